import { expect, test } from 'vitest';
import { refusedWith, world } from '../support/world.ts';
import { byLink, card, daysPass, isRefused } from './acting.ts';
import { opens, post } from './linkHolder.ts';
import { asking, asks, draftOn, sentTo, service, sow } from './providerAsking.ts';

test('a provider is asked by letter, with a clock on working days by who asks', async () => {
  const here = await world();
  const { id: provider_id } = await here.provider();
  // Monday 2 March 2026: an enquiry within a working day, a question within two, a complaint within three.
  for (const [kind, due_at] of [['enquiry', '2026-03-03'], ['posting', '2026-03-03'], ['facilitator', '2026-03-04'], ['customer', '2026-03-04'], ['complaint', '2026-03-05'], ['cooperation', '2026-03-05']] as const)
    expect(await sentTo(here, { provider_id, kind })).toMatchObject({ state: 'sent', due_at: `${due_at}T17:00:00.000Z` });
  await post(here);
  expect(here.mail).toHaveLength(6);
  expect(here.mail[2]).toMatchObject({ to: sow, subject: 'Please answer by 4 March 2026: Your opening hours' });
  expect(here.mail[2]?.text).toContain('it never counts against you');
  expect(here.mail[4]?.text).not.toContain('it never counts against you');
});

test('the provider answers on one page, and only one answer is taken', async () => {
  const here = await world();
  const request = await sentTo(here, { kind: 'customer' });
  await post(here);
  const page = await opens(here, here.tokenFor(sow));
  expect(page.answer.body).toMatchObject({ purpose: 'answer_customer', summary: { facts: [{ value: asking.subject }, { value: asking.text }, {}] } });
  expect((await page.submits({ outcome: 'followed_up', text: 'I go there on Friday.' })).status).toBe(201);
  refusedWith(await page.submits({ outcome: 'declined', decline_reason: 'no_time' }), 'LINK_USED', 409);
  expect(await (await here.who('nora')).sees('provider_requests', request.id)).toMatchObject({ state: 'answered', outcome: 'followed_up', answer: 'I go there on Friday.', late: false, days_taken: 0 });
});

test('a request ends taken up, declined with a reason, or as one that cannot be met; a question ends with an answer', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const { id: provider_id } = await here.provider();
  const customer = await sentTo(here, { provider_id, kind: 'customer' });
  for (const input of [{ outcome: 'answered', text: 'Seen' }, { outcome: 'declined' }, {}] as const) await isRefused(here, nora, 'answer', customer, { code: 'REQUEST_OUTCOME_REQUIRED', input, ofInput: true });
  const question = await sentTo(here, { provider_id });
  await isRefused(here, nora, 'answer', question, { code: 'REQUEST_OUTCOME_REQUIRED', input: { outcome: 'answered', text: ' ' }, ofInput: true });
  await isRefused(here, nora, 'answer', question, { code: 'PAYMENT_DATA_NOT_ALLOWED', input: { outcome: 'answered', text: `My card is ${card}` }, ofInput: true });
  const call = await sentTo(here, { provider_id, kind: 'cooperation' });
  await isRefused(here, nora, 'answer', call, { code: 'REQUEST_OUTCOME_REQUIRED', input: { outcome: 'declined', decline_reason: 'other' }, ofInput: true });
  expect((await nora.does('answer', question, { outcome: 'answered', text: 'Yes, until noon.' })).body).toMatchObject({ state: 'answered', closed_at: expect.any(String) as unknown });
  expect((await nora.does('answer', customer, { outcome: 'declined', decline_reason: 'risk' })).body).toMatchObject({ state: 'answered', decline_reason: 'risk' });
});

