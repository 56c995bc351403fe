/** The clauses of the house's policies as they stand in the library, today or on a day of the past. */
import type { Knex } from 'knex';
import type { PolicyClause } from '../policies/policyText.ts';
import type { Locale, Say } from './workflow.ts';
import { say } from './workflow.ts';

/** A clause with where it stands: its document, and the version that holds it. */
export interface ClauseInForce extends PolicyClause {
  readonly policy: string;
  readonly title: Say;
  /** Whom the document speaks to; one for the staff alone is cited to nobody outside. */
  readonly audience: string;
  readonly policy_id: number;
  readonly policy_version_id: number;
  readonly policy_version: number;
  readonly reference_locale: Locale;
  readonly in_force_at: string;
  readonly superseded_at: string | null;
}

interface Found {
  readonly slug: string;
  readonly title_en: string;
  readonly title_fr: string;
  readonly reference_locale: Locale;
  readonly audience: string;
  readonly policy_id: number;
  readonly id: number;
  readonly number: number;
  readonly in_force_at: string;
  readonly superseded_at: string | null;
  readonly clauses: string;
}

/** The document that a clause belongs to: what its id begins with. */
const slugOf = (id: string): string => id.slice(0, id.indexOf('.'));

/** The clause of a decision, and the number of the version of its policy that is in force. */
export async function cited(trx: Knex, id: string | undefined): Promise<{ clause_id: string | null; policy_version: number | null }> {
  if (id === undefined) return { clause_id: null, policy_version: null };
  const policy = trx('policies').where({ slug: slugOf(id) }).select('id');
  const version = (await trx('policy_versions').where({ state: 'in_force' }).where('policy_id', policy).first('number')) as { number: number } | undefined;
  return { clause_id: id, policy_version: version?.number ?? null };
}

const versions = (read: Knex): Knex.QueryBuilder =>
  read('policy_versions')
    .join('policies', 'policies.id', 'policy_versions.policy_id')
    .select('slug', 'title_en', 'title_fr', 'reference_locale', 'audience', 'policy_id', 'policy_versions.id', 'number', 'in_force_at', 'superseded_at', 'clauses');

const opened = ({ slug, title_en, title_fr, id, number, clauses, ...version }: Found): ClauseInForce[] =>
  (JSON.parse(clauses) as PolicyClause[]).map((clause) => ({ ...clause, policy: slug, title: say(title_en, title_fr), policy_version_id: id, policy_version: number, ...version }));

/** Every clause in force now, document by document. */
export async function clausesInForce(read: Knex): Promise<ClauseInForce[]> {
  const found = (await versions(read).where({ state: 'in_force' }).orderBy('policy_id')) as Found[];
  return found.flatMap(opened);
}

/**
 * A clause as it was in force at the end of a day, or as it is now.
 * Null when its document was not in force yet, or did not hold it.
 */
export async function clauseOn(read: Knex, id: string, on?: string): Promise<ClauseInForce | null> {
  const query = versions(read).where({ slug: slugOf(id) }).whereNotNull('in_force_at').orderBy('number', 'desc');
  if (on) void query.where('in_force_at', '<=', `${on}T23:59:59.999Z`);
  const found = (await query.first()) as Found | undefined;
  return (found && opened(found).find((clause) => clause.id === id)) ?? null;
}

/** A document as it is in force: what a letter says that it cites. */
export interface PolicyInForce {
  readonly title: Say;
  readonly number: number;
  readonly clauses: readonly PolicyClause[];
}

/** One document as it is in force now; null while no version of it is. */
export async function policyInForce(read: Knex, slug: string): Promise<PolicyInForce | null> {
  const found = (await versions(read).where({ slug, state: 'in_force' }).first()) as Found | undefined;
  return found ? { title: say(found.title_en, found.title_fr), number: found.number, clauses: JSON.parse(found.clauses) as PolicyClause[] } : null;
}
