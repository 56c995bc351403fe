/** A decision that should not have been: the record goes back to where it stood, in the transaction that says so. */
import type { Effect } from '../engine/behaviour.ts';
import { type CaseRow, type Changes, textOf } from '#engine/workflow';
import type { Appealable } from './appealWords.ts';
import { dayEnds } from './businessDays.ts';
import { liftedColumns } from './customer.ts';
import { overturn, reduce } from './overturning.sql.ts';

const because = { cause: 'appeals.decide' };

/** What a row held before the decision, as the decision's own event kept it. */
async function before({ trx, row }: Effect): Promise<Changes> {
  const { details } = (await trx('events').where({ id: Number(row.decision_event_id) }).first('details')) as { details: string };
  const held = (JSON.parse(details) as { before: Changes }).before;
  // The proposal that a second person confirmed waits no more.
  return 'proposal' in held ? { ...held, proposal: null } : held;
}

/** Nothing of a refusal stays: the review is one whose author is confirmed, and may be published. */
const unrejected: Changes = { state: 'verified', proposed_by: null, rejection_ground: null, rejection_clause: null, rejection_explanation: null };

const overturns: Readonly<Record<Appealable, (effect: Effect, id: number) => Promise<void>>> = {
  sanctions: overturn,
  async applications(effect, id) {
    await effect.change('applications', id, await before(effect), 'reopened', because);
  },
  async reviews(effect, id) {
    const held = await before(effect);
    const { state } = (await effect.trx('reviews').where({ id }).first('state')) as Pick<CaseRow, 'state'>;
    await effect.change('reviews', id, state === 'rejected' ? { ...held, ...unrejected } : held, 'reopened', because);
  },
  async customers(effect, id) {
    await effect.change('customers', id, { state: 'in_good_standing', proposal: null, ...liftedColumns(effect.at) }, 'lifted', because);
  },
};

/** A lower rung: what belongs to those above it goes. */
const lowered = (rung: string): Changes => ({
  state: rung, blocked_at: null, blocked_channels: null, proposal: null, review_proposed_at: null, ...(rung === 'asked_to_stop' && { stopped_at: null, review_on: null }),
});

/** Does what was decided to the record that was appealed against. */
export async function carryOut(effect: Effect): Promise<void> {
  const { row, input, at, change } = effect;
  const of = row.of_resource as Appealable;
  const id = Number(row.of_id);
  const to = textOf(input.reduced_to);
  if (row.state === 'overturned') return overturns[of](effect, id);
  if (row.state === 'reduced' && of === 'sanctions') return reduce(effect, id, { level: to as 'warning' | 'suspension', ...(to === 'suspension' && { ends_at: dayEnds(textOf(input.ends_on)) }) });
  if (of === 'customers') await change('customers', id, { ...(row.state === 'reduced' ? lowered(to) : { review_proposed_at: null }), review_decided_at: at }, row.state === 'reduced' ? 'lowered' : 'measure_confirmed', because);
}

/** A manager looked at the measure on the customer's own page: their appeal is answered with it. */
export async function settleReview(effect: Effect, state: 'upheld' | 'overturned'): Promise<void> {
  const { trx, row, by, at, input, change } = effect;
  const waiting = (await trx('appeals').where({ of_resource: 'customers', of_id: row.id }).whereIn('state', ['received', 'under_review']).pluck('id')) as number[];
  for (const id of waiting)
    await change('appeals', id, { state, outcome: state, reasons: textOf(input.reason), decided_at: at, decided_by: by.id, due_at: null, closed_at: at }, state, { cause: state === 'upheld' ? 'customers.keep_measure' : 'customers.lift' });
}
