/** What people put off, and whether it is awake: asked anew each time, from what happened since. */
import type { Knex } from 'knex';

export type Waker = 'party_replied' | 'document_received';

export interface Sleeper {
  readonly id: number;
  readonly staff_id: number;
  readonly resource: string;
  readonly record_id: number;
  readonly until_at: string | null;
  readonly wakes_on: Waker | null;
  /** Why it is awake; null while it sleeps. */
  readonly awake: 'date' | Waker | null;
}

const most = 200;

/** Those that `narrow` leaves of the snoozes `s`, each with whether it is awake at `now`, and why. An event counts when somebody else caused it, after it was put off. */
export async function sleepers(read: Knex, now: string, narrow: (query: Knex.QueryBuilder) => Knex.QueryBuilder): Promise<Sleeper[]> {
  const after = () => read('events as e').whereRaw('e.resource = s.resource AND e.record_id = s.record_id AND e.id > s.event_id');
  const rows = (await narrow(read('snoozes as s')).orderBy('s.id').limit(most).select(
    's.id', 's.staff_id', 's.resource', 's.record_id', 's.until_at', 's.wakes_on',
    after().where({ 'e.actor_kind': 'link' }).min('e.id').as('replied'),
    after().where({ 'e.action': 'attach' }).whereNot((own) => void own.where({ 'e.actor_kind': 'staff' }).whereRaw('e.actor_id = s.staff_id')).min('e.id').as('came'),
  )) as (Omit<Sleeper, 'awake'> & { replied: number | null; came: number | null })[];
  return rows.map(({ replied, came, ...one }) => {
    const happened = (one.wakes_on === 'party_replied' && replied !== null) || (one.wakes_on === 'document_received' && came !== null);
    return { ...one, awake: happened ? one.wakes_on : one.until_at !== null && one.until_at <= now ? 'date' : null };
  });
}
