/** What a provider's file reads and writes beyond its own row. */
import type { Behaviour, Effect } from '../engine/behaviour.ts';
import { Refused } from '../engine/errors.ts';
import { recordEvent } from '../engine/events.ts';
import { dayInWords } from '../letters/paper.ts';
import { type ProviderLetter, providerLetter } from '../letters/provider.ts';
import { personBehaviour } from '../records/person.sql.ts';
import { type Locale, textOf } from '#engine/workflow';
import { answerFigures } from './answerFigures.sql.ts';
import { dayOf, listable, listingOf } from './listing.ts';
import { keepListings, listingFacts, refreshListing } from './listing.sql.ts';
import { notListedByHand } from './provider.ts';

const person = personBehaviour('providers');

/** S0-22: a colleague's tie to a provider holds on every file about that provider, whenever it becomes known. */
async function tie({ trx }: Effect | Parameters<NonNullable<Behaviour['edited']>>[0], id: number, linked_staff_id: number | null): Promise<void> {
  const reviews = trx('reviews').where({ provider_id: id });
  await trx('signals').whereIn('review_id', reviews.clone().select('id')).update({ linked_staff_id });
  await trx('replies').where({ provider_id: id }).update({ linked_staff_id });
  for (const table of ['damages', 'conduct_cases', 'sanctions', 'restitutions', 'fee_refunds', 'profile_claims', 'disclosures', 'provider_requests', 'scoping_notes', 'commitments']) await trx(table).where({ provider_id: id }).update({ linked_staff_id });
  await trx('appeals').where({ of_resource: 'sanctions', provider_id: id }).update({ linked_staff_id });
  await trx('appeals').where({ of_resource: 'reviews' }).whereIn('of_id', reviews.clone().select('id')).update({ linked_staff_id });
  await reviews.update({ linked_staff_id });
  await trx('checks').where({ provider_id: id }).update({ candidate_staff_id: trx.raw('coalesce((select candidate_staff_id from applications where applications.id = checks.application_id), ?)', [linked_staff_id]) });
}

/** The provider's own act took them off the list, or put them back: told with the reasons and the cause. */
const tellsListing = (cause: string) => async ({ trx, row, before, by, at }: Effect): Promise<void> => {
  if (row.listed === before.listed) return;
  const [facts] = await listingFacts(trx, [row]);
  const reasons = facts ? listingOf(facts, dayOf(at)).reasons : [];
  await recordEvent(trx, {
    resource: 'providers', record_id: row.id, action: row.listed ? 'list' : 'unlist', from_state: row.state, to_state: row.state, by, at,
    details: { before: { listed: before.listed }, after: { listed: row.listed }, reasons, cause },
  });
};

export const providerBehaviour: Behaviour = {
  ...person,
  async facts(read, rows, now) {
    return (await listingFacts(read, rows)).map((facts) => ({ listing: listable(facts, dayOf(now)) }));
  },
  async resists({ trx, at }, row, values) {
    if (notListedByHand.holds(values)) return;
    const [facts] = await listingFacts(trx, [row]);
    const { reasons } = facts ? listingOf(facts, dayOf(at)) : { reasons: [] };
    const { code, says, clause } = notListedByHand;
    throw new Refused(422, code, says, { clause_id: clause, ...(reasons.length && { unmet: reasons }) });
  },
  async edited(work, before, after) {
    await person.edited(work, before, after);
    if (before.linked_staff_id !== after.linked_staff_id) await tie(work, after.id, after.linked_staff_id as number | null);
    if (before.services !== after.services || before.trade !== after.trade) await refreshListing(work, after.id, 'services');
  },
  effects: {
    put_on_hold: tellsListing('put_on_hold'),
    insurance_lapsed: tellsListing('insurance_lapsed'),
    resume: tellsListing('resume'),
    leave: tellsListing('leave'),
  },
  letter(kind, _work, row, input) {
    const locale = row.locale as Locale;
    const letter = providerLetter(kind as ProviderLetter, locale, {
      provider: String(row.name),
      ...(row.insurance_ends_on != null && { until: dayInWords(locale, textOf(row.insurance_ends_on)) }),
      ...(typeof input.reason === 'string' && { reason: input.reason }),
    });
    return Promise.resolve({ ...letter, name: String(row.name), email: row.email as string | null, locale });
  },
  async shows(read, rows, now) {
    const facts = await listingFacts(read, rows);
    const answers = await Promise.all(rows.map(({ id }) => answerFigures(read, id, now)));
    return facts.map((one, index) => ({ listing: listingOf(one, dayOf(now)), answers: answers[index] }));
  },
  keeps: keepListings,
};
