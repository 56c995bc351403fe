import { expect, test } from 'vitest';
import { refusedWith, world } from '../support/world.ts';
import { byLink, daysPass, isRefused } from './acting.ts';
import { account, complaint, concluded, conclusions, grievance, trained, underReview } from './complaining.ts';

test('a complaint is examined by a manager, the colleague is heard, the complainant is written to, and only then it closes', async () => {
  const here = await world();
  const made = await complaint(here);
  const [dora, hugo] = [await here.who('dora'), await here.who('hugo')];
  await trained(here, [hugo]);
  expect((await dora.does('assign_reviewer', made, { manager_id: hugo.id })).body).toMatchObject({ state: 'under_review', reviewer_id: hugo.id, assignee_id: hugo.id });
  await hugo.does('record_account', made, account);
  expect((await hugo.does('conclude', made, conclusions)).body.state).toBe('concluded');
  await isRefused(here, hugo, 'close', made, { code: 'WRITTEN_CONCLUSIONS_REQUIRED' });
  here.passes({ seconds: 21 });
  await here.postRound();
  const letter = here.mail.filter(({ to }) => to === 'awa@kane.example').at(-1);
  expect(letter?.text).toContain('An expectation was not met: upheld.');
  expect(letter?.text).toContain('A policy was not followed: not upheld.');
  expect(letter?.text).toContain(conclusions.text);
  expect(letter?.text).not.toContain('Léa');
  expect((await hugo.does('close', made)).body).toMatchObject({ state: 'closed', letter_sent_at: expect.stringMatching(/^2026-03-02/) as unknown });
});

test('what is missing is asked for by a link and added to what was said; the complaint is never refused for it', async () => {
  const here = await world();
  const made = await complaint(here, { details: 'You are all useless!', how_short: null });
  const dora = await here.who('dora');
  await trained(here, [await here.who('hugo')]);
  await isRefused(here, dora, 'assign_reviewer', made, { code: 'COMPLAINT_DETAILS_REQUIRED', input: { manager_id: (await here.who('hugo')).id } });
  expect((await dora.does('request_details', made, { question: 'What had you expected of her?' })).body.state).toBe('details_requested');
  here.passes({ seconds: 21 });
  await here.postRound();
  expect(here.mail.at(-1)?.text).toContain('> What had you expected of her?');
  expect(await byLink(here, 'awa@kane.example', 'give_details', { how_short: 'More' })).toBe('COMPLAINT_DETAILS_REQUIRED');
  expect(await byLink(here, 'awa@kane.example', 'give_details', { details: 'She hung up on me.', how_short: 'To be heard to the end.' })).toBe('done');
  expect(await dora.sees('staff_complaints', made.id)).toMatchObject({ state: 'received', details: 'You are all useless!\n\nShe hung up on me.', how_short: 'To be heard to the end.' });
  expect((await dora.does('assign_reviewer', made, { manager_id: (await here.who('hugo')).id })).body.state).toBe('under_review');
});

test('nobody but a manager examines it, neither the person named nor whoever took it in, and only once trained', async () => {
  const here = await world();
  const [dora, hugo, nora] = [await here.who('dora'), await here.who('hugo'), await here.who('nora')];
  const [third, gone] = [await here.hire('Thea', 'manager'), await here.hire('Gus', 'manager')];
  await trained(here, [dora, hugo, gone]);
  const made = await complaint(here, { staff_id: hugo.id }, dora);
  const about = (manager_id: number) => ({ input: { manager_id }, ofInput: true as const });
  await isRefused(here, dora, 'assign_reviewer', made, { code: 'MANAGEMENT_REVIEWER_REQUIRED', ...about(nora.id) });
  await isRefused(here, dora, 'assign_reviewer', made, { code: 'REVIEWER_CONFLICT', ...about(hugo.id) });
  await isRefused(here, dora, 'assign_reviewer', made, { code: 'REVIEWER_CONFLICT', ...about(dora.id) });
  await isRefused(here, dora, 'assign_reviewer', made, { code: 'TRAINING_REQUIRED', ...about(third.id) });
  await here.house.database.transaction((trx) => trx('staff').where({ id: gone.id }).update({ disabled_at: here.house.clock.now().toISOString() }));
  await isRefused(here, dora, 'assign_reviewer', made, { code: 'MANAGEMENT_REVIEWER_REQUIRED', ...about(gone.id) });
  expect((await hugo.does('assign_reviewer', made, { manager_id: third.id })).status).toBe(404);
  await trained(here, [third]);
  expect((await dora.does('assign_reviewer', made, { manager_id: third.id })).body.state).toBe('under_review');
});