test('what a provider cannot meet stays on the desk until somebody else is found', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const request = await sentTo(here, { kind: 'customer' });
  await isRefused(here, nora, 'reroute', request, { code: 'INVALID_TRANSITION', status: 409, because: 'state', input: { rerouting: 'Nothing yet' } });
  await post(here);
  expect(await byLink(here, sow, 'answer_customer', { outcome: 'cannot_satisfy', text: 'I do not do gas.' })).toBe('done');
  expect((await here.row('provider_requests', request.id)).closed_at).toBeNull();
  const desk = (await nora.reads('/api/desk')).body as unknown as { now: { resource: string; id: number }[] };
  expect(desk.now).toContainEqual(expect.objectContaining({ resource: 'provider_requests', id: request.id }));
  expect((await nora.does('reroute', request, { rerouting: 'Given to Diop Gas; the customer was told by telephone.' })).body).toMatchObject({ state: 'answered', closed_at: expect.any(String) as unknown });
  await isRefused(here, nora, 'reroute', request, { code: 'ALREADY_REROUTED', input: { rerouting: 'Again' } });
  const declined = await sentTo(here, { provider_id: (await here.row('provider_requests', request.id)).provider_id, kind: 'customer' });
  await nora.does('answer', declined, { outcome: 'declined', decline_reason: 'no_time' });
  await isRefused(here, nora, 'reroute', declined, { code: 'NOTHING_TO_REROUTE', input: { rerouting: 'To somebody' } });
});

test('nothing ends a request but an answer or a written waiver, of which the provider is told', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const request = await sentTo(here);
  refusedWith(await nora.does('waive', request, {}), 'INVALID');
  refusedWith(await nora.asks('DELETE', `/api/provider_requests/${request.id}`), 'REQUEST_DELETE_FORBIDDEN');
  expect((await nora.does('waive', request, { reason: 'The customer has found the answer.' })).body).toMatchObject({ state: 'waived', waived_by: nora.id });
  await post(here);
  expect(here.mail.at(-1)).toMatchObject({ to: sow, subject: 'You need not answer any more: Your opening hours' });
  const answered = await sentTo(here, { provider_id: (await here.row('provider_requests', request.id)).provider_id });
  await nora.does('answer', answered, { outcome: 'answered', text: 'Yes' });
  await isRefused(here, nora, 'waive', answered, { code: 'INVALID_TRANSITION', status: 409, because: 'state', input: { reason: 'Too late' } });
});

test('silence is reminded of, then overdue, and then raises one draft of conduct that cites the duty', async () => {
  const here = await world();
  const request = await sentTo(here);
  await post(here);
  const told = () => here.mail.filter(({ to }) => to === sow).map(({ subject }) => subject.split(':')[0]);
  await daysPass(here, 1, 8 * 60);
  for (const _round of [1, 2]) await here.clockRound();
  await here.postRound();
  expect(told()).toEqual(['Please answer by 4 March 2026', 'A reminder']);
  await daysPass(here, 1);
  for (const _round of [1, 2]) await here.clockRound();
  await here.postRound();
  expect(told()).toEqual(['Please answer by 4 March 2026', 'A reminder', 'Your answer is late']);
  expect(await draftOn(here, request)).toBeUndefined();
  await daysPass(here, 2);
  for (const _round of [1, 2]) await here.clockRound();
  expect(await draftOn(here, request)).toMatchObject({ state: 'signalled', origin: 'unanswered_request' });
  const [violation] = JSON.parse(String((await draftOn(here, request))?.violations)) as object[];
  expect(violation).toMatchObject({ type: 'unanswered_request', clause_id: 'quality-charter.answer-the-team', request_id: request.id });
  expect(await here.house.database.read('conduct_cases')).toHaveLength(1);
  // A late answer is still taken.
  expect(await byLink(here, sow, 'answer_team', { outcome: 'answered', text: 'Sorry: yes, we do.' })).toBe('done');
  expect(await (await here.who('nora')).sees('provider_requests', request.id)).toMatchObject({ state: 'answered', late: true });
});

test('whoever does not help to settle a dispute is signalled for that, and a complaint left alone as what it is', async () => {
  const here = await world();
  const { id: provider_id } = await here.provider();
  const [call, complaint] = [await sentTo(here, { provider_id, kind: 'cooperation' }), await sentTo(here, { provider_id, kind: 'complaint' })];
  await daysPass(here, 4);
  await here.clockRound();
  await daysPass(here, 3);
  await here.clockRound();
  expect(await draftOn(here, call)).toMatchObject({ origin: 'non_cooperation' });
  expect(String((await draftOn(here, call))?.violations)).toContain('conduct-policy.cooperation');
  expect(String((await draftOn(here, complaint))?.violations)).toContain('unmanaged_complaint');
});

