/** What requests read and write beyond their own row: the clauses in force, the letters, what was said before. */
import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { Behaviour, Effect } from '../engine/behaviour.ts';
import { clausesInForce } from '../engine/clauses.ts';
import { type RequestLetter, carriesLink, requestLetter } from '../letters/request.ts';
import { type CaseRow, type Locale, type Row, textOf } from '#engine/workflow';
import { businessDaysBetween } from './businessDays.ts';
import { dueOf } from './request.ts';
import { prepareRequests, receiveRequests } from './requestArrival.sql.ts';
import type { CitedClause, RequestFacts } from './requestGates.ts';
import { type Outcome, type RequestKind, openRequestStates } from './requestWords.ts';
import { mustBeTrained } from './training.sql.ts';
import { upheldComplaints } from './upheldComplaint.sql.ts';

const sealed = (...parts: readonly (string | number)[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** Clauses in force that a customer may read: what only the staff owe each other is cited to nobody. */
async function clausesFor(read: Knex): Promise<ReadonlyMap<string, CitedClause>> {
  const clauses = await clausesInForce(read);
  return new Map(clauses.filter(({ audience }) => audience !== 'staff').map(({ id, title, text, policy_version }) => [id, { title, text, version: policy_version }]));
}

/** What people said of these requests in asking for somebody higher up. */
async function escalationsOf(read: Knex, rows: readonly CaseRow[]): Promise<Map<number, string[]>> {
  const ids = rows.filter(({ escalated_at }) => escalated_at != null).map(({ id }) => id);
  const events = ids.length ? ((await read('events').where({ resource: 'requests', action: 'record_escalation' }).whereIn('record_id', ids).select('record_id', 'details')) as { record_id: number; details: string }[]) : [];
  const said = new Map<number, string[]>();
  for (const { record_id, details } of events) said.set(record_id, [...(said.get(record_id) ?? []), textOf((JSON.parse(details) as { input?: { words?: string } }).input?.words)]);
  return said;
}

/** Requests whose last answer has left; one that was given in another way needs no letter. */
async function answersSent(read: Knex, rows: readonly CaseRow[]): Promise<Set<number>> {
  const answered = rows.filter(({ answered_at }) => answered_at != null);
  const letters = answered.length ? ((await read('letters').where({ resource: 'requests', kind: 'answer', delivery: 'sent' }).whereIn('record_id', answered.map(({ id }) => id)).select('record_id', 'created_at')) as { record_id: number; created_at: string }[]) : [];
  return new Set(answered.filter(({ id, answered_at, answer_given }) => answer_given != null || letters.some((letter) => letter.record_id === id && letter.created_at === answered_at)).map(({ id }) => id));
}

async function facts(read: Knex, rows: readonly CaseRow[]): Promise<RequestFacts[]> {
  const clauses = await clausesFor(read);
  const upheld = await upheldComplaints(read, rows.map(({ id }) => id));
  const [escalations, sent] = [await escalationsOf(read, rows), await answersSent(read, rows)];
  return rows.map((row) => ({
    clauses,
    upheld: upheld.get(row.id) ?? [],
    said: [textOf(row.text), textOf(row.new_facts), ...(escalations.get(row.id) ?? [])],
    answer_sent: sent.has(row.id),
    seal: sealed,
  }));
}

/** How late a request is or was answered, in working days, and whether its answer is still the one that was sealed. */
function shownOf(row: Row, now: string): object {
  const open = (openRequestStates as readonly string[]).includes(textOf(row.state));
  const until = open ? now : textOf(row.answered_at);
  const answered = row.answer != null;
  return {
    late: until > textOf(row.due_at),
    days_left: open ? businessDaysBetween(now, textOf(row.due_at)) : null,
    days_taken: open || !until ? null : businessDaysBetween(textOf(row.reopened_at) || textOf(row.received_at), until),
    answer_intact: answered ? sealed(textOf(row.outcome), textOf(row.answer), textOf(row.answer_clause), Number(row.answer_version)) === row.answer_hash : null,
  };
}

/** One that is let through no longer counts among those kept aside. */
async function countDown({ trx, row, change }: Effect): Promise<void> {
  const customer = row.customer_id == null ? undefined : ((await trx('customers').where({ id: Number(row.customer_id) }).first('id', 'kept_aside')) as { id: number; kept_aside: number } | undefined);
  if (customer && customer.kept_aside > 0) await change('customers', customer.id, { kept_aside: customer.kept_aside - 1 }, 'let_message_through', { request_id: row.id });
}

/** A manager's second look is told in the complaint's own history, which its subject never reads; the request says only that it is open again. */
async function tellComplaint({ trx, row, input, by, change }: Effect): Promise<void> {
  if (input.ground !== 'management_review') return;
  const complaints = (await trx('staff_complaints').where({ request_id: row.id }).whereIn('state', ['concluded', 'closed']).whereNot({ staff_id: by.id }).select('id')) as { id: number }[];
  for (const { id } of complaints) await change('staff_complaints', id, {}, 'request_reopened', { request_id: row.id });
}

export const requestBehaviour: Behaviour = {
  facts,
  prepares: prepareRequests,
  created: receiveRequests,
  async resists(work, row, { assignee_id }) {
    if (typeof assignee_id === 'number' && assignee_id !== row.assignee_id) await mustBeTrained(work, assignee_id);
  },
  async edited({ trx }, before, after) {
    // What it was taken for sets its clock.
    if (before.kind !== after.kind && after.answered_at == null) await trx('requests').where({ id: after.id }).update({ due_at: dueOf(after.kind, textOf(after.received_at)) });
  },
  effects: { let_through: countDown, reopen: tellComplaint },
  shows: (_read, rows, now) => Promise.resolve(rows.map((row) => shownOf(row, now))),
  letter(kind, { at }, row, input, judged) {
    // Whoever left no address is told in another way.
    if (row.sender_email == null) return Promise.resolve(null);
    const locale = row.locale as Locale;
    const clause = kind === 'answer' ? (judged as RequestFacts).clauses.get(textOf(input.clause_id)) : undefined;
    const letter = requestLetter(kind as RequestLetter, locale, {
      name: textOf(row.sender_name),
      reference: textOf(row.reference),
      kind: row.kind as RequestKind,
      subject: textOf(row.subject),
      received_at: textOf(row.received_at),
      // As it will be: a preview shows the letter before the row is written.
      due_at: kind === 'reopened' || row.kept_aside === 1 ? dueOf(row.kind, at) : textOf(row.due_at),
      answered_at: textOf(row.answered_at),
      ...(kind === 'answer' && { outcome: input.outcome as Outcome, answer: textOf(input.text) }),
      ...(clause && { clause }),
    });
    return Promise.resolve({ ...letter, name: textOf(row.sender_name), email: textOf(row.sender_email), locale, ...(carriesLink(kind as RequestLetter) && { links: ['new_facts'] }) });
  },
};
