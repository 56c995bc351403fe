/** What a customer's file reads and writes beyond its own row. */
import type { Behaviour } from '../engine/behaviour.ts';
import { personKeys } from '../signals/personKeys.ts';
import type { Changes, Row } from '#engine/workflow';

const longestKey = 300;

/** What a customer is found by, however their addresses and telephone were written. */
function keysOf(values: Readonly<Record<string, unknown>>): Changes {
  const { email, phone, address } = personKeys(values);
  return { email_key: email, phone_key: phone, address_key: address?.slice(0, longestKey) ?? null };
}

/** Whether an edit changed one of them. */
const moved = (before: Row, after: Row): boolean => ['email', 'phone', 'address'].some((name) => before[name] !== after[name]);

export const customerBehaviour: Behaviour = {
  prepares: (_work, values) => Promise.resolve(values.map((one) => ({ ...one, ...keysOf(one) }))),
  async edited({ trx }, before, after) {
    if (moved(before, after)) await trx('customers').where({ id: after.id }).update(keysOf(after));
  },
};
