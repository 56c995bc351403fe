import { expect, test } from 'vitest';
import { refusedWith, world } from '../support/world.ts';
import { isRefused } from './acting.ts';
import { confirmed, supportFor } from './reporting.ts';

const offered = { kind: 'talk', note: 'Shall we have a coffee and talk about it?' };

test('a confirmed incident owes support to whoever took it, within two working days', async () => {
  const here = await world();
  const ali = await here.who('ali');
  here.passes({ days: 4 });
  const incident = await confirmed(here, { target_staff_id: ali.id }, await here.signIn((await here.who('lea')).id));
  // From a Friday to the Tuesday after, at the close of the day in Paris.
  expect(await supportFor(here, incident)).toMatchObject({ state: 'owed', staff_id: ali.id, due_at: '2026-03-10T17:00:00.000Z' });
});

test('support is offered, accepted and given, and only then is the incident closed', async () => {
  const here = await world();
  const [lea, nora, dora] = [await here.who('lea'), await here.who('nora'), await here.who('dora')];
  const incident = await confirmed(here);
  const support = await supportFor(here, incident);
  const pending = () => isRefused(here, nora, 'close', incident, { code: 'SUPPORT_ACTION_PENDING' });
  await pending();
  expect((await dora.does('offer', support, offered)).body).toMatchObject({ state: 'offered', owner_id: dora.id, kind: 'talk' });
  await pending();
  await isRefused(here, dora, 'complete', support, { code: 'SUPPORT_NOT_ANSWERED' });
  expect((await lea.does('accept', support)).body).toMatchObject({ state: 'accepted', note: offered.note });
  await pending();
  expect((await dora.does('complete', support)).body.state).toBe('done');
  expect((await nora.does('close', incident)).body.state).toBe('closed');
});

test('the colleague is free to decline, and nobody answers for them', async () => {
  const here = await world();
  const [lea, nora, dora, hugo] = [await here.who('lea'), await here.who('nora'), await here.who('dora'), await here.who('hugo')];
  const incident = await confirmed(here);
  const support = await supportFor(here, incident);
  refusedWith(await lea.does('decline', support), 'INVALID_TRANSITION', 409);
  await dora.does('offer', support, offered);
  for (const name of ['accept', 'decline']) await isRefused(here, hugo, name, support, { code: 'SUPPORT_NOT_YOURS' });
  expect((await lea.does('decline', support)).body.state).toBe('declined');
  expect((await nora.does('close', incident)).body.state).toBe('closed');
});

test('no manager supports themselves', async () => {
  const here = await world();
  const [dora, hugo] = [await here.who('dora'), await here.who('hugo')];
  const support = await supportFor(here, await confirmed(here, {}, dora));
  await isRefused(here, dora, 'offer', support, { code: 'SUPPORT_BY_ANOTHER', input: offered });
  expect((await hugo.does('offer', support, offered)).body.state).toBe('offered');
  expect((await dora.does('accept', support)).body.state).toBe('accepted');
  await isRefused(here, dora, 'complete', support, { code: 'SUPPORT_BY_ANOTHER' });
  expect((await hugo.does('complete', support)).body.state).toBe('done');
});

test('support is read by managers and by the colleague alone', async () => {
  const here = await world();
  const support = await supportFor(here, await confirmed(here));
  for (const name of ['lea', 'dora', 'hugo'] as const) {
    const who = await here.who(name);
    expect((await who.lists('support_actions')).map(({ id }) => id)).toEqual([support.id]);
    expect((await who.reads('/api/events?filter={"resource":"support_actions"}')).body).toHaveLength(1);
  }
  for (const name of ['ali', 'ines', 'nora', 'sam', 'vera'] as const) {
    const who = await here.who(name);
    refusedWith(await who.reads(`/api/support_actions/${support.id}`), 'MISSING', 404);
    const list = await who.reads('/api/support_actions');
    expect(list.status === 403 || JSON.stringify(list.body) === '[]').toBe(true);
    const trace = await who.reads('/api/events?filter={"resource":"support_actions"}');
    expect(trace.status === 403 || JSON.stringify(trace.body) === '[]').toBe(true);
  }
  refusedWith(await (await here.who('dora')).asks('POST', '/api/support_actions', { staff_id: 1 }), 'FORBIDDEN', 403);
});

test('support for somebody who left without an answer does not keep the incident open', async () => {
  const here = await world();
  const [lea, dora, sam] = [await here.who('lea'), await here.who('dora'), await here.who('sam')];
  const incident = await confirmed(here);
  const support = await supportFor(here, incident);
  await dora.does('offer', support, offered);
  const account = (await sam.reads(`/api/staff/${lea.id}`)).body;
  expect((await sam.asks('PUT', `/api/staff/${lea.id}`, { disabled: true, version: account.version })).status).toBe(200);
  expect((await dora.does('complete', support)).body.state).toBe('done');
  expect((await dora.does('close', incident)).body.state).toBe('closed');
});

test('no file that is made of the incident tells what was said in support, nor that there was any', async () => {
  const here = await world();
  const dora = await here.who('dora');
  const incident = await confirmed(here);
  await dora.does('offer', await supportFor(here, incident), offered);
  for (const recipient of ['full', 'authority']) {
    const { status, body } = await dora.asks('POST', '/api/case_files', { resource: 'incidents', record_id: incident.id, recipient, purpose: 'Asked for by the police', format: 'json' });
    expect([status, JSON.stringify(body)]).toEqual([200, expect.stringMatching(/^(?!.*(coffee|upport|useless)).*Incident judged/s) as unknown]);
  }
});
