import { expect, test } from 'vitest';
import { type World, refusedWith, world } from '../support/world.ts';
import { card, daysPass, isRefused } from './acting.ts';
import { member, openApplication, passedCheck } from './members.ts';

export const certificate = { insurer: 'Mutuelle des artisans', policy_number: 'RC 2026-118', activities: ['plumbing'], amount: 500_000, starts_on: '2026-01-01', ends_on: '2026-12-31' };
const seen = { method: 'Diploma of 2011 seen, copy on file' };

/** A check that Inès opens on this provider. */
async function opened(here: World, provider_id: number, kind: string, more: Record<string, unknown> = {}): Promise<{ id: number; resource: string }> {
  const answer = await (await here.who('ines')).asks('POST', '/api/checks', { provider_id, kind, ...more });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return { id: answer.body.id, resource: 'checks' };
}

test('a check is about an application or a provider who exist, and tells how it ended', async () => {
  const here = await world();
  const [ines, lea, vera] = [await here.who('ines'), await here.who('lea'), await here.who('vera')];
  const provider = await here.provider();
  refusedWith(await ines.asks('POST', '/api/checks', { kind: 'background' }), 'INVALID');
  refusedWith(await ines.asks('POST', '/api/checks', { kind: 'background', provider_id: 999 }), 'INVALID');
  refusedWith(await ines.asks('POST', '/api/checks', { kind: 'horoscope', provider_id: provider.id }), 'INVALID');
  refusedWith(await lea.asks('POST', '/api/checks', { kind: 'background', provider_id: provider.id }), 'FORBIDDEN', 403);
  const check = await opened(here, provider.id, 'background');
  refusedWith(await lea.reads(`/api/checks/${check.id}`), 'MISSING', 404);
  await isRefused(here, vera, 'pass', check, { code: 'FORBIDDEN', status: 403, because: 'permission', input: seen });
  await isRefused(here, ines, 'pass', check, { code: 'CHECK_SHEET_INCOMPLETE', input: {}, ofInput: true });
  await isRefused(here, ines, 'pass', check, { code: 'CHECK_DATES_WRONG', input: { ...seen, valid_until: '2026-03-01' }, ofInput: true });
  await isRefused(here, ines, 'pass', check, { code: 'PAYMENT_DATA_NOT_ALLOWED', input: { method: `Paid by ${card}` }, ofInput: true });
  expect((await ines.does('pass', check, { ...seen, valid_until: '2027-03-01' })).body).toMatchObject({ state: 'passed', ...seen, decided_by: ines.id });
  expect((await vera.sees('checks', check.id)).method).toBeUndefined();
  for (const [name, input] of [['pass', seen], ['fail', { reason: 'Changed my mind' }]] as const) await isRefused(here, ines, name, check, { code: 'INVALID_TRANSITION', status: 409, because: 'state', input });
});

test('the document of a check is one of its own, of its application’s or of its provider’s files', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const [provider, other] = [await here.provider(), await here.provider({ email: 'other@firm.example' })];
  const check = await opened(here, provider.id, 'background');
  const file = async (resource: string, record_id: number) => {
    const at = here.house.clock.now().toISOString();
    const row = { version: 1, created_at: at, updated_at: at, resource, record_id, name: 'a.pdf', kind: 'application/pdf', bytes: 1, sha256: 'a'.repeat(64), uploaded_by: ines.id };
    return here.house.database.transaction(async (trx) => ((await trx('attachments').insert(row).returning('id')) as { id: number }[])[0]?.id ?? 0);
  };
  for (const elsewhere of [999, await file('providers', other.id), await file('checks', check.id + 1), await file('reviews', provider.id)])
    await isRefused(here, ines, 'pass', check, { code: 'ATTACHMENT_ELSEWHERE', input: { ...seen, attachment_id: elsewhere }, ofInput: true });
  const own = await file('checks', check.id);
  expect((await ines.does('pass', check, { ...seen, attachment_id: own })).body).toMatchObject({ state: 'passed', attachment_id: own });
});

