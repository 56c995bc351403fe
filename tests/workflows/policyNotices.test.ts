import { expect, test } from 'vitest';
import { perform } from '../../server/engine/perform.ts';
import { type Body, type World, world } from '../support/world.ts';
import { byLink, daysPass, inFrench, isRefused } from './acting.ts';
import { announced, approved, lettersLeave, member, putInForce, reason, type Version } from './policy.ts';

const noticesOf = async (here: World, version: Version, more: Record<string, unknown> = {}): Promise<Body[]> =>
  (await here.who('dora')).lists('notices', { policy_version_id: version.id, ...more });

const phoned = { channel: 'phone', note: 'Called on 3 March at ten; she had seen it.' };

test('a version that nobody was told of does not take effect', async () => {
  const here = await world();
  await member(here);
  await isRefused(here, await here.who('dora'), 'put_in_force', await approved(here), { code: 'MEMBERS_NOT_INFORMED' });
  const version = await announced(here);
  await isRefused(here, await here.who('sam'), 'put_in_force', version, { code: 'MEMBERS_NOT_INFORMED' });
});

test('every member has a notice, whose letter says in their language what changes, and it counts once the letter left', async () => {
  const here = await world();
  const dora = await here.who('dora');
  const [held, french] = [await member(here), await member(here, { locale: 'fr' })];
  await here.provider({ name: 'A candidate' });
  await here.house.database.transaction((trx) => trx('providers').where({ id: held.id }).update({ state: 'on_hold' }));
  const version = await announced(here);
  expect((await noticesOf(here, version)).map(({ provider_id, state }) => [provider_id, state])).toEqual([[held.id, 'waiting'], [french.id, 'waiting']]);
  await here.clockRound();
  expect((await noticesOf(here, version)).map(({ state, letter_key }) => [state, typeof letter_key])).toEqual([['waiting', 'string'], ['waiting', 'string']]);
  await here.postRound();
  const letter = here.mail.find(({ to }) => to === french.email);
  expect(letter?.subject).toMatch(/^Charte qualité.: la version 2 arrive$/);
  for (const part of [reason.fr, 'Un prestataire dit au revoir avant de partir.', '15 jours', '/link#']) expect(letter?.text).toContain(part);
  await isRefused(here, dora, 'put_in_force', version, { code: 'MEMBERS_NOT_INFORMED' });
  await here.clockRound();
  expect((await noticesOf(here, version)).map(({ state, informed_at }) => [state, informed_at])).toEqual([['informed', here.house.clock.now().toISOString()], ['informed', here.house.clock.now().toISOString()]]);
});

test('providers have fifteen days from the day they are told', async () => {
  const here = await world();
  const dora = await here.who('dora');
  await member(here);
  const version = await announced(here);
  await daysPass(here, 1);
  await lettersLeave(here);
  await daysPass(here, 14, 24 * 60 - 1);
  await isRefused(here, dora, 'put_in_force', version, { code: 'NOTICE_PERIOD_RUNNING' });
  expect(JSON.stringify(await dora.sees('policy_versions', version.id))).toContain('not before 18 March 2026');
  await inFrench(here, dora);
  await daysPass(here, 0, 1);
  expect((await dora.does('put_in_force', version)).body.state).toBe('in_force');
  // What was judged is kept as it was.
  const [event] = (await dora.lists('events', { resource: 'policy_versions', record_id: version.id })).slice(-1);
  expect(event?.details).toMatchObject({ facts: { members_uninformed: 0, told_at: '2026-03-03T10:00:00.000Z' } });
});

test('whom a letter does not reach is told in another way before the version takes effect', async () => {
  const here = await world();
  const dora = await here.who('dora');
  const [lost, unreachable] = [await member(here, { email: null }), await member(here)];
  const version = await announced(here);
  await here.clockRound();
  // The second one’s mailbox refuses for days: the letter is set aside in the end.
  await here.house.database.transaction((trx) => trx('letters').where({ to_email: unreachable.email as string }).update({ to_email: 'not an address' }));
  for (let round = 0; round < 8; round += 1) {
    await here.postRound();
    await daysPass(here, 1);
  }
  await here.clockRound();
  const [one, two] = await noticesOf(here, version);
  expect([one?.provider_id, one?.state, two?.state]).toEqual([lost.id, 'failed', 'failed']);
  const { slipping } = (await dora.reads('/api/desk')).body as unknown as { slipping: { resource: string; title: string }[] };
  const { name } = await here.row('providers', lost.id);
  expect(slipping.map(({ resource, title }) => [resource, title])).toContainEqual(['policy_versions', `Quality charter, version 2 · ${String(name)}`]);
  await isRefused(here, dora, 'put_in_force', version, { code: 'MEMBERS_NOT_INFORMED' });
  const record = { resource: 'notices', id: one?.id ?? 0 };
  expect((await dora.does('handle', record, { ...phoned, note: '' })).body.code).toBe('INVALID');
  expect((await dora.does('handle', record, phoned)).body).toMatchObject({ state: 'handled', ...phoned });
  // Written again, at the address that was put right.
  expect((await dora.does('send_again', { resource: 'notices', id: two?.id ?? 0 })).body.state).toBe('waiting');
  here.passes({ minutes: 1 });
  await here.postRound();
  await here.clockRound();
  expect((await noticesOf(here, version)).map(({ state }) => state)).toEqual(['handled', 'informed']);
  await daysPass(here, 15);
  expect((await dora.does('put_in_force', version)).body.state).toBe('in_force');
});

