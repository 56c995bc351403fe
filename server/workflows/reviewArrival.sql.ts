/** A review on its way in: whom it is about, who wrote it, and nothing in it that may not be kept. */
import type { Work } from '../engine/behaviour.ts';
import { invalid } from '../engine/inputs.ts';
import type { Refused } from '../engine/errors.ts';
import { maskPaymentData } from '../signals/paymentData.ts';
import { type Changes, type Row, type Say, say } from '#engine/workflow';

interface Provider {
  id: number;
  external_id: string | null;
  linked_staff_id: number | null;
}

const unknown = say('There is none with this number.', 'Aucune fiche ne porte ce numéro.');
const future = say('This is still to come.', 'C’est encore à venir.');
const required = say('Say which provider is reviewed.', 'Indiquez quel prestataire est évalué.');

const distinct = <Value>(values: readonly (Value | null | undefined)[]): Value[] => [...new Set(values.filter((value) => value != null && value !== ''))] as Value[];

/** Looks up everything that a batch of reviews refers to, in one query for each kind, and completes each review. */
export async function prepareReviews({ trx, at }: Work, values: readonly Changes[]): Promise<(Changes | Refused)[]> {
  const providers = (await trx('providers')
    .whereIn('id', distinct(values.map((one) => one.provider_id as number)))
    .orWhereIn('external_id', distinct(values.map((one) => one.provider_external_id as string)))
    .select('id', 'external_id', 'linked_staff_id')) as Provider[];
  const byId = new Map(providers.map((one) => [one.id, one]));
  const byExternal = new Map(providers.map((one) => [one.external_id, one]));
  // Clocks differ, but not by a day.
  const latest = new Date(Date.parse(at) + 86_400_000).toISOString();
  const emails = distinct(values.filter(({ customer_id }) => customer_id == null).map((one) => one.author_email as string));
  const known = emails.length ? ((await trx('customers').whereIn('email', emails).orderBy('id', 'desc').select('id', 'email')) as { id: number; email: string }[]) : [];
  const customers = new Map(known.map(({ id, email }) => [email, id]));
  const customerIds = new Set(await existing(trx, 'customers', distinct(values.map((one) => one.customer_id as number))));
  const engagements = await engagementsOf(trx, distinct(values.map((one) => one.engagement_id as number)));

  return values.map(({ provider_external_id, ...one }) => {
    const errors: Record<string, Say> = {};
    if (String(one.created_at ?? '') > latest) errors.created_at = future;
    const provider = one.provider_id == null ? byExternal.get(String(provider_external_id)) : byId.get(Number(one.provider_id));
    if (!provider) errors[one.provider_id == null ? 'provider_external_id' : 'provider_id'] = one.provider_id == null && !provider_external_id ? required : unknown;
    if (one.customer_id != null && !customerIds.has(Number(one.customer_id))) errors.customer_id = unknown;
    if (one.engagement_id != null && engagements.get(Number(one.engagement_id)) !== provider?.id) errors.engagement_id = unknown;
    if (Object.keys(errors).length || !provider) return invalid(errors);
    return {
      ...one,
      // S4-07: a card number is masked before anything is written; a signal says that there was one.
      title: one.title == null ? null : maskPaymentData(String(one.title)),
      body: maskPaymentData(String(one.body)),
      provider_id: provider.id,
      linked_staff_id: provider.linked_staff_id,
      customer_id: one.customer_id ?? customers.get(String(one.author_email)) ?? null,
    };
  });
}

/**
 * A service that a review is tied to later was with the provider it is about.
 * @throws Refused INVALID
 */
export async function checkEngagement(trx: Work['trx'], { engagement_id, provider_id }: Row): Promise<void> {
  const id = Number(engagement_id);
  if ((await engagementsOf(trx, [id])).get(id) !== provider_id) throw invalid({ engagement_id: unknown });
}

const existing = async (trx: Work['trx'], table: string, ids: readonly number[]): Promise<number[]> =>
  ids.length ? ((await trx(table).whereIn('id', [...ids]).pluck('id')) as number[]) : [];

/** Engagement to the provider it was with. */
async function engagementsOf(trx: Work['trx'], ids: readonly number[]): Promise<Map<number, number>> {
  const rows = ids.length ? ((await trx('engagements').whereIn('id', [...ids]).select('id', 'provider_id')) as { id: number; provider_id: number }[]) : [];
  return new Map(rows.map(({ id, provider_id }) => [id, provider_id]));
}