test('a request that was declined raises nothing, and no sanction may rest on it', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const request = await sentTo(here, { kind: 'customer' });
  await nora.does('answer', request, { outcome: 'declined', decline_reason: 'not_qualified' });
  await daysPass(here, 10);
  for (const _round of [1, 2]) await here.clockRound();
  expect(await draftOn(here, request)).toBeUndefined();
  const opened = await nora.asks('POST', '/api/conduct_cases', { provider_id: request.provider_id, summary: 'He said no to a customer.' });
  const draft = { resource: 'conduct_cases', id: opened.body.id };
  const violation = { type: 'unanswered_request', clause_id: 'quality-charter.answer-customers', facts: 'He declined the request of a customer.', occurred_on: '2026-03-02', request_id: request.id };
  await nora.does('open', draft, { violations: [violation] });
  await nora.does('request_statement', draft);
  await nora.does('record_statement', draft, { statement: 'I am no gas fitter.' });
  await isRefused(here, nora, 'decide', draft, { code: 'DECLINE_NOT_SANCTIONABLE', ofInput: true, input: { outcome: 'warning', reasons: 'He should have gone.', clause_ids: [violation.clause_id] } });
});

test('the figures of a provider count answers in time and silence, and tell what was declined apart', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const { id: provider_id } = await here.provider();
  const quick = await sentTo(here, { provider_id });
  await nora.does('answer', quick, { outcome: 'answered', text: 'Yes' });
  const [declined, silent] = [await sentTo(here, { provider_id, kind: 'customer' }), await sentTo(here, { provider_id })];
  await daysPass(here, 3);
  const again = await here.signIn(nora.id);
  await again.does('answer', declined, { outcome: 'declined', decline_reason: 'risk' });
  const figures = async () => (await again.sees('providers', provider_id)).answers;
  expect(await figures()).toMatchObject({ kinds: [{ kind: 'facilitator', target: 2, open: 1, overdue: 1, answered: 1, median: 0, in_time: 50 }], declined: [{ reason: 'risk', count: 1 }] });
  await again.does('waive', silent, { reason: 'Answered by telephone.' });
  expect(await figures()).toMatchObject({ kinds: [{ open: 0, overdue: 0, in_time: 100 }] });
});

test('the platform sends customers’ requests by its key, for a provider and a customer that belong together', async () => {
  const here = await world();
  const engagement = await service(here);
  const key = await here.key('provider_requests:write');
  const sends = (values: object) => key.asks('POST', '/api/provider_requests', { ...asking, kind: 'customer', provider_id: engagement.provider_id, ...values });
  expect((await sends({ engagement_id: engagement.id, external_id: 'q-1' })).body).toMatchObject({ customer_id: engagement.customer_id });
  refusedWith(await sends({ external_id: 'q-1' }), 'DUPLICATE', 409);
  const other = await service(here, { provider_id: (await here.provider({ email: 'b@b.example' })).id });
  expect((await sends({ engagement_id: other.id })).body.errors).toHaveProperty('engagement_id');
  expect((await sends({ engagement_id: engagement.id, customer_id: other.customer_id })).body.errors).toHaveProperty('customer_id');
});

test('whoever is tied to the provider sees none of it, and no auditor asks anything', async () => {
  const here = await world();
  const [nora, lea] = [await here.who('nora'), await here.who('lea')];
  const request = await sentTo(here);
  expect(await lea.sees('provider_requests', request.id)).toMatchObject({ id: request.id });
  await here.house.database.transaction((trx) => trx('provider_requests').where({ id: request.id }).update({ linked_staff_id: lea.id }));
  refusedWith(await lea.reads(`/api/provider_requests/${request.id}`), 'MISSING', 404);
  refusedWith(await (await here.who('vera')).asks('POST', '/api/provider_requests', asking), 'FORBIDDEN', 403);
  refusedWith(await asks(here, { provider_id: 999 }), 'INVALID');
  expect((await nora.lists('provider_requests', { state: 'sent' })).map(({ id }) => id)).toEqual([request.id]);
});