test('only its reviewer hears the colleague and concludes, with a finding and reasons for each ground', async () => {
  const here = await world();
  const made = await underReview(here);
  const [dora, hugo] = [await here.who('dora'), await here.who('hugo')];
  await isRefused(here, dora, 'record_account', made, { code: 'NOT_THE_REVIEWER', input: account });
  await isRefused(here, dora, 'conclude', made, { code: 'NOT_THE_REVIEWER', input: conclusions });
  await isRefused(here, hugo, 'conclude', made, { code: 'ACCOUNT_REQUIRED', input: conclusions });
  await hugo.does('record_account', made, account);
  const [first, second] = conclusions.findings;
  for (const findings of [[], [first], [first, first], [first, second, second], [first, { ...second, reasons: '' }], 'upheld'])
    await isRefused(here, hugo, 'conclude', made, { code: 'WRITTEN_CONCLUSIONS_REQUIRED', input: { ...conclusions, findings }, ofInput: true });
  await isRefused(here, hugo, 'conclude', made, { code: 'WRITTEN_CONCLUSIONS_REQUIRED', input: { ...conclusions, text: '' }, ofInput: true });
  await isRefused(here, hugo, 'conclude', made, { code: 'PAYMENT_DATA_NOT_ALLOWED', input: { ...conclusions, findings: [first, { ...second, reasons: 'Card 4111 1111 1111 1111' }] }, ofInput: true });
  await isRefused(here, hugo, 'close', made, { code: 'WRITTEN_CONCLUSIONS_REQUIRED' });
  expect((await hugo.does('conclude', made, conclusions)).body).toMatchObject({ state: 'concluded', findings: conclusions.findings });
});

test('whoever takes a complaint in learns that it was passed on, and reads nothing more of it', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const made = await complaint(here);
  expect(made).toMatchObject({ state: 'received', reference: expect.stringMatching(/^P-[A-Z]{4}-[A-Z]{4}$/) as unknown });
  await (await here.who('dora')).does('request_details', made, { question: 'When was it?' });
  expect((await nora.reads(`/api/staff_complaints/${made.id}`)).status).toBe(404);
  expect(await nora.lists('staff_complaints')).toEqual([]);
  expect(await nora.lists('events', { resource: 'staff_complaints' })).toEqual([]);
  const passedOn = (await nora.reads('/api/staff_complaints/passed_on')).body as unknown;
  expect(passedOn).toEqual([{ reference: made.reference, complainant: 'Awa Kane', received_at: made.created_at }]);
});

test('nobody takes in a complaint about themselves; one on an answer finds by itself who gave it', async () => {
  const here = await world();
  const nora = await here.who('nora');
  refusedWith(await nora.asks('POST', '/api/staff_complaints', { ...grievance, staff_id: nora.id }), 'REVIEWER_CONFLICT');
  refusedWith(await nora.asks('POST', '/api/staff_complaints', grievance), 'INVALID');
  refusedWith(await nora.asks('POST', '/api/staff_complaints', { ...grievance, staff_id: 1, grounds: [] }), 'INVALID');
  refusedWith(await (await here.who('vera')).asks('POST', '/api/staff_complaints', { ...grievance, staff_id: nora.id }), 'FORBIDDEN', 403);
});

test('a key of the platform brings complaints in, of blocked customers too, and reads none', async () => {
  const here = await world();
  const customers = await here.key('customers:write');
  const customer = (await customers.asks('POST', '/api/customers', { name: 'Awa Kane', email: 'awa@kane.example', locale: 'en' })).body;
  await here.house.database.transaction((trx) => trx('customers').where({ id: customer.id }).update({ state: 'blocked', blocked_at: here.house.clock.now().toISOString() }));
  const key = await here.key('staff_complaints:write');
  const answer = await key.asks('POST', '/api/staff_complaints', { ...grievance, customer_id: customer.id, staff_id: (await here.who('lea')).id });
  expect(answer.status, answer.body.detail).toBe(201);
  expect((await key.reads(`/api/staff_complaints/${answer.body.id}`)).status).toBe(404);
  expect(await key.lists('staff_complaints')).toEqual([]);
  await here.postRound();
  expect(here.mail.find(({ to }) => to === 'awa@kane.example')?.subject).toContain(String(answer.body.reference));
  expect(await (await here.who('dora')).sees('staff_complaints', answer.body.id)).toMatchObject({ taken_by: null, customer_id: customer.id });
});

test('a complainant without an address is written to by post, and the day is recorded', async () => {
  const here = await world();
  const made = await concluded(here, { complainant_email: null });
  const hugo = await here.who('hugo');
  await isRefused(here, hugo, 'close', made, { code: 'WRITTEN_CONCLUSIONS_REQUIRED' });
  await isRefused(here, hugo, 'record_posting', made, { code: 'POSTING_DATE_WRONG', input: { sent_on: '2026-03-05', note: '4 rue du Port, Lyon' }, ofInput: true });
  await hugo.does('record_posting', made, { sent_on: '2026-03-02', note: '4 rue du Port, Lyon' });
  expect((await hugo.does('close', made)).body.state).toBe('closed');
});

test('a complaint is due fifteen working days after it came, and is never deleted', async () => {
  const here = await world();
  const made = await complaint(here);
  expect(made.due_at).toBe('2026-03-23T17:00:00.000Z');
  const sam = await here.hire('Samia', 'administrator', 'manager');
  refusedWith(await sam.asks('DELETE', `/api/staff_complaints/${made.id}`), 'COMPLAINT_DELETE_FORBIDDEN');
  await daysPass(here, 22);
  const { slipping } = (await (await here.who('dora')).reads('/api/desk')).body as unknown as { slipping: { resource: string; id: number }[] };
  expect(slipping.filter(({ resource }) => resource === 'staff_complaints').map(({ id }) => id)).toEqual([made.id]);
});
