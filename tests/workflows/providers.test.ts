import { expect, test } from 'vitest';
import { perform } from '../../server/engine/perform.ts';
import { certificateOn } from '../../server/workflows/listing.sql.ts';
import { refusedWith, world } from '../support/world.ts';
import { card, daysPass, isRefused } from './acting.ts';
import { member, passedCheck } from './members.ts';

const reason = 'Customers report that nobody answers.';
const file = 'text/csv';

test('however a provider is sent, they enter as a candidate who is not listed', async () => {
  const here = await world();
  const key = await here.key('providers:write');
  const { id } = await here.provider();
  expect(await here.row('providers', id)).toMatchObject({ state: 'candidate', listed: 0 });
  for (const wish of [{ state: 'active' }, { state: 'on_hold' }, { admitted_at: '2026-03-01T10:00:00.000Z' }])
    refusedWith(await key.asks('POST', '/api/providers', { name: 'Quick', locale: 'en', ...wish }), 'ADMISSION_GATES_UNMET');
  refusedWith(await key.asks('POST', '/api/providers', { name: 'Quick', locale: 'en', listed: true }), 'NOT_LISTABLE');
  refusedWith(await key.asks('POST', '/api/imports/providers', 'external_id,name,state\np-9,Quick,active\n', { 'content-type': file }), 'ADMISSION_GATES_UNMET');
  const ines = await here.who('ines');
  refusedWith(await ines.asks('PUT', `/api/providers/${id}`, { version: 1, state: 'active' }), 'ADMISSION_GATES_UNMET');
  expect(await here.row('providers', id)).toMatchObject({ state: 'candidate', version: 1 });
});

test('what a provider offers is a list, whether it comes in JSON, in a CSV file or by an edit', async () => {
  const here = await world();
  const key = await here.key('providers:write');
  const sent = await key.asks('POST', '/api/providers', { name: 'Firm', locale: 'en', external_id: 'p-1', services: ['plumbing', 'heating'], address: '1 rue Haute' });
  expect(sent.body).toMatchObject({ services: ['plumbing', 'heating'] });
  const lines = 'external_id,services\np-1,plumbing; tiling\n';
  const report = async () => (await key.asks('POST', '/api/imports/providers', lines, { 'content-type': file })).body;
  expect(await report()).toMatchObject({ updated: 1, refused: 0 });
  expect(await report()).toMatchObject({ updated: 0, refused: 0 });
  expect((await here.row('providers', sent.body.id)).services).toBe('["plumbing","tiling"]');
  const ines = await here.who('ines');
  const edited = await ines.asks('PUT', `/api/providers/${sent.body.id}`, { ...(await ines.sees('providers', sent.body.id)), services: ['tiling'] });
  expect(edited.body).toMatchObject({ services: ['tiling'] });
  expect((await here.row('providers', sent.body.id)).version).toBe(edited.body.version);
});

test('what an edit does not name stays as it is: a default is for what is new', async () => {
  const here = await world();
  const { id } = await here.provider({ name: 'Traiteur Kouassi', locale: 'fr', email: null });
  const { version } = await here.row('providers', id);
  expect((await (await here.who('ines')).asks('PUT', `/api/providers/${id}`, { version, email: 'bonjour@kouassi.example' })).status).toBe(200);
  expect(await here.row('providers', id)).toMatchObject({ locale: 'fr', email: 'bonjour@kouassi.example' });
});

test('a person puts a member on hold with a reason, the member is told, and works again once that is settled', async () => {
  const here = await world();
  const [ines, vera, lea] = [await here.who('ines'), await here.who('vera'), await here.who('lea')];
  const provider = await member(here);
  for (const person of [vera, lea]) await isRefused(here, person, 'put_on_hold', provider, { code: 'FORBIDDEN', status: 403, because: 'permission', input: { reason } });
  await isRefused(here, ines, 'put_on_hold', provider, { code: 'PAYMENT_DATA_NOT_ALLOWED', input: { reason: `Paid with ${card}` }, ofInput: true });
  expect((await ines.does('put_on_hold', provider, { reason })).body).toMatchObject({ state: 'on_hold', listed: false, hold_ground: 'decision', hold_reason: reason });
  here.passes({ minutes: 1 });
  await here.postRound();
  expect(here.mail.at(-1)).toMatchObject({ to: 'sow@plumbing.example', text: expect.stringContaining(reason) as unknown });
  // The clock lifts no hold that a person decided on.
  await here.clockRound();
  expect((await here.row('providers', provider.id)).state).toBe('on_hold');
  expect((await ines.does('resume', provider)).body).toMatchObject({ state: 'active', listed: true, hold_reason: null });
  const told = (await ines.lists('events', { resource: 'providers', record_id: provider.id, action: ['list', 'unlist'] })) as unknown as { action: string; details: { cause: string; reasons: { code: string }[] } }[];
  expect(told.map(({ action, details }) => [action, details.cause, details.reasons.map(({ code }) => code)])).toEqual([['list', 'admit', []], ['unlist', 'put_on_hold', ['NOT_ACTIVE']], ['list', 'resume', []]]);
});

