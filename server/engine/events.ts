/** The trace: what happened to a record, written in the transaction that does it, chained by hash, never changed. */
import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { insertMany } from '../data/bulk.ts';
import { ring } from './bell.ts';
import type { Actor } from './workflow.ts';

export interface NewEvent {
  readonly resource: string;
  readonly record_id: number;
  readonly action: string;
  readonly from_state?: string | null;
  readonly to_state?: string | null;
  readonly by: Pick<Actor, 'kind' | 'id'>;
  readonly at: string;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly clause_id?: string | null;
  readonly policy_version?: number | null;
  /** The record as it stands now, where it is at hand: who waits for it is then not looked up again. */
  readonly row?: Readonly<Record<string, unknown>>;
}

/** An event as it stands in the database. */
export interface EventRow {
  readonly id: number;
  readonly resource: string;
  readonly record_id: number;
  readonly seq: number;
  readonly action: string;
  readonly from_state: string | null;
  readonly to_state: string | null;
  readonly actor_kind: string;
  readonly actor_id: number;
  readonly at: string;
  readonly details: string;
  readonly clause_id: string | null;
  readonly policy_version: number | null;
  readonly prev_hash: string;
  readonly hash: string;
}

/** What the first event of a record is chained to. */
export const genesis = '0'.repeat(64);

/** The SHA-256 of a text, in hexadecimal. */
export const hashOfText = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The hash of an event: everything it says, in a fixed order, and the hash of the one before it on the same record. */
export const hashOf = (event: Omit<EventRow, 'id' | 'hash'>): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        event.prev_hash,
        event.resource,
        event.record_id,
        event.seq,
        event.action,
        event.from_state,
        event.to_state,
        event.actor_kind,
        event.actor_id,
        event.at,
        event.details,
        event.clause_id,
        event.policy_version,
      ]),
    )
    .digest('hex');

function rowOf(event: NewEvent, seq: number, prev_hash: string): Omit<EventRow, 'id'> {
  const row = {
    resource: event.resource,
    record_id: event.record_id,
    seq,
    action: event.action,
    from_state: event.from_state ?? null,
    to_state: event.to_state ?? null,
    actor_kind: event.by.kind,
    actor_id: event.by.id,
    at: event.at,
    details: JSON.stringify(event.details ?? {}),
    clause_id: event.clause_id ?? null,
    policy_version: event.policy_version ?? null,
    prev_hash,
  };
  return { ...row, hash: hashOf(row) };
}

/** Records one event in the transaction that does what it tells, and tells those whom it concerns. */
export async function recordEvent(trx: Knex, event: NewEvent): Promise<void> {
  const last = await trx<EventRow>('events')
    .select('seq', 'hash')
    .where({ resource: event.resource, record_id: event.record_id })
    .orderBy('seq', 'desc')
    .first();
  const [written] = (await trx('events').insert(rowOf(event, (last?.seq ?? 0) + 1, last?.hash ?? genesis)).returning('id')) as { id: number }[];
  if (written) await ring(trx, event, written.id);
}

/** Records the first event of many new records at once (an import). */
export const recordFirstEvents = (trx: Knex, events: readonly NewEvent[]): Promise<void> =>
  insertMany(trx, 'events', events.map((event) => rowOf(event, 1, genesis)));
