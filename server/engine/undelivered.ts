/** A letter that could not be delivered is news for the case it was about, where its workflow says what to make of it. */
import type { Knex } from 'knex';
import type { House } from '../house.ts';
import { resourceNamed } from '#workflows/index';
import { Refused } from './errors.ts';
import { clockIn, performIn } from './perform.ts';
import { isWorkflow } from './workflow.ts';
import { workOf } from './work.ts';

/** Tells the case, as the clock, in the transaction that sets the letter aside. A case that has moved on needs no telling. */
export async function tellUndelivered(house: House, trx: Knex.Transaction, id: number): Promise<void> {
  const letter = (await trx('letters').where({ id }).first('resource', 'record_id')) as { resource: string; record_id: number };
  const declared = resourceNamed(letter.resource);
  const name = declared && isWorkflow(declared) ? declared.undelivered : undefined;
  if (!name) return;
  const by = await clockIn(trx);
  try {
    await performIn(workOf(house, trx, by), { resource: letter.resource, id: letter.record_id, name, by });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}
