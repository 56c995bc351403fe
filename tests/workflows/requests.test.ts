import { expect, test } from 'vitest';
import { refusedWith, world } from '../support/world.ts';
import { card, isRefused } from './acting.ts';
import { post } from './linkHolder.ts';
import { answering, asked, asking, answeredRequest, sends } from './requesting.ts';

test('a message gets a number, a clock on working days, and a receipt at once', async () => {
  const here = await world();
  // Monday 2 March 2026: a question within two working days, a concern within three, a complaint within five.
  for (const [kind, due_at] of [['question', '2026-03-04T17:00:00.000Z'], ['concern', '2026-03-05T17:00:00.000Z'], ['complaint', '2026-03-09T17:00:00.000Z']] as const)
    expect(await asked(here, { kind })).toMatchObject({ state: 'acknowledged', due_at });
  const all = await (await here.who('nora')).lists('requests');
  expect(all.map(({ reference }) => reference)).toEqual(['R-2026-000001', 'R-2026-000002', 'R-2026-000003']);
  await here.postRound();
  expect(here.mail).toHaveLength(3);
  expect(here.mail[2]).toMatchObject({ to: 'awa@kane.example', subject: 'R-2026-000003: your message has arrived' });
  expect(here.mail[2]?.text).toContain('9 March 2026');
  const french = await asked(here, { locale: 'fr', kind: 'question' });
  await here.postRound();
  expect(here.mail.at(-1)).toMatchObject({ subject: `${String(french.reference)} : votre message est arrivé` });
});

test('numbers begin anew with the year, as Paris counts it, and two at once never share one', async () => {
  const here = await world();
  const made = await Promise.all(Array.from({ length: 5 }, () => asked(here)));
  expect(made.map(({ reference }) => String(reference)).sort()).toEqual([1, 2, 3, 4, 5].map((n) => `R-2026-00000${n}`));
  here.passes({ days: 304, minutes: 13 * 60 + 30 });
  // Half past midnight on New Year's Day in Paris.
  expect((await asked(here)).reference).toBe('R-2027-000001');
});

test('the platform names its own number once, and a bad message is refused field by field', async () => {
  const here = await world();
  await asked(here, { external_id: 'zd-1' });
  refusedWith(await sends(here, { external_id: 'zd-1' }), 'DUPLICATE', 409);
  expect((await sends(here, { kind: 'other', text: '' })).body).toMatchObject({ code: 'INVALID', errors: { kind: expect.any(String) as unknown, text: expect.any(String) as unknown } });
  expect((await sends(here, { customer_id: 77 })).body).toMatchObject({ code: 'INVALID', errors: { customer_id: expect.any(String) as unknown } });
  expect((await sends(here, { received_at: '2027-03-02T10:00:00Z' })).body.errors).toHaveProperty('received_at');
  refusedWith(await (await here.key('reviews:write')).asks('POST', '/api/requests', asking), 'FORBIDDEN', 403);
});

test('a card number is masked on its way in, and refused in what we write', async () => {
  const here = await world();
  const request = await asked(here, { text: `My card is ${card}, give it back` });
  expect(String((await here.row('requests', request.id)).text)).not.toContain('4111 1111');
  await isRefused(here, await here.who('nora'), 'answer', request, { code: 'PAYMENT_DATA_NOT_ALLOWED', input: { ...answering, text: `We refund ${card}` }, ofInput: true });
});

test('whoever works here takes one in by telephone; without an address they say the number aloud and how it was answered', async () => {
  const here = await world();
  const [lea, nora] = [await here.who('lea'), await here.who('nora')];
  const taken = await lea.asks('POST', '/api/requests', { ...asking, sender_email: null, channel: 'phone' });
  expect(taken.body).toMatchObject({ state: 'received', reference: 'R-2026-000001' });
  const request = { resource: 'requests', id: taken.body.id };
  expect((await lea.does('acknowledge', request)).body.state).toBe('acknowledged');
  expect((await nora.does('start', request)).body).toMatchObject({ state: 'in_progress', assignee_id: nora.id });
  await isRefused(here, nora, 'answer', request, { code: 'ANSWER_UNREACHABLE', input: answering, ofInput: true });
  const given = 'Told on the telephone on 2 March at 11:00';
  expect((await nora.does('answer', request, { ...answering, given })).body).toMatchObject({ state: 'answered', answer_given: given });
  expect((await nora.does('close', request)).body.state).toBe('closed');
  expect(await here.house.database.read('letters')).toHaveLength(0);
  refusedWith(await (await here.who('vera')).asks('POST', '/api/requests', asking), 'FORBIDDEN', 403);
});

