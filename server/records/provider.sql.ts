import type { Behaviour } from '../engine/behaviour.ts';

/** S0-22: a colleague's tie to a provider holds on every file about that provider, whenever it becomes known. */
export const providerBehaviour: Behaviour = {
  async edited({ trx }, before, { id, linked_staff_id }) {
    if (before.linked_staff_id === linked_staff_id) return;
    const tie = { linked_staff_id: linked_staff_id as number | null };
    const reviews = trx('reviews').where({ provider_id: id });
    await trx('signals').whereIn('review_id', reviews.clone().select('id')).update(tie);
    await trx('replies').where({ provider_id: id }).update(tie);
    await reviews.update(tie);
  },
};
