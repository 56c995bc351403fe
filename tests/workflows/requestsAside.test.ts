import { expect, test } from 'vitest';
import { refusedWith, world } from '../support/world.ts';
import { isRefused } from './acting.ts';
import { answering, asked, customerOn } from './requesting.ts';

test('what a stopped sender writes is kept, counted and answered by nothing, however they write their address', async () => {
  const here = await world();
  const customer = await customerOn(here, 'correspondence_stopped');
  const nora = await here.who('nora');
  for (const sender_email of ['awa@kane.example', 'AWA+again@kane.example']) {
    const request = await asked(here, { sender_email });
    expect(await here.row('requests', request.id)).toMatchObject({ state: 'received', kept_aside: 1, customer_id: customer });
  }
  await here.postRound();
  expect(here.mail).toEqual([]);
  expect(await here.row('customers', customer)).toMatchObject({ kept_aside: 2 });
  expect(await nora.lists('requests', { kept_aside: true })).toHaveLength(2);
  const waiting = ((await nora.reads('/api/desk')).body as unknown as { waiting: { why: { en: string } }[] }).waiting;
  expect(waiting.map(({ why }) => why.en)).toEqual(Array.from({ length: 2 }, () => 'Kept aside: its sender’s messages are stopped'));
});

test('a complaint about one of us, personal details, an appeal and mediation stay open to a stopped sender, named by the platform or in the first line', async () => {
  const here = await world();
  const customer = await customerOn(here, 'blocked');
  for (const door of ['about_us', 'personal_data', 'appeal', 'mediation']) expect(await asked(here, { door })).toMatchObject({ state: 'acknowledged', door });
  for (const [first, door] of [['Appeal against your decision', 'appeal'], ['Mes données personnelles', 'personal_data'], ['MÉDIATION avec un professionnel', 'mediation'], ['Plainte contre l’un de vous', 'about_us']])
    expect(await asked(here, { text: `${first}\nThe rest of what I have to say.` })).toMatchObject({ state: 'acknowledged', door });
  expect(await asked(here, { subject: 'Recours' })).toMatchObject({ state: 'acknowledged', door: 'appeal' });
  // Further down it is a word like any other.
  expect(await here.row('requests', (await asked(here, { text: 'You will hear from me.\nI shall appeal to everybody.' })).id)).toMatchObject({ state: 'received', kept_aside: 1, door: null });
  expect(await here.row('customers', customer)).toMatchObject({ kept_aside: 1 });
});

test('a block holds back the channels that it names; nothing is held back of whoever was only asked to stop', async () => {
  const here = await world();
  const customer = await customerOn(here, 'blocked', { blocked_channels: '["email"]' });
  expect(await here.row('requests', (await asked(here, { channel: 'email' })).id)).toMatchObject({ kept_aside: 1 });
  expect(await asked(here, { channel: 'phone' })).toMatchObject({ state: 'acknowledged' });
  await here.house.database.transaction((trx) => trx('customers').where({ id: customer }).update({ state: 'asked_to_stop' }));
  expect(await asked(here, { channel: 'email' })).toMatchObject({ state: 'acknowledged' });
});

test('a person lets one through: it is acknowledged, counts no longer, and its clock begins', async () => {
  const here = await world();
  const customer = await customerOn(here, 'correspondence_stopped');
  const nora = await here.who('nora');
  const request = await asked(here);
  for (const name of ['acknowledge', 'start', 'answer']) await isRefused(here, nora, name, request, { code: 'KEPT_ASIDE', input: name === 'answer' ? answering : {} });
  here.passes({ minutes: 10 });
  const { body } = await nora.does('let_through', request, { reason: 'They ask for a copy of what we keep about them.' });
  expect(body).toMatchObject({ state: 'acknowledged', kept_aside: false, due_at: '2026-03-09T17:00:00.000Z' });
  expect(await here.row('customers', customer)).toMatchObject({ kept_aside: 0 });
  await isRefused(here, nora, 'let_through', request, { code: 'NOT_KEPT_ASIDE', input: { reason: 'Once more' } });
  // Nor does its history tell whoever is not to know.
  refusedWith(await (await here.who('lea')).reads(`/api/requests/${request.id}`), 'MISSING', 404);
  here.passes({ seconds: 21 });
  await here.postRound();
  expect(here.mail).toMatchObject([{ subject: 'R-2026-000001: your message has arrived' }]);
  expect((await nora.does('answer', request, answering)).body.state).toBe('answered');
});

test('letting through is taken back whole within twenty seconds', async () => {
  const here = await world();
  const customer = await customerOn(here, 'correspondence_stopped');
  const nora = await here.who('nora');
  const request = await asked(here);
  const { body } = await nora.does('let_through', request, { reason: 'By mistake, as it will turn out' });
  expect((await nora.asks('POST', `/api/requests/${request.id}/undo`, { version: body.version })).body).toMatchObject({ state: 'received', kept_aside: true });
  expect(await here.row('customers', customer)).toMatchObject({ kept_aside: 1 });
});

test('whoever is not to know who is stopped finds none of it: not the message, not the column, not by counting', async () => {
  const here = await world();
  await customerOn(here, 'correspondence_stopped');
  const request = await asked(here);
  const lea = await here.who('lea');
  expect(await lea.lists('requests')).toEqual([]);
  refusedWith(await lea.reads(`/api/requests/${request.id}`), 'MISSING', 404);
  refusedWith(await lea.reads(`/api/requests?filter=${encodeURIComponent('{"kept_aside":true}')}`), 'MALFORMED', 400);
  expect((await lea.reads('/api/search?q=R-2026-000001')).body).toEqual([]);
  const other = await asked(here, { sender_email: 'other@kane.example', sender_phone: null, sender_name: 'Somebody else' });
  expect(await lea.sees('requests', other.id)).not.toHaveProperty('kept_aside');
});

test('a colleague who asks for themselves is answered by another, and does not see it here', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const { email } = (await here.row('staff', nora.id)) as unknown as { email: string };
  const request = await asked(here, { sender_email: email });
  refusedWith(await nora.reads(`/api/requests/${request.id}`), 'MISSING', 404);
  expect((await (await here.who('dora')).does('answer', request, answering)).body.state).toBe('answered');
});
