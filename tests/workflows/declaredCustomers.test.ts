import { expect, test } from 'vitest';
import { type World, refusedWith, world } from '../support/world.ts';
import { byLink, card, isRefused } from './acting.ts';
import { admitting, alter, applicationAt, goesOn, passed, referee, signing, unmetOf } from './admitting.ts';
import { opens, post } from './linkHolder.ts';

const customer = (n: number, service_ended_on: string, more: Record<string, unknown> = {}) => ({
  client_name: `Client Number${n}`, client_email: `client${n}@mail.example`, locale: 'en', service_description: `Boiler number ${n}`, service_ended_on, agrees: true, ...more,
});
const five = [customer(1, '2025-06-01'), customer(2, '2026-02-01'), customer(3, '2025-12-01'), customer(4, '2026-02-20'), customer(5, '2025-01-01')];

const asked = async (here: World) => {
  const file = await applicationAt(here, 'interviewing');
  expect((await (await here.who('ines')).does('ask_for_references', file)).status).toBe(201);
  return file;
};
const declares = (here: World, customers: readonly object[]) => byLink(here, 'karim@sow.example', 'declare', { customers });

test('the three most recent of the customers whom the candidate names become the slots, and all are kept', async () => {
  const here = await world();
  const file = await asked(here);
  expect(await declares(here, five)).toBe('done');
  const ines = await here.who('ines');
  const slots = await ines.lists('client_references', { application_id: file.id }, `&sort=${encodeURIComponent('["id","ASC"]')}`);
  expect(slots.map(({ slot, state, client_name, service_ended_on }) => [slot, state, client_name, service_ended_on])).toEqual([
    [1, 'named', 'Client Number4', '2026-02-20'], [2, 'named', 'Client Number2', '2026-02-01'], [3, 'named', 'Client Number3', '2025-12-01'],
  ]);
  expect(slots.map(({ consent_declared_at }) => consent_declared_at)).toEqual(Array(3).fill(here.house.clock.now().toISOString()));
  expect(await ines.sees('applications', file.id)).toMatchObject({ declared_at: here.house.clock.now().toISOString(), declared_services: { length: 5 } });
  expect(await (await here.who('vera')).sees('applications', file.id)).not.toHaveProperty('declared_services');
  await isRefused(here, ines, 'ask_for_references', file, { code: 'ALREADY_DECLARED' });
  expect(await declares(here, five)).toBe('LINK_USED');
});

test('a customer is named only with their consent, once, for a service that is over', async () => {
  const here = await world();
  await asked(here);
  expect(await declares(here, [...five.slice(1), customer(6, '2026-01-01', { agrees: false })])).toBe('CONSENT_NOT_DECLARED');
  expect(await declares(here, [...five.slice(1), customer(6, '2026-03-03')])).toBe('SERVICE_NOT_ENDED');
  expect(await declares(here, [...five, customer(6, '2026-02-25', { client_email: 'CLIENT4+shop@mail.example' })])).toBe('DUPLICATE_REFEREE');
  expect(await declares(here, [customer(1, '2026-01-01', { service_description: `Paid by ${card}` })])).toBe('PAYMENT_DATA_NOT_ALLOWED');
  expect(await declares(here, [])).toBe('CUSTOMERS_NOT_NAMED');
  expect(await declares(here, Array.from({ length: 9 }, (_, n) => customer(n, '2026-01-01')))).toBe('INVALID');
  expect(await here.house.database.read('client_references')).toEqual([]);
  expect(await declares(here, five)).toBe('done');
});

test('the links show what is asked, and every line of what is to be accepted', async () => {
  const here = await world();
  const file = await asked(here);
  await post(here);
  const declaring = await opens(here, here.tokenFor('karim@sow.example'));
  expect(declaring.answer.body).toMatchObject({ purpose: 'declare', summary: { facts: [{ value: 'Karim Sow' }, { value: 'plumbing' }] } });
  expect((await declaring.submits({ customers: five })).status).toBe(201);
  await alter(here, 'client_references', { application_id: file.id }, { state: 'replaced' });
  await goesOn(here, file, 'interviewing', 'awaiting_signature');
  await post(here);
  const holder = await opens(here, here.tokenFor('karim@sow.example'));
  expect(holder.answer.body).toMatchObject({ purpose: 'sign', summary: { documents: [{ id: 'quality-charter', version: 1 }, { id: 'service-charter' }, { id: 'terms-of-use' }] } });
  expect((await holder.submits(signing)).status).toBe(201);
  expect((await here.row('applications', file.id)).signed_at).toBe(here.house.clock.now().toISOString());
});

const exception = { slot: 2, reason: 'Three calls and two letters without an answer.', compensating_check: 'A work sample judged by a master plumber.' };

