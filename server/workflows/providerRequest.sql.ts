/** What requests to providers read and write beyond their own row: their letters, their clock, and the draft that silence raises. */
import type { Knex } from 'knex';
import type { Behaviour, Effect } from '../engine/behaviour.ts';
import { invalid } from '../engine/inputs.ts';
import { dayInWords } from '../letters/paper.ts';
import { type ProviderRequestLetter, providerRequestLetter } from '../letters/providerRequest.ts';
import { type Changes, type Locale, type Row, say, textOf } from '#engine/workflow';
import { Refused } from '../engine/errors.ts';
import { aboutProviders } from './aboutProvider.sql.ts';
import { businessDaysBetween } from './businessDays.ts';
import { raiseConduct } from './conductSignal.sql.ts';
import { answerDue } from './providerRequest.ts';
import type { ProviderRequestFacts } from './providerRequestGates.ts';
import { type ProviderRequestKind, answerDays, dutyOf } from './providerRequestWords.ts';

const notTheirs = say('This is not a service to that customer.', 'Ce n’est pas une prestation pour ce client.');

/** The link by which a request of this kind is answered. */
const linkOf = (kind: ProviderRequestKind): string => {
  if (kind === 'facilitator') return 'answer_team';
  return kind === 'complaint' || kind === 'cooperation' ? 'answer_plainly' : 'answer_customer';
};

/** Whom each provider's letters go to. */
async function providersToWrite(read: Knex, rows: readonly Row[]): Promise<Map<number, ProviderRequestFacts['provider']>> {
  const found = (await read('providers').whereIn('id', [...new Set(rows.map(({ provider_id }) => Number(provider_id)))]).select('id', 'name', 'email', 'locale')) as (ProviderRequestFacts['provider'] & { id: number })[];
  return new Map(found.map(({ id, ...one }) => [id, one]));
}

/** A request about a service names its customer, and no other. */
async function customersOf(trx: Knex, values: readonly Changes[]): Promise<Map<number, number>> {
  const services = values.flatMap(({ engagement_id }) => (engagement_id == null ? [] : [Number(engagement_id)]));
  const found = services.length ? ((await trx('engagements').whereIn('id', services).select('id', 'customer_id')) as { id: number; customer_id: number }[]) : [];
  return new Map(found.map(({ id, customer_id }) => [id, customer_id]));
}

/** Nothing came after the reminder either: a person looks at it (S0-02, S0-03, S3-17). */
async function signal(effect: Effect): Promise<void> {
  const { row } = effect;
  const { type, origin, clause } = dutyOf[row.kind as ProviderRequestKind];
  await raiseConduct(effect, {
    provider_id: Number(row.provider_id), origin, type, clause, source: { resource: 'provider_requests', id: row.id }, request_id: row.id, engagement_id: row.engagement_id as number | null,
    summary: `${textOf(row.subject)}\n${textOf(row.text)}`,
  });
}

/** How late a request is or was answered, in working days. */
function clockOf(row: Row, now: string): object {
  const open = row.state === 'sent';
  const until = open ? now : textOf(row.answered_at);
  return {
    target: answerDays[row.kind as ProviderRequestKind],
    late: until !== '' && until > textOf(row.due_at),
    days_taken: open || !until ? null : businessDaysBetween(textOf(row.sent_at), until),
  };
}

export const providerRequestBehaviour: Behaviour = {
  async facts(read, rows) {
    const providers = await providersToWrite(read, rows);
    return rows.map(({ provider_id }): ProviderRequestFacts => ({ provider: providers.get(Number(provider_id)) as ProviderRequestFacts['provider'] }));
  },
  async prepares(work, values) {
    const customers = await customersOf(work.trx, values);
    const prepared = await aboutProviders(work, values, (_provider, sent) => ({
      sent_at: work.at, due_at: answerDue(sent.kind, work.at), customer_id: (sent.customer_id ?? customers.get(Number(sent.engagement_id)) ?? null) as number | null,
    }));
    return prepared.map((one) => (one instanceof Refused || one.engagement_id == null || one.customer_id === customers.get(Number(one.engagement_id)) ? one : invalid({ customer_id: notTheirs })));
  },
  effects: { signal_silence: signal },
  shows: (_read, rows, now) => Promise.resolve(rows.map((row) => clockOf(row, now))),
  async letter(kind, work, row, input, judged) {
    // A request that was just made was judged by nothing.
    const provider = (judged as Partial<ProviderRequestFacts>).provider ?? (await providersToWrite(work.trx, [row])).get(Number(row.provider_id));
    if (!provider) return null;
    const link = linkOf(row.kind as ProviderRequestKind);
    const locale: Locale = provider.locale;
    const letter = providerRequestLetter(kind as ProviderRequestLetter, locale, {
      provider: provider.name, kind: row.kind as ProviderRequestKind, subject: textOf(row.subject), text: textOf(row.text), due: dayInWords(locale, textOf(row.due_at)), link,
      ...(textOf(input.reason) && { reason: textOf(input.reason) }),
    });
    return { ...letter, name: provider.name, email: provider.email, locale, ...(kind !== 'waived' && { links: [link] }) };
  },
};
