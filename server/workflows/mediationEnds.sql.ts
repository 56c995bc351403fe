/** A provider who is a member no longer: what was still being mediated with them ends with the membership, in the transaction that ends it (S0-25). */
import type { Effect } from '../engine/behaviour.ts';
import { queueLetters } from '../engine/letters.ts';
import { workflowNamed } from '../engine/perform.ts';
import type { CaseRow } from '#engine/workflow';
import { locked } from '../data/dialect.ts';
import { endOffers } from './mediation.sql.ts';
import { mediationLetterFor } from './mediationLetters.sql.ts';
import { openStates } from './mediationWords.ts';

/** Ends every open mediation of this provider, writes to both sides, and says because of which sanction. Answers how many there were. */
export async function endForMembership(effect: Effect, provider_id: number, sanction_id: number): Promise<number> {
  const { trx, at, change, house } = effect;
  const open = (await locked(house.database.engine, trx('mediations').where({ provider_id }).whereIn('state', [...openStates]).orderBy('id')).select()) as CaseRow[];
  for (const { id, state } of open) {
    await change('mediations', id, { state: 'ended', reason: 'membership', ended_from: state, closed_at: at, turn: null, due_at: null, stage_since: at }, 'end_membership', { sanction_id });
    const row = (await trx('mediations').where({ id }).first()) as CaseRow;
    await endOffers(effect, id);
    const letters = await mediationLetterFor('ended_membership', effect, row, {});
    await queueLetters(effect, workflowNamed('mediations'), row, letters.map((letter) => ({ kind: 'ended_membership', letter })));
  }
  return open.length;
}