test('a manager goes on without a customer who cannot be reached, and something else is checked instead', async () => {
  const here = await world();
  const [ines, dora] = [await here.who('ines'), await here.who('dora')];
  const file = await applicationAt(here, 'checking_references');
  for (const [slot, state] of [[1, 'completed'], [2, 'unreachable'], [3, 'completed']] as const) await referee(here, file.id, slot, state);
  await isRefused(here, ines, 'grant_exception', file, { code: 'FORBIDDEN', status: 403, because: 'permission', input: exception });
  for (const slot of [1, 3]) await isRefused(here, dora, 'grant_exception', file, { code: 'EXCEPTION_NOT_FOUNDED', input: { ...exception, slot }, ofInput: true });
  refusedWith(await dora.does('grant_exception', file, { slot: 2, reason: exception.reason }), 'INVALID');
  await isRefused(here, ines, 'start_checks', file, { code: 'REFERENCES_INCOMPLETE' });
  expect((await dora.does('grant_exception', file, exception)).body.exceptions).toEqual([{ ...exception, by: dora.id, at: here.house.clock.now().toISOString() }]);
  await isRefused(here, dora, 'grant_exception', file, { code: 'EXCEPTION_NOT_FOUNDED', input: exception, ofInput: true });
  expect((await ines.does('start_checks', file)).body.state).toBe('checking_documents');
  for (const kind of ['background', 'skills', 'insurance']) await passed(here, file.id, kind);
  expect(unmetOf(await ines.does('request_signature', file))).toEqual(['COMPENSATING_CHECK_MISSING']);
  const [check] = (await here.house.database.read('checks').where({ application_id: file.id, kind: 'compensating' })) as Record<string, unknown>[];
  expect(check).toMatchObject({ state: 'pending', description: exception.compensating_check, provider_id: file.provider_id });
  expect(await passed(here, file.id, 'compensating')).toBe(check?.id);
  expect((await ines.does('request_signature', file)).body.state).toBe('awaiting_signature');
});

test('whoever had fewer than three customers may be excepted from the slots that nobody can fill', async () => {
  const here = await world();
  const dora = await here.who('dora');
  const file = await asked(here);
  expect(await declares(here, five.slice(1, 3))).toBe('done');
  await goesOnToReferences(here, file.id);
  await isRefused(here, dora, 'grant_exception', file, { code: 'EXCEPTION_NOT_FOUNDED', input: { ...exception, slot: 1 }, ofInput: true });
  expect((await dora.does('grant_exception', file, { ...exception, slot: 3 })).status).toBe(201);
  await alter(here, 'client_references', { application_id: file.id, slot: 2 }, { state: 'refused' });
  expect((await dora.does('grant_exception', file, exception)).status).toBe(201);
});

test('whoever has had no customer yet says so, and is admitted by three exceptions, each with its own check', async () => {
  const here = await world();
  const [ines, dora] = [await here.who('ines'), await here.who('dora')];
  const file = await asked(here);
  const says = (input: Record<string, unknown>) => byLink(here, 'karim@sow.example', 'declare', input);
  expect(await says({ worked_before: false, customers: five })).toBe('CUSTOMERS_NOT_NAMED');
  expect(await says({ worked_before: true })).toBe('CUSTOMERS_NOT_NAMED');
  expect(await says({ worked_before: false })).toBe('done');
  expect(await ines.sees('applications', file.id)).toMatchObject({ declared_services: [], declared_at: here.house.clock.now().toISOString() });
  await isRefused(here, ines, 'ask_for_references', file, { code: 'ALREADY_DECLARED' });
  await goesOn(here, file, 'interviewing', 'checking_references');
  await isRefused(here, ines, 'start_checks', file, { code: 'REFERENCES_INCOMPLETE' });
  for (const slot of [1, 2, 3]) expect((await dora.does('grant_exception', file, { ...exception, slot })).status).toBe(201);
  expect((await ines.does('start_checks', file)).body.state).toBe('checking_documents');
  for (const kind of ['background', 'skills', 'insurance', 'compensating', 'compensating']) await passed(here, file.id, kind);
  expect(unmetOf(await ines.does('request_signature', file))).toEqual(['COMPENSATING_CHECK_MISSING']);
  await passed(here, file.id, 'compensating');
  expect((await ines.does('request_signature', file)).body.state).toBe('awaiting_signature');
  await goesOn(here, file, 'awaiting_signature', 'signed');
  expect((await (await here.who('hugo')).does('admit', file, admitting)).body.state).toBe('admitted');
});

test('a customer who is found to be the candidate, or who recommended them, counts for nothing', async () => {
  const here = await world();
  const file = await applicationAt(here, 'checking_references');
  const ids = [await referee(here, file.id, 1), await referee(here, file.id, 2), await referee(here, file.id, 3)];
  const at = here.house.clock.now().toISOString();
  await here.house.database.transaction((trx) => trx('match_warnings').insert({
    version: 1, created_at: at, updated_at: at, application_id: file.id, reference_id: ids[1], state: 'disposed', verdict: 'same_person', kind: 'phone', with_kind: 'recommender', with_id: 1, explanation_en: 'x', explanation_fr: 'x',
  }));
  await isRefused(here, await here.who('ines'), 'start_checks', file, { code: 'REFERENCES_INCOMPLETE' });
});

const goesOnToReferences = (here: World, id: number) => alter(here, 'applications', { id }, { state: 'checking_references' });
