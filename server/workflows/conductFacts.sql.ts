/** What a conduct case is judged on beyond its own row: the clauses as they read over time, comparable cases, the provider's ladder. */
import type { Knex } from 'knex';
import { type CaseRow, type Locale, type Say, textOf } from '#engine/workflow';
import type { PolicyClause } from '../policies/policyText.ts';
import type { ClauseVersion, ConductFacts } from './conductGates.ts';
import type { Comparable } from './conductRange.ts';
import { type Level, type Outcome, conductClauses, violationsOf } from './conductWords.ts';

const documents = [...new Set(conductClauses.map((id) => id.slice(0, id.indexOf('.'))))];
const mostCompared = 200;
const dayMs = 86_400_000;

/** Every clause that a case may cite, in every version that was ever in force, the latest first. */
async function libraryOf(read: Knex): Promise<ClauseVersion[]> {
  const versions = (await read('policy_versions').join('policies', 'policies.id', 'policy_versions.policy_id').whereIn('slug', documents).whereNotNull('in_force_at').orderBy('number', 'desc').select('number', 'in_force_at', 'clauses')) as { number: number; in_force_at: string; clauses: string }[];
  return versions.flatMap(({ number, in_force_at, clauses }) =>
    (JSON.parse(clauses) as PolicyClause[]).flatMap(({ id, force, text }) => (conductClauses.includes(id) ? [{ id, force, text, policy_version: number, from: in_force_at }] : [])),
  );
}

interface Decided {
  readonly id: number;
  readonly reference: string;
  readonly outcome: Outcome;
  readonly clause_ids: string;
  readonly decided_at: string;
  readonly level: Level | null;
  readonly state: string | null;
  readonly starts_at: string | null;
  readonly ends_at: string | null;
}

const daysBetween = (from: string | null, to: string | null): number | null => (from && to ? Math.ceil((Date.parse(to) - Date.parse(from)) / dayMs) : null);

/** Other providers' decided cases under one of the rules that this one is about, the newest first (what stands against this provider is their ladder); advice grounds nothing, so it compares nothing. What an appeal overturned counts no more, what it made milder counts as it is now. */
async function comparableTo(read: Knex, { provider_id, violations }: CaseRow): Promise<Comparable[]> {
  const clauses = [...new Set(violationsOf(violations).flatMap(({ clause_id, kind }) => (kind === 'advisory' ? [] : [clause_id])))];
  if (!clauses.length) return [];
  const found = (await read('conduct_cases')
    .leftJoin('sanctions', 'sanctions.conduct_case_id', 'conduct_cases.id')
    .whereNotNull('outcome')
    .whereNot('conduct_cases.provider_id', Number(provider_id))
    .where((any) => { for (const clause of clauses) void any.orWhere('conduct_cases.clause_ids', 'like', `%"${clause}"%`); })
    .orderBy([{ column: 'conduct_cases.decided_at', order: 'desc' }, { column: 'conduct_cases.id', order: 'desc' }])
    .limit(mostCompared)
    .select('conduct_cases.id', 'conduct_cases.reference', 'outcome', 'conduct_cases.clause_ids', 'conduct_cases.decided_at', 'level', 'sanctions.state', 'starts_at', 'ends_at')) as Decided[];
  return found.filter(({ state }) => state !== 'overturned').map(({ id: one, reference, outcome, clause_ids: cited, decided_at, level, starts_at, ends_at }) => ({
    id: one, reference, outcome: level ?? outcome, clause_ids: JSON.parse(cited) as string[], decided_at, days: daysBetween(starts_at, ends_at),
  }));
}

/** Of the requests on which the case rests, those that the provider declined before they were overdue. */
async function declinedOf(read: Knex, row: CaseRow): Promise<number[]> {
  const ids = violationsOf(row.violations).flatMap(({ request_id }) => request_id ?? []);
  if (row.source_resource === 'provider_requests') ids.push(Number(row.source_id));
  if (!ids.length) return [];
  return (await read('provider_requests').whereIn('id', ids).whereIn('outcome', ['declined', 'cannot_satisfy']).whereNull('overdue_at').pluck('id')) as number[];
}

/** The facts of each case: it is looked at one at a time. */
export async function conductFacts(read: Knex, rows: readonly CaseRow[]): Promise<ConductFacts[]> {
  const library = await libraryOf(read);
  const facts: ConductFacts[] = [];
  for (const row of rows) {
    const provider = (await read('providers').where({ id: Number(row.provider_id) }).first('name', 'email', 'locale')) as { name: string; email: string | null; locale: Locale };
    const letter = row.letter_key == null ? undefined : ((await read('letters').where({ key: textOf(row.letter_key) }).first('delivery')) as { delivery: string } | undefined);
    facts.push({
      provider, library, declined: await declinedOf(read, row), comparable: await comparableTo(read, row), letter: letter?.delivery ?? null,
      standing: (await read('sanctions').where({ provider_id: Number(row.provider_id) }).whereNot({ state: 'overturned' }).orderBy('id').pluck('level')) as Level[],
    });
  }
  return facts;
}

/** The words of a clause on a day, or as the house knows them when no version of that day is. */
export const wordsOn = (library: readonly ClauseVersion[], id: string, day: string, otherwise: Say): Say => library.find((one) => one.id === id && one.from <= `${day}T23:59:59.999Z`)?.text ?? otherwise;