test('a hold is taken back within twenty seconds, and the listing with it', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const provider = await member(here);
  const held = await ines.does('put_on_hold', provider, { reason });
  const undone = await ines.asks('POST', `/api/providers/${provider.id}/undo`, { version: held.body.version });
  expect(undone.body).toMatchObject({ state: 'active', listed: true });
});

test('nobody works again without insurance that is valid today and covers what they do', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const provider = await member(here);
  await ines.does('put_on_hold', provider, { reason });
  const lacking = async (change: Record<string, unknown>, code: string) => {
    await here.house.database.transaction((trx) => trx('checks').where({ provider_id: provider.id, kind: 'insurance' }).update(change));
    await isRefused(here, ines, 'resume', provider, { code });
  };
  await lacking({ activities: '["gardening"]' }, 'INSURANCE_ACTIVITY_NOT_COVERED');
  await lacking({ activities: '["Plumbing"]', ends_on: '2026-02-28' }, 'INSURANCE_EXPIRED');
  await lacking({ state: 'failed' }, 'INSURANCE_REQUIRED');
  await lacking({ state: 'failed', ends_on: '2026-12-31' }, 'INSURANCE_REQUIRED');
  await passedCheck(here, provider.id, { kind: 'insurance', starts_on: '2026-03-01', ends_on: '2026-06-30', activities: ['PLUMBING '] });
  expect((await ines.does('resume', provider)).body.state).toBe('active');
});

test('a member is reminded of their insurance 60, 30 and 7 days before it ends, once each, and is on hold the day after', async () => {
  const here = await world();
  const provider = await member(here, { locale: 'fr' }, '2026-05-31');
  const subjects: string[] = [];
  const round = async (days: number) => {
    await daysPass(here, days);
    await here.clockRound();
    await here.clockRound();
    await here.postRound();
    subjects.push(...here.mail.splice(0).map(({ subject }) => subject));
  };
  for (const [days, soFar] of [[29, 0], [1, 1], [29, 1], [1, 2], [22, 2], [1, 3], [7, 3]] as const) {
    await round(days);
    expect([days, subjects.length]).toEqual([days, soFar]);
  }
  expect(await here.row('providers', provider.id)).toMatchObject({ state: 'active', listed: 1 });
  await expect(perform(here.house, { resource: 'providers', id: provider.id, name: 'insurance_lapsed', by: here.clock })).rejects.toMatchObject({ code: 'STILL_COVERED' });
  await round(1);
  expect(await here.row('providers', provider.id)).toMatchObject({ state: 'on_hold', listed: 0, hold_ground: 'insurance' });
  expect(subjects).toEqual(['Votre assurance prend fin dans deux mois', 'Votre assurance prend fin dans un mois', 'Votre assurance prend fin sous une semaine', 'Votre assurance a pris fin : votre profil est en attente']);
});

test('the certificate of a day is found by the day, not by what is valid now', async () => {
  const here = await world();
  const { read } = here.house.database;
  const provider = await member(here, {}, '2026-05-31');
  await passedCheck(here, provider.id, { kind: 'insurance', starts_on: '2026-07-01', ends_on: '2027-06-30', activities: ['plumbing'] });
  const on = async (day: string) => (await certificateOn(read, provider.id, day))?.ends_on ?? null;
  expect([await on('2025-12-31'), await on('2026-01-01'), await on('2026-05-31'), await on('2026-06-15'), await on('2026-07-01')]).toEqual([null, '2026-05-31', '2026-05-31', null, '2027-06-30']);
});

test('a manager records that a member leaves, for good; nobody decides about a provider close to them', async () => {
  const here = await world();
  const [ines, dora] = [await here.who('ines'), await here.who('dora')];
  const provider = await member(here);
  await isRefused(here, ines, 'leave', provider, { code: 'FORBIDDEN', status: 403, because: 'permission', input: { reason } });
  expect((await dora.does('leave', provider, { reason })).body).toMatchObject({ state: 'left', listed: false });
  for (const name of ['put_on_hold', 'resume', 'leave']) await isRefused(here, dora, name, provider, { code: 'INVALID_TRANSITION', status: 409, because: 'state', ...(name !== 'resume' && { input: { reason } }) });
  const close = await member(here, { name: 'A cousin', email: 'cousin@firm.example', linked_staff_id: dora.id });
  await isRefused(here, dora, 'put_on_hold', close, { code: 'FORBIDDEN', status: 403, because: 'permission', input: { reason } });
});
