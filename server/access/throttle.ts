import type { Knex } from 'knex';
import { Refused } from '#engine/errors';
import { say } from '#engine/workflow';
import { locked } from '../data/dialect.ts';
import type { House } from '../house.ts';

/** One counter of failures: when it closes, and when it forgets. */
export interface Limit {
  key: string;
  /** How long the door stays closed after this many failures; 0 leaves it open. */
  closesFor(failures: number): number;
  /** How long failures are remembered, in milliseconds. */
  remembers: number;
  /** A window begins with its first failure and ends whatever happens; otherwise each failure prolongs the memory. */
  window: boolean;
  /** Whether a success wipes the counter; otherwise it only takes its own attempt back. */
  wipedBySuccess: boolean;
}

interface Counter {
  key: string;
  failures: number;
  closed_until: string | null;
  forgotten_at: string;
}

const second = 1_000;
const minute = 60 * second;

/**
 * `free` failures cost nothing, then each doubles the wait, from 30 seconds up to 15 minutes and never more:
 * whoever knows the password always comes in after the wait.
 */
export function doubling(key: string, free: number): Limit {
  const closesFor = (failures: number): number =>
    failures < free ? 0 : Math.min(15 * minute, 30 * second * 2 ** Math.min(failures - free, 10));
  return { key, closesFor, remembers: 24 * 60 * minute, window: false, wipedBySuccess: true };
}

/** At most `most` failures in a window of time, whatever account they aimed at. */
export function perWindow(key: string, most: number, length: number): Limit {
  return { key, closesFor: (failures) => (failures < most ? 0 : length), remembers: length, window: true, wipedBySuccess: false };
}

/** Throws Refused 429 SLOW_DOWN while one of these doors is closed. Reads only: cheap enough to ask first. */
export async function refuseWhileClosed(house: House, limits: readonly Limit[]): Promise<void> {
  const counters = await counted(house.database.read, limits);
  refuseClosed(counters, house.clock.now());
}

/**
 * Counts an attempt as failed before it is judged, so that guesses sent together cannot all pass the same check.
 * Call `takeBack` when it succeeds. Throws Refused 429 SLOW_DOWN; a refused attempt is not counted and prolongs nothing.
 */
export async function countAttempt(house: House, limits: readonly Limit[]): Promise<void> {
  const now = house.clock.now();
  // Always in the same order: two attempts that share two counters must not wait for each other.
  const sorted = [...limits].sort((a, b) => (a.key < b.key ? -1 : 1));
  await house.database.transaction(async (trx) => {
    const fresh = sorted.map(({ key, remembers }) => ({ key, failures: 0, forgotten_at: later(now, remembers) }));
    await trx('throttles').insert(fresh).onConflict('key').ignore();
    const query = counted(trx, sorted).orderBy('key');
    const counters = (await locked(house.database.engine, query)) as Counter[];
    refuseClosed(counters, now);
    for (const limit of sorted) {
      const counter = counters.find(({ key }) => key === limit.key);
      if (counter) await trx('throttles').where({ key: limit.key }).update(afterFailure(limit, counter, now));
    }
  });
}

/** The attempt counted by `countAttempt` was right after all. */
export async function takeBack(trx: Knex.Transaction, limits: readonly Limit[]): Promise<void> {
  for (const { key, wipedBySuccess } of limits) {
    const counter = trx('throttles').where({ key });
    if (wipedBySuccess) await counter.delete();
    else await counter.where('failures', '>', 0).update({ failures: trx.raw('failures - 1'), closed_until: null });
  }
}

function counted(knex: Knex, limits: readonly Limit[]): Knex.QueryBuilder<Counter, Counter[]> {
  return knex<Counter>('throttles').whereIn('key', limits.map(({ key }) => key)) as Knex.QueryBuilder<Counter, Counter[]>;
}

function afterFailure(limit: Limit, counter: Counter, now: Date): Omit<Counter, 'key'> {
  const forgotten = counter.forgotten_at <= now.toISOString();
  const failures = forgotten ? 1 : counter.failures + 1;
  const closed = limit.closesFor(failures);
  const runsOn = limit.window && !forgotten && counter.failures > 0;
  const forgottenAt = runsOn ? counter.forgotten_at : later(now, limit.remembers);
  const closedUntil = limit.window ? forgottenAt : later(now, closed);
  return { failures, closed_until: closed > 0 ? closedUntil : null, forgotten_at: forgottenAt };
}

function refuseClosed(counters: readonly Counter[], now: Date): void {
  const instants = counters.map(({ closed_until }) => (closed_until ? Date.parse(closed_until) : 0));
  const wait = Math.ceil((Math.max(0, ...instants) - now.getTime()) / second);
  if (wait <= 0) return;
  const detail = say(
    `There were too many attempts. Wait ${wait} seconds, then try again.`,
    `Il y a eu trop de tentatives. Attendez ${wait} secondes, puis réessayez.`,
  );
  throw new Refused(429, 'SLOW_DOWN', detail, { headers: { 'Retry-After': String(wait) } });
}

const later = (from: Date, milliseconds: number): string => new Date(from.getTime() + milliseconds).toISOString();