test('an answer cites a clause in force that the customer can read, and keeps its version and its own hash', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const request = await asked(here);
  for (const clause_id of ['client-protection.nothing', 'house-rules.exceptions', undefined])
    await isRefused(here, nora, 'answer', request, { code: 'POLICY_REFERENCE_MISSING', input: { ...answering, clause_id }, ofInput: true });
  const { body } = await nora.does('answer', request, answering);
  expect(body).toMatchObject({ state: 'answered', answered_by: nora.id, answer_clause: answering.clause_id, answer_version: 1, answer_hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown, answer_intact: true });
  const [event] = (await nora.lists('events', { resource: 'requests', record_id: request.id, action: 'answer' })) as unknown as { clause_id: string; policy_version: number }[];
  expect(event).toMatchObject({ clause_id: answering.clause_id, policy_version: 1 });
  await post(here);
  const letter = here.mail.at(-1);
  expect(letter?.text).toContain('version 1');
  expect(letter?.text).toContain('Outcome: not possible under our policies.');
  await here.house.database.transaction((trx) => trx('requests').where({ id: request.id }).update({ answer: 'Something else' }));
  expect(await nora.sees('requests', request.id)).toMatchObject({ answer_intact: false });
});

test('nothing closes before it was answered and the answer has left; a fortnight later it closes by itself', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const request = await asked(here);
  await isRefused(here, nora, 'close', request, { code: 'OUTCOME_REQUIRED' });
  await nora.does('answer', request, answering);
  await isRefused(here, nora, 'close', request, { code: 'OUTCOME_REQUIRED' });
  await post(here);
  await here.clockRound();
  expect((await here.row('requests', request.id)).state).toBe('answered');
  here.passes({ days: 15 });
  await here.clockRound();
  expect(await here.row('requests', request.id)).toMatchObject({ state: 'closed', closed_at: here.house.clock.now().toISOString() });
});

test('only a manager makes an exception, and whoever is pressed for one is told so in so many words', async () => {
  const here = await world();
  const [nora, dora] = [await here.who('nora'), await here.who('dora')];
  const request = await asked(here);
  const granting = { what: 'The booking fee is paid back', reason: 'The provider never came, and this was our own mistake.' };
  await isRefused(here, nora, 'grant_exception', request, { code: 'EXCEPTION_NEEDS_MANAGEMENT', input: granting });
  const { body } = await dora.does('grant_exception', request, granting);
  expect(body).toMatchObject({ state: 'acknowledged', exceptions: [{ ...granting, by: dora.id, at: here.house.clock.now().toISOString() }] });
});

test('what it was taken for may be put right while it is open, and its clock follows', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const request = await asked(here, { kind: 'question' });
  const put = await nora.asks('PUT', `/api/requests/${request.id}`, { kind: 'complaint', version: request.version });
  expect(put.body).toMatchObject({ kind: 'complaint', due_at: '2026-03-09T17:00:00.000Z' });
  const changed = await nora.asks('PUT', `/api/requests/${request.id}`, { text: 'Something kinder', version: put.body.version });
  refusedWith(changed, 'INVALID');
  refusedWith(await nora.asks('DELETE', `/api/requests/${request.id}`), 'REQUEST_DELETE_FORBIDDEN');
});

test('it is given to whoever was trained on how we treat each other, and to nobody else', async () => {
  const here = await world();
  const [nora, dora] = [await here.who('nora'), await here.who('dora')];
  const request = await asked(here);
  const gives = async (assignee_id: number) => dora.asks('PUT', `/api/requests/${request.id}`, { assignee_id, version: (await here.row('requests', request.id)).version });
  refusedWith(await gives(nora.id), 'TRAINING_REQUIRED');
  const trained = await dora.asks('POST', '/api/trainings', { staff_id: nora.id, policy: 'abuse-policy', trained_on: '2026-02-20' });
  expect(trained.status, JSON.stringify(trained.body)).toBe(201);
  expect((await gives(nora.id)).body).toMatchObject({ assignee_id: nora.id });
});

test('who is late, who is soon, and what nobody took on stands on the desk', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const request = await asked(here, { kind: 'question' });
  const desk = async () => (await (await here.signIn(nora.id)).reads('/api/desk')).body as unknown as Record<string, { resource: string; title: string; due_at: string }[]>;
  expect((await desk()).waiting).toMatchObject([{ resource: 'requests', title: 'R-2026-000001 · Cancelled on the same morning', due_at: '2026-03-04T17:00:00.000Z' }]);
  here.passes({ days: 2 });
  expect((await desk()).now?.map(({ resource }) => resource)).toEqual(['requests']);
  here.passes({ days: 1 });
  expect((await desk()).slipping?.map(({ resource }) => resource)).toEqual(['requests']);
  expect(await (await here.signIn(nora.id)).sees('requests', request.id)).toMatchObject({ late: true, days_left: -1 });
});

test('a request is found by its number, its words, its sender’s address and telephone', async () => {
  const here = await world();
  const nora = await here.who('nora');
  await answeredRequest(here);
  for (const q of ['R-2026-000001', 'booking fee', 'awa@kane.example', '06 11 22 33 44'])
    expect((await nora.reads(`/api/search?q=${encodeURIComponent(q)}`)).body, q).toMatchObject([{ resource: 'requests' }]);
});