test('who joined since the announcement is told too, unless they accepted that very version', async () => {
  const here = await world();
  const dora = await here.who('dora');
  await member(here);
  const version = await announced(here);
  await isRefused(here, dora, 'inform_newcomers', version, { code: 'NOBODY_TO_INFORM' });
  await lettersLeave(here);
  await daysPass(here, 15);
  const late = await member(here);
  await isRefused(here, dora, 'put_in_force', version, { code: 'MEMBERS_NOT_INFORMED' });
  expect((await dora.does('inform_newcomers', version)).status).toBe(201);
  expect((await noticesOf(here, version, { state: 'waiting' })).map(({ provider_id }) => provider_id)).toEqual([late.id]);
  // They accept by the link of their letter: told, and for good.
  await here.clockRound();
  expect(await byLink(here, String(late.email), 'policy', { accepts: true, signed_name: 'A. Late' })).toBe('done');
  expect(await dora.lists('acceptances', { provider_id: late.id })).toMatchObject([{ policy: 'quality-charter', number: 2, mode: 'explicit', channel: 'link', signed_name: 'A. Late' }]);
  expect((await dora.does('put_in_force', version)).body.state).toBe('in_force');
});

test('customers are told of an important change, and of no other', async () => {
  const here = await world();
  const dora = await here.who('dora');
  const key = await here.key('customers:write');
  const customer = (await key.asks('POST', '/api/customers', { name: 'Awa Kane', email: 'awa@kane.example', locale: 'fr' })).body;
  const ordinary = await announced(here);
  expect(await noticesOf(here, ordinary)).toEqual([]);
  await daysPass(here, 15);
  expect((await dora.does('put_in_force', ordinary)).body.state).toBe('in_force');
  const important = { important: true, important_reason: 'It changes what customers may expect.' };
  const version = await announced(here, important);
  await daysPass(here, 15);
  await isRefused(here, dora, 'put_in_force', version, { code: 'CUSTOMERS_NOT_INFORMED' });
  await lettersLeave(here);
  const letter = here.mail.find(({ to }) => to === customer.email);
  expect(letter?.text).toContain('Vous n’avez rien à faire');
  expect(letter?.text).not.toContain('/link#');
  expect((await dora.does('put_in_force', version)).body.state).toBe('in_force');
});

test('house rules speak to the staff alone: nobody outside is written to, and no days are counted', async () => {
  const here = await world();
  await member(here);
  const version = await announced(here, {}, 'house-rules');
  expect(await noticesOf(here, version)).toEqual([]);
  expect((await (await here.who('dora')).does('put_in_force', version)).body.state).toBe('in_force');
});

test('only the letter itself says that it left, and an acceptance is given once', async () => {
  const here = await world();
  const provider = await member(here);
  const version = await announced(here);
  const [notice] = await noticesOf(here, version);
  const clock = (name: string) => perform(here.house, { resource: 'notices', id: notice?.id ?? 0, name, by: here.clock });
  await expect(clock('inform')).rejects.toMatchObject({ code: 'LETTER_NOT_SENT' });
  await expect(clock('fail')).rejects.toMatchObject({ code: 'LETTER_NOT_SET_ASIDE' });
  await here.clockRound();
  const link = await here.house.database.read('links').where({ purpose: 'policy' }).first<object>();
  expect(await byLink(here, String(provider.email), 'policy', { accepts: false, signed_name: 'B.' })).toBe('INVALID');
  expect(await byLink(here, String(provider.email), 'policy', { accepts: true, signed_name: 'B. Firm' })).toBe('done');
  await here.house.database.transaction((trx) => trx('links').insert({ ...link, id: undefined, token_hash: 'x', used_at: null }));
  expect(await byLink(here, String(provider.email), 'policy', { accepts: true, signed_name: 'B. Firm' })).toBe('ALREADY_ACCEPTED');
  expect((await noticesOf(here, version)).map(({ state }) => state)).toEqual(['informed']);
});

test('a version in force is announced to nobody again', async () => {
  const here = await world();
  await member(here);
  const version = await putInForce(here);
  await isRefused(here, await here.who('dora'), 'announce', version, { code: 'INVALID_TRANSITION', status: 409, because: 'state' });
});