test('a skills check speaks for the services that were named, or for all that the provider offers', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const provider = await here.provider({ services: ['plumbing', 'heating'] });
  const all = await opened(here, provider.id, 'skills');
  expect((await ines.does('pass', all, seen)).body).toMatchObject({ categories: ['plumbing', 'heating'] });
  const some = await opened(here, provider.id, 'skills', { categories: ['tiling'] });
  expect((await ines.does('pass', some, seen)).body).toMatchObject({ categories: ['tiling'] });
  const named = await opened(here, provider.id, 'skills');
  expect((await ines.does('pass', named, { ...seen, categories: ['heating'] })).body).toMatchObject({ categories: ['heating'] });
});

test('only a manager waives a check, with a reason, and nobody waives the insurance', async () => {
  const here = await world();
  const [ines, dora] = [await here.who('ines'), await here.who('dora')];
  const provider = await here.provider();
  const check = await opened(here, provider.id, 'background');
  const reason = 'Held office as a sworn expert until last month.';
  await isRefused(here, ines, 'waive', check, { code: 'FORBIDDEN', status: 403, because: 'permission', input: { reason } });
  refusedWith(await dora.does('waive', check, {}), 'INVALID');
  expect((await dora.does('waive', check, { reason })).body).toMatchObject({ state: 'waived', reason });
  const insurance = await opened(here, provider.id, 'insurance');
  await isRefused(here, dora, 'waive', insurance, { code: 'INSURANCE_REQUIRED', input: { reason } });
});

test('a certificate says everything, has not ended, overlaps no other of its policy, and is not made up after a gap', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const provider = await here.provider();
  const check = await opened(here, provider.id, 'insurance');
  for (const name of Object.keys(certificate)) await isRefused(here, ines, 'pass', check, { code: 'CHECK_SHEET_INCOMPLETE', input: { ...certificate, [name]: undefined }, ofInput: true });
  await isRefused(here, ines, 'pass', check, { code: 'CHECK_DATES_WRONG', input: { ...certificate, starts_on: '2026-12-31', ends_on: '2026-06-30' }, ofInput: true });
  await isRefused(here, ines, 'pass', check, { code: 'INSURANCE_EXPIRED', input: { ...certificate, ends_on: '2026-03-01' }, ofInput: true });
  expect((await ines.does('pass', check, certificate)).body).toMatchObject({ state: 'passed', ...certificate, valid_until: '2026-12-31', confirmed_with_insurer: false });
  expect((await here.row('providers', provider.id)).insurance_ends_on).toBe('2026-12-31');
  const again = await opened(here, provider.id, 'insurance');
  await isRefused(here, ines, 'pass', again, { code: 'INSURANCE_OVERLAP', input: { ...certificate, policy_number: 'rc2026/118', starts_on: '2026-12-31', ends_on: '2027-12-30' }, ofInput: true });
  const next = { ...certificate, starts_on: '2027-01-01', ends_on: '2027-12-31' };
  expect((await ines.does('pass', again, next)).body.state).toBe('passed');
  expect((await here.row('providers', provider.id)).insurance_ends_on).toBe('2027-12-31');
  const lapsed = await here.provider({ email: 'gap@firm.example' });
  await passedCheck(here, lapsed.id, { kind: 'insurance', starts_on: '2025-01-01', ends_on: '2026-02-15', activities: ['plumbing'] });
  const late = await opened(here, lapsed.id, 'insurance');
  await isRefused(here, ines, 'pass', late, { code: 'INSURANCE_BACKDATED', input: { ...certificate, starts_on: '2026-02-16' }, ofInput: true });
  expect((await ines.does('pass', late, { ...certificate, starts_on: '2026-02-16', confirmed_with_insurer: true })).body).toMatchObject({ state: 'passed', confirmed_with_insurer: true });
});

test('a certificate that is valid today lifts a hold for want of insurance at once, and starts the reminders anew', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const provider = await member(here, {}, '2026-03-31');
  await here.clockRound();
  expect(await here.row('providers', provider.id)).toMatchObject({ reminded_60_at: expect.any(String) as unknown, reminded_30_at: expect.any(String) as unknown, reminded_7_at: null });
  await daysPass(here, 30);
  await here.clockRound();
  expect(await here.row('providers', provider.id)).toMatchObject({ state: 'on_hold', hold_ground: 'insurance', listed: 0 });
  const check = await opened(here, provider.id, 'insurance');
  const passed = await ines.does('pass', check, { ...certificate, starts_on: '2026-04-01', ends_on: '2027-03-31' });
  expect(await here.row('providers', provider.id)).toMatchObject({ state: 'active', listed: 1, hold_ground: null, insurance_ends_on: '2027-03-31', reminded_60_at: null, reminded_30_at: null, reminded_7_at: null });
  // Taken back at once, the hold stands again.
  expect((await ines.asks('POST', `/api/checks/${check.id}/undo`, { version: passed.body.version })).body.state).toBe('pending');
  expect(await here.row('providers', provider.id)).toMatchObject({ state: 'on_hold', listed: 0, hold_ground: 'insurance', insurance_ends_on: '2026-03-31' });
});

