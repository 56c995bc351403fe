/** What a customer's file reads and writes beyond its own row. */
import type { Behaviour, Effect } from '../engine/behaviour.ts';
import { type CustomerLetter, customerLetter } from '../letters/customer.ts';
import { personKeys } from '../signals/personKeys.ts';
import { type Changes, type Locale, type Row, textOf } from '#engine/workflow';
import { customerFacts } from './customerFacts.sql.ts';
import { type CustomerFacts, clauseFor, named, stopReviewOn } from './customerGates.ts';
import { type Channel, rungs } from './customerWords.ts';
import { lodgesReview, withAppeals } from './lodging.sql.ts';
import { settleReview } from './restoring.sql.ts';
import { greetIdentities, linkIdentities, moveIdentity } from './identities.sql.ts';

const longestKey = 300;

/** What a customer is found by, however their addresses and telephone were written. */
function keysOf(values: Readonly<Record<string, unknown>>): Changes {
  const { email, phone, address } = personKeys(values);
  return { email_key: email, phone_key: phone, address_key: address?.slice(0, longestKey) ?? null };
}

/** Whether an edit changed one of them. */
const moved = (before: Row, after: Row): boolean => ['email', 'phone', 'address'].some((name) => before[name] !== after[name]);

/** A measure was taken: whoever shares something with this customer may be the same person. */
const links = (effect: Effect): Promise<void> => linkIdentities(effect, effect.row);

export const customerBehaviour: Behaviour = {
  facts: withAppeals('customers', customerFacts),
  prepares: (_work, values) => Promise.resolve(values.map((one) => ({ ...one, ...keysOf(one) }))),
  created: (work, rows) => greetIdentities(work, rows),
  async edited(work, before, after) {
    if (!moved(before, after)) return;
    await work.trx('customers').where({ id: after.id }).update(keysOf(after));
    await moveIdentity(work, { ...after, ...keysOf(after) });
  },
  effects: {
    ask_to_stop: links, stop_correspondence: links, block: links, emergency_stop: links,
    request_review: lodgesReview,
    lift: (effect) => settleReview(effect, 'overturned'),
    keep_measure: (effect) => settleReview(effect, 'upheld'),
  },
  // A letter may be read before the act: what the act will write on the row is taken from the form.
  letter(kind, { at }, row, input, judged) {
    const facts = judged as CustomerFacts;
    const [locale, name] = [row.locale as Locale, String(row.name)];
    const clause = clauseFor(facts, input);
    const text = facts.policy?.clauses.find(({ id }) => id === clause)?.text;
    const letter = customerLetter(kind as CustomerLetter, locale, {
      customer: name,
      ...(facts.policy && { policy: facts.policy.title, number: facts.policy.number }),
      ...(text && { clause: text }),
      occurred_at: named(facts, input)?.occurred_at,
      asked_at: textOf(row.asked_to_stop_at),
      review_on: textOf(input.review_on) || stopReviewOn(at),
      channels: Array.isArray(input.channels) ? (input.channels as Channel[]) : [],
      reason: textOf(input.reason),
      words: textOf(input.words),
      rung: rungs.find((rung) => rung === row.state),
    });
    return Promise.resolve({ ...letter, name, email: row.email as string | null, locale });
  },
};
