/** The decision that an appeal is about, as it was taken: its reasons, its clauses as they read then, the exact letter, and who took part. */
import type { Knex } from 'knex';
import { clauseOn } from '../engine/clauses.ts';
import { shown } from '../engine/letters.ts';
import { type CaseRow, type Row, type Say, say, textOf } from '#engine/workflow';
import { declineReasons } from './applicationWords.ts';
import { clauseById } from './clauses.ts';
import { violationsOf } from './conductWords.ts';
import { houseDay } from './localTime.ts';

interface Taken {
  readonly id: number;
  readonly at: string;
  readonly action: string;
  readonly actor_id: number;
  readonly clause_id: string | null;
  readonly details: string;
}

/** A clause, and the day whose wording counts. */
interface Citation {
  readonly id: string;
  readonly on: string;
}

/** Which clauses the decision rests on: a sanction names its own, on the day of the facts; anything else the one of its event. */
async function citations(read: Knex, of: string, decided: Row, taken: Taken): Promise<Citation[]> {
  const on = houseDay(taken.at);
  if (of !== 'sanctions') return taken.clause_id ? [{ id: textOf(decided.rejection_clause) || taken.clause_id, on }] : [];
  const found = (await read('conduct_cases').where({ id: Number(decided.conduct_case_id) }).first('violations')) as { violations: string };
  const days = new Map(violationsOf(found.violations).map(({ clause_id, occurred_on }) => [clause_id, occurred_on]));
  return (JSON.parse(textOf(decided.clause_ids)) as string[]).map((id) => ({ id, on: days.get(id) ?? on }));
}

/** In whose words the decision was reasoned. */
function reasonsOf(of: string, decided: Row, input: Readonly<Record<string, unknown>>): { reasons: string; ground: Say | null } {
  const ground = of === 'applications' ? (declineReasons as Readonly<Record<string, Say>>)[textOf(decided.decline_reason)] : undefined;
  return { ground: ground ?? null, reasons: textOf(decided.reasons) || textOf(decided.decline_explanation) || textOf(decided.rejection_explanation) || textOf(input.explanation) || textOf(input.reason) };
}

/** The letter as its reader has it, but for the links. */
async function letterOf(read: Knex, { letter_id }: CaseRow): Promise<object | null> {
  if (letter_id == null) return null;
  const letter = (await read('letters').where({ id: Number(letter_id) }).first('id', 'subject', 'body', 'locale', 'delivery', 'sent_at')) as { body: string; locale: string } | undefined;
  return letter ? { ...letter, body: shown(letter.body, letter.locale) } : null;
}

/** The decision of an appeal. */
export async function decisionOf(read: Knex, row: CaseRow, decided: Row): Promise<object> {
  const of = textOf(row.of_resource);
  const taken = (await read('events').where({ id: Number(row.decision_event_id) }).first()) as Taken;
  const { input = {} } = JSON.parse(taken.details) as { input?: Record<string, unknown> };
  const by = [...new Set([decided.decided_by, decided.confirmed_by, decided.proposed_by, decided.measure_by, decided.measure_confirmed_by, taken.actor_id].filter((id): id is number => typeof id === 'number'))];
  const names = (await read('staff').whereIn('id', by.length ? by : [0]).where({ kind: 'person' }).orderBy('id').pluck('name')) as string[];
  const clauses = [];
  for (const { id, on } of await citations(read, of, decided, taken)) {
    const clause = await clauseOn(read, id, on);
    clauses.push({ id, on, text: clause?.text ?? clauseById(id)?.text ?? say(id, id), version: clause?.policy_version ?? null, title: clause?.title ?? null });
  }
  const number = of === 'sanctions' ? { case_id: decided.conduct_case_id } : {};
  return {
    at: taken.at, by: names, state: decided.state, level: decided.level ?? null, starts_at: decided.starts_at ?? null, ends_at: decided.ends_at ?? null, reference: decided.reference ?? null, ...number,
    ...reasonsOf(of, decided, input), clauses, letter: await letterOf(read, row),
  };
}