test('a renewal known beforehand leaves no gap: no reminder, no hold', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const provider = await member(here, {}, '2026-05-31');
  const check = await opened(here, provider.id, 'insurance');
  await ines.does('pass', check, { ...certificate, starts_on: '2026-06-01', ends_on: '2027-05-31' });
  await daysPass(here, 91);
  await here.clockRound();
  await here.postRound();
  expect(here.mail).toEqual([]);
  expect(await here.row('providers', provider.id)).toMatchObject({ state: 'active', listed: 1, insurance_ends_on: '2027-05-31' });
});

test('a check ends by itself the day after its last, or by a person who learns that it is worth nothing', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const provider = await here.provider();
  const [check, other] = [await opened(here, provider.id, 'background'), await opened(here, provider.id, 'insurance')];
  await ines.does('pass', check, { ...seen, valid_until: '2026-03-05' });
  await ines.does('pass', other, certificate);
  await daysPass(here, 3);
  await here.clockRound();
  expect((await here.row('checks', check.id)).state).toBe('passed');
  await daysPass(here, 1);
  await here.clockRound();
  expect(await here.row('checks', check.id)).toMatchObject({ state: 'expired' });
  expect((await ines.does('expire', other, { reason: 'The insurer ended the contract.' })).body.state).toBe('expired');
  expect((await here.row('providers', provider.id)).insurance_ends_on).toBe('2026-03-05');
});

test('whatever changes about a check makes decisions on the application’s old version stale', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const provider = await here.provider();
  const application = await openApplication(here, provider.id);
  const version = async () => (await here.row('applications', application)).version;
  const check = await ines.asks('POST', '/api/checks', { application_id: application, kind: 'background' });
  expect(check.body).toMatchObject({ application_id: application, provider_id: provider.id });
  expect(await version()).toBe(2);
  const own = { resource: 'checks', id: check.body.id };
  await ines.does('pass', own, seen);
  expect(await version()).toBe(3);
  // One on the provider alone is a fact of the open application too.
  const insurance = await opened(here, provider.id, 'insurance');
  await ines.does('pass', insurance, certificate);
  await ines.does('expire', insurance);
  expect(await version()).toBe(6);
  const other = await here.provider({ email: 'other@firm.example' });
  refusedWith(await ines.asks('POST', '/api/checks', { application_id: application, provider_id: other.id, kind: 'skills' }), 'INVALID');
  await here.house.database.transaction((trx) => trx('applications').where({ id: application }).update({ closed_at: '2026-03-02T10:00:00.000Z' }));
  refusedWith(await ines.asks('POST', '/api/checks', { application_id: application, kind: 'skills' }), 'INVALID');
});

test('nobody checks whom they recommended, themselves, or a provider close to them', async () => {
  const here = await world();
  const [ines, dora] = [await here.who('ines'), await here.who('dora')];
  const provider = await here.provider();
  const application = await openApplication(here, provider.id, { recommender_staff_id: ines.id });
  refusedWith(await ines.asks('POST', '/api/checks', { application_id: application, kind: 'skills' }), 'INVALID');
  const check = await dora.asks('POST', '/api/checks', { application_id: application, kind: 'skills' });
  refusedWith(await ines.reads(`/api/checks/${check.body.id}`), 'MISSING', 404);
  refusedWith(await ines.does('pass', { resource: 'checks', id: check.body.id }, seen), 'MISSING', 404);
  await dora.asks('PUT', `/api/providers/${provider.id}`, { version: 1, linked_staff_id: dora.id });
  refusedWith(await dora.reads(`/api/checks/${check.body.id}`), 'MISSING', 404);
  refusedWith(await dora.asks('POST', '/api/checks', { provider_id: provider.id, kind: 'skills' }), 'FORBIDDEN', 403);
});
