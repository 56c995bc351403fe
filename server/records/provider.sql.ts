import type { Behaviour } from '../engine/behaviour.ts';
import { personBehaviour } from './person.sql.ts';

const person = personBehaviour('providers');

/** S0-22: a colleague's tie to a provider holds on every file about that provider, whenever it becomes known. */
export const providerBehaviour: Behaviour = {
  ...person,
  async edited(work, before, after) {
    await person.edited(work, before, after);
    if (before.linked_staff_id === after.linked_staff_id) return;
    const { trx } = work;
    const tie = { linked_staff_id: after.linked_staff_id as number | null };
    const reviews = trx('reviews').where({ provider_id: after.id });
    await trx('signals').whereIn('review_id', reviews.clone().select('id')).update(tie);
    await trx('replies').where({ provider_id: after.id }).update(tie);
    await reviews.update(tie);
  },
};
