/** Which people whom a file names are colleagues: they are kept out of it (S0-22). */
import type { Knex } from 'knex';
import { sameMailbox } from '../signals/sameContact.ts';

/** Looks colleagues up by their address, however it is written: one query for a whole batch. */
export async function colleagues(trx: Knex): Promise<(email: unknown) => number | null> {
  const staff = (await trx('staff').select('id', 'email')) as { id: number; email: string }[];
  const byMailbox = new Map(staff.map(({ id, email }) => [sameMailbox(email), id]));
  return (email) => (typeof email === 'string' ? (byMailbox.get(sameMailbox(email)) ?? null) : null);
}
