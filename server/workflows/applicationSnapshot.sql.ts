/** What a file was decided upon, as it stood at that moment (S0-11): gates, scorecards, references, checks and clauses. Marks and states, no words and no contacts: those stay where they are, and may be erased one day. */
import type { Knex } from 'knex';
import type { Work } from '../engine/behaviour.ts';
import { hashOfText } from '../engine/events.ts';
import { told } from '../engine/refusal.ts';
import type { CaseRow, Say } from '#engine/workflow';
import { application } from './application.ts';
import type { ApplicationFacts } from './applicationGates.ts';
import { exceptionsOf } from './applicationWords.ts';
import { wordsOf } from './matchWarnings.sql.ts';

export interface Snapshot {
  readonly at: string;
  readonly gates: readonly { readonly name: string; readonly code: string; readonly holds: boolean; readonly detail: Say; readonly mend: Say; readonly clause_id: string; readonly clause_version: number | null }[];
  readonly exceptions: readonly object[];
  readonly scorecards: readonly { readonly interview_id: number; readonly author_id: number; readonly number: number; readonly scores: Readonly<Record<string, number>>; readonly profile_validated: boolean; readonly motivation_validated: boolean }[];
  readonly references: readonly object[];
  readonly checks: readonly object[];
  readonly documents: ApplicationFacts['documents'];
}

/** The number of each document's version in force, by its slug. */
async function versions(trx: Knex): Promise<ReadonlyMap<string, number>> {
  const rows = (await trx('policy_versions').join('policies', 'policies.id', 'policy_versions.policy_id').where({ state: 'in_force' }).select('slug', 'number')) as { slug: string; number: number }[];
  return new Map(rows.map(({ slug, number }) => [slug, number]));
}

async function gatesOf({ trx, by, at }: Work, row: CaseRow, facts: ApplicationFacts): Promise<Snapshot['gates']> {
  const inForce = await versions(trx);
  const ask = { row, by, now: at };
  return (application.glass ?? []).flatMap((name) => {
    const gate = application.gates[name];
    if (!gate) return [];
    const { code, detail, mend, clause_id } = told(application, gate, facts, ask);
    return [{ name, code, holds: gate.holds(facts as never, ask), detail, mend, clause_id, clause_version: inForce.get(clause_id.slice(0, clause_id.indexOf('.'))) ?? null }];
  });
}

interface Card {
  readonly interview_id: number;
  readonly author_id: number;
  readonly number: number;
  readonly scores: string;
  readonly profile_validated: number;
  readonly motivation_validated: number;
}

const marks = (scores: string): Record<string, number> => Object.fromEntries(Object.entries(JSON.parse(scores) as Record<string, { score: number }>).map(([name, { score }]) => [name, score]));

async function scorecardsOf(trx: Knex, application_id: number): Promise<Snapshot['scorecards']> {
  const cards = (await trx('scorecards').where({ application_id }).orderBy('id').select('interview_id', 'author_id', 'number', 'scores', 'profile_validated', 'motivation_validated')) as Card[];
  return cards.map(({ scores, profile_validated, motivation_validated, ...card }) => ({ ...card, scores: marks(scores), profile_validated: Number(profile_validated) === 1, motivation_validated: Number(motivation_validated) === 1 }));
}

const ofReference = ['id', 'slot', 'state', 'channel', 'professionalism_score', 'satisfaction_score', 'would_hire_again', 'service_as_declared', 'attempts_count', 'completed_at'] as const;
const ofCheck = ['id', 'kind', 'state', 'valid_until', 'starts_on', 'ends_on', 'categories', 'activities', 'amount', 'decided_by', 'decided_at'] as const;

async function referencesOf(trx: Knex, application_id: number, { references }: ApplicationFacts): Promise<object[]> {
  const rows = (await trx('client_references').where({ application_id }).orderBy('id')) as CaseRow[];
  return rows.map((row) => ({
    ...Object.fromEntries(ofReference.map((name) => [name, row[name] ?? null])),
    own_circle: references.some(({ slot, own_circle }) => own_circle && slot === row.slot && row.state !== 'replaced'),
    // The words themselves stay with the reference; this shows that they are those that were read.
    words_sha256: hashOfText(wordsOf(row)),
  }));
}

const listed = (value: unknown): unknown => (typeof value === 'string' ? (JSON.parse(value) as unknown) : null);

async function checksOf(trx: Knex, row: CaseRow): Promise<object[]> {
  const rows = (await trx('checks').where({ application_id: row.id }).orWhere((own) => void own.where({ provider_id: Number(row.provider_id) }).whereNull('application_id')).orderBy('id').select('attachment_id', ...ofCheck)) as CaseRow[];
  const files = (await trx('attachments').whereIn('id', rows.flatMap(({ attachment_id }) => (attachment_id as number | null) ?? [])).select('id', 'sha256')) as { id: number; sha256: string }[];
  return rows.map(({ attachment_id, categories, activities, ...check }) => ({ ...check, categories: listed(categories), activities: listed(activities), document_sha256: files.find(({ id }) => id === attachment_id)?.sha256 ?? null }));
}

/** The whole file as it is decided upon, as JSON; read in the transaction that decides. */
export async function snapshotOf(work: Work, row: CaseRow, facts: object): Promise<string> {
  const judged = facts as ApplicationFacts;
  const snapshot: Snapshot = {
    at: work.at,
    gates: await gatesOf(work, row, judged),
    exceptions: exceptionsOf(row),
    scorecards: await scorecardsOf(work.trx, row.id),
    references: await referencesOf(work.trx, row.id, judged),
    checks: await checksOf(work.trx, row),
    documents: judged.documents,
  };
  return JSON.stringify(snapshot);
}
