import type { Knex } from 'knex';
import { Refused } from '#engine/errors';
import { say } from '#engine/workflow';
import type { House } from '../house.ts';

/** The first answer to a request, as it will be given again. */
export interface Answer {
  /** Of the request that it answers. */
  bodyHash: string;
  status: number;
  contentType: string;
  body: string;
}

/** One request of one caller, under the name the caller gave it. */
export interface Attempt {
  caller: string;
  key: string;
  /** What must be the same when the request comes again. */
  bodyHash: string;
  /** The body has not been read: only what was said before it is in the hash, and the caller compares the rest. */
  unread: boolean;
}

interface Kept {
  id: number;
  body_hash: string;
  state: 'in_flight' | 'answered';
  status: number;
  content_type: string;
  answer: string;
  created_at: string;
}

const hour = 3_600_000;
const kept = 48 * hour;
/** Longer than any request lives: past it the process that had it in hand is dead, and the caller may try again. */
const abandoned = hour / 4;

/**
 * Reserves a key for this request, on one connection's word, so that two processes cannot both have it.
 * Returns null when the request is to be carried out, or the first answer when it was before.
 * Throws Refused: 422 IDEMPOTENCY_MISMATCH for another request under the same key, 409 IDEMPOTENCY_IN_FLIGHT.
 */
export async function reserve(house: House, attempt: Attempt): Promise<Answer | null> {
  const now = house.clock.now();
  const { caller, key, bodyHash, unread } = attempt;
  return house.database.transaction(async (trx) => {
    await forget(trx, { caller, key }, now);
    const row = { caller, key, body_hash: bodyHash, state: 'in_flight', created_at: now.toISOString() };
    const added = (await trx('idempotency_keys').insert(row).onConflict(['caller', 'key']).ignore().returning('id')) as unknown[];
    if (added.length > 0) return null;
    const first = (await trx('idempotency_keys').where({ caller, key }).first()) as Kept | undefined;
    if (!first || (first.body_hash === bodyHash && first.state === 'in_flight')) throw inFlight();
    if (first.body_hash !== bodyHash && (first.state === 'in_flight' || !unread)) throw mismatch();
    return { bodyHash: first.body_hash, status: first.status, contentType: first.content_type, body: first.answer };
  });
}

/** Keeps the answer, before it is sent: a caller who never receives it asks again and gets the same one. */
export async function keep(house: House, { caller, key }: Attempt, answer: Answer): Promise<void> {
  const values = { state: 'answered', body_hash: answer.bodyHash, status: answer.status, content_type: answer.contentType, answer: answer.body };
  await house.database.transaction((trx) => trx('idempotency_keys').where({ caller, key, state: 'in_flight' }).update(values));
}

/** Gives the key back after a fault of ours, so that trying again may succeed. */
export async function release(house: House, { caller, key }: Attempt): Promise<void> {
  await house.database.transaction((trx) => trx('idempotency_keys').where({ caller, key, state: 'in_flight' }).delete());
}

/** Forgets answers older than 48 hours. Part of the nightly sweep. */
export async function sweepAnswers(trx: Knex.Transaction, now: Date): Promise<void> {
  await forget(trx, {}, now);
}

async function forget(trx: Knex.Transaction, which: { caller?: string; key?: string }, now: Date): Promise<void> {
  const before = (age: number): string => new Date(now.getTime() - age).toISOString();
  await trx('idempotency_keys').where(which).where('created_at', '<=', before(kept)).delete();
  await trx('idempotency_keys').where(which).where({ state: 'in_flight' }).where('created_at', '<=', before(abandoned)).delete();
}

function inFlight(): Refused {
  const detail = say(
    'The first request under this Idempotency-Key is not finished yet. Ask again in a moment.',
    'La première requête sous cette Idempotency-Key n’est pas encore terminée. Redemandez dans un instant.',
  );
  return new Refused(409, 'IDEMPOTENCY_IN_FLIGHT', detail, { headers: { 'Retry-After': '1' } });
}

/** 422 IDEMPOTENCY_MISMATCH. */
export function mismatch(): Refused {
  const detail = say(
    'This Idempotency-Key was used for another request. Draw a new key for each request.',
    'Cette Idempotency-Key a servi à une autre requête. Tirez une nouvelle clé pour chaque requête.',
  );
  return new Refused(422, 'IDEMPOTENCY_MISMATCH', detail);
}
