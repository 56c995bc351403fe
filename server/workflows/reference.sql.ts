/** The number by which an outsider names what they sent us: `R-2026-000123`, one after the other within a year. */
import type { Knex } from 'knex';
import { heldIn } from '../data/dialect.ts';
import { houseDay } from './localTime.ts';

/** The next `count` numbers of a table that keeps them in `reference`; nobody else takes one until this transaction ends. */
export async function nextReferences(trx: Knex, table: string, letter: string, at: string, count: number): Promise<string[]> {
  const beginning = `${letter}-${houseDay(at).slice(0, 4)}-`;
  // The clock’s own row is what whoever numbers holds on to: of two at once the second waits, and then sees the first one’s number.
  await heldIn(trx, trx('staff').where({ kind: 'clock' })).first('id');
  const last = (await trx(table).where('reference', 'like', `${beginning}%`).orderBy('reference', 'desc').first('reference')) as { reference: string } | undefined;
  const from = Number(last?.reference.slice(beginning.length) ?? 0);
  return Array.from({ length: count }, (_, index) => beginning + String(from + index + 1).padStart(6, '0'));
}
