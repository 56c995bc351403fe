/** A person's telephone is kept beside the key it is found by, whoever sends it. */
import type { Behaviour } from '../engine/behaviour.ts';
import { phoneKey } from './person.ts';

export const personBehaviour = (table: string): Pick<Required<Behaviour>, 'prepares' | 'edited'> => ({
  prepares: (_work, values) => Promise.resolve(values.map((one) => ({ ...one, phone_key: phoneKey(one.phone) }))),
  async edited({ trx }, before, { id, phone }) {
    if (before.phone !== phone) await trx(table).where({ id }).update({ phone_key: phoneKey(phone) });
  },
});
