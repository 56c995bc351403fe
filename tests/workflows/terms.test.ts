/** What a customer is told before booking (S4-16, S4-17), and which insurance covered a damage (S4-11). */
import { expect, test } from 'vitest';
import { type World, refusedWith, world } from '../support/world.ts';
import { applicationAt, passed } from './admitting.ts';

const texts = { prices: 'Call-out 60 €, then 45 € an hour.', payment: 'On completion, by card or transfer.', cancellation: 'Free until the day before.' };

async function customerOf(here: World): Promise<number> {
  const key = await here.key('customers:write');
  return (await key.asks('POST', '/api/customers', { name: 'Awa Kane', email: 'awa@kane.example', locale: 'fr' })).body.id;
}

async function told(here: World, provider_id: number): Promise<Record<string, number>> {
  const ines = await here.who('ines');
  const made: Record<string, number> = {};
  for (const [kind, text] of Object.entries(texts)) made[`${kind}_id`] = (await ines.asks('POST', '/api/provider_terms', { provider_id, kind, text })).body.id;
  return made;
}

test('nothing is shown to a customer until prices, payment and cancellation each have a version', async () => {
  const here = await world();
  const { id } = await here.provider();
  const key = await here.key('providers:read');
  refusedWith(await key.reads(`/api/providers/${id}/terms`), 'NO_ACTIVE_TERMS');
  const ines = await here.who('ines');
  await ines.asks('POST', '/api/provider_terms', { provider_id: id, kind: 'prices', text: texts.prices });
  const still = await key.reads(`/api/providers/${id}/terms`);
  refusedWith(still, 'NO_ACTIVE_TERMS');
  expect(still.body.detail).toContain('payment terms, cancellation conditions');
  await told(here, id);
  expect((await key.reads(`/api/providers/${id}/terms`)).body).toMatchObject({ prices: { number: 2, text: texts.prices }, cancellation: { number: 1 } });
});

test('a version is never changed: what a booking named stays readable as it was shown', async () => {
  const here = await world();
  const { id } = await here.provider();
  const [ines, first] = [await here.who('ines'), await told(here, id)];
  const changed = await ines.asks('PUT', `/api/provider_terms/${first.prices_id}`, { version: 1, text: 'Cheaper' });
  expect([403, 405, 422]).toContain(changed.status);
  await ines.asks('POST', '/api/provider_terms', { provider_id: id, kind: 'prices', text: 'Call-out 70 €.', change_reason: 'Fuel' });
  expect((await ines.sees('provider_terms', Number(first.prices_id))).text).toBe(texts.prices);
  expect(await ines.lists('provider_terms', { provider_id: id, kind: 'prices' })).toHaveLength(2);
});

test('a booking made without having been told everything before is flagged', async () => {
  const here = await world();
  const { id: provider_id } = await here.provider();
  const [key, nora, versions, customer_id] = [await here.key('engagements:write'), await here.who('nora'), await told(here, provider_id), await customerOf(here)];
  const book = (values: Record<string, unknown>) => key.asks('POST', '/api/engagements', { provider_id, customer_id, title: 'Kitchen sink', booked_at: '2026-03-01T12:00:00.000Z', ...values });
  const whole = await book({ ...versions, terms_shown_at: '2026-03-01T11:58:00.000Z' });
  expect((await nora.sees('engagements', whole.body.id)).prebooking_missing).toBe(false);
  expect((await nora.sees('engagements', whole.body.id)).prebooking).toBeUndefined();
  const late = await book({ ...versions, terms_shown_at: '2026-03-01T12:01:00.000Z' });
  expect(await nora.sees('engagements', late.body.id)).toMatchObject({ prebooking_missing: true, prebooking: { code: 'PREBOOKING_INFO_MISSING', clause_id: 'client-protection.before-booking' } });
  const bare = await book({ prices_id: versions.prices_id, terms_shown_at: '2026-03-01T11:00:00.000Z' });
  expect((await nora.sees('engagements', bare.body.id)).prebooking).toMatchObject({ detail: { en: 'The customer booked without having been told: payment terms, cancellation conditions.' } });
  expect((await nora.lists('engagements', { prebooking_missing: true })).map(({ id }) => id)).toEqual([late.body.id, bare.body.id]);
  // Nobody said when it was booked: nothing can be said of what came before.
  expect((await nora.sees('engagements', (await book({ booked_at: null })).body.id)).prebooking_missing).toBeNull();
});

test('a booking names versions of its own provider, each of its kind; put right, the flag goes', async () => {
  const here = await world();
  const { id: provider_id } = await here.provider();
  const other = await here.provider({ name: 'Other', email: 'other@firm.example' });
  const [key, nora, versions, theirs, customer_id] = [await here.key('engagements:write'), await here.who('nora'), await told(here, provider_id), await told(here, other.id), await customerOf(here)];
  const book = (values: Record<string, unknown>) => key.asks('POST', '/api/engagements', { provider_id, customer_id, title: 'Sink', booked_at: '2026-03-01T12:00:00.000Z', ...values });
  refusedWith(await book({ prices_id: theirs.prices_id }), 'INVALID');
  refusedWith(await book({ prices_id: versions.payment_id }), 'INVALID');
  const { body } = await book({});
  const put = (values: Record<string, unknown>) => here.row('engagements', body.id).then(({ version }) => nora.asks('PUT', `/api/engagements/${body.id}`, { version, ...values }));
  refusedWith(await put({ prices_id: theirs.prices_id }), 'INVALID');
  expect((await put({ ...versions, terms_shown_at: '2026-03-01T11:00:00.000Z' })).status).toBe(200);
  expect((await nora.sees('engagements', body.id)).prebooking_missing).toBe(false);
});

test('a damage names the insurance that was valid on the day of the facts, and warns where none was', async () => {
  const here = await world();
  const file = await applicationAt(here, 'received');
  const provider_id = Number(file.provider_id);
  await passed(here, file.id, 'insurance', { starts_on: '2026-02-01' });
  const [key, nora, dora, customer_id] = [await here.key('engagements:write'), await here.who('nora'), await here.who('dora'), await customerOf(here)];
  const { body: engagement } = await key.asks('POST', '/api/engagements', { provider_id, customer_id, title: 'Sink' });
  const tell = (occurred_on: string) => nora.asks('POST', '/api/damages', { engagement_id: engagement.id, occurred_on, description: 'The floor below was flooded.' });
  const covered = await tell('2026-02-10');
  expect(covered.body).toMatchObject({ provider_id, check_id: expect.any(Number) as number });
  expect(covered.body.cover).toBeUndefined();
  const bare = await tell('2026-01-10');
  expect(bare.body).toMatchObject({ check_id: null, cover: { code: 'NO_COVER_ON_DATE', clause_id: 'client-protection.insurance-incidents' } });
  refusedWith(await tell('2026-03-09'), 'INVALID');
  const desk = (await dora.reads('/api/desk')).body as unknown as { slipping: { resource: string; id: number }[] };
  expect(desk.slipping.filter(({ resource }) => resource === 'damages').map(({ id }) => id)).toEqual([bare.body.id]);
});
