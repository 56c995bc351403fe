import { expect, test } from 'vitest';
import { refusedWith, world } from '../support/world.ts';
import { byLink, card, isRefused } from './acting.ts';
import { answers, attempt, carter, clients, consent, contacted, diop, file, form, martin, named, names } from './referencing.ts';

test('three clients are written down as the candidate named them, each with where they come from and since when they agree', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const application = await file(here);
  for (const client of clients) expect((await names(ines, application, client)).status).toBe(201);
  const [first, second, third] = await ines.lists('client_references', { application_id: application });
  expect(first).toMatchObject({ slot: 1, state: 'named', locale: 'fr', time_zone: 'Africa/Dakar', consent_declared_at: consent.consent_declared_at, due_at: '2026-03-02T10:00:00.000Z' });
  expect([second?.time_zone, third?.time_zone, third?.locale]).toEqual(['Europe/Paris', 'Europe/London', 'en']);
  expect(await ines.sees('client_references', first?.id ?? 0)).toMatchObject({ provenance: 'applicant', given_at: '2026-03-02T10:00:00.000Z' });
  // The file that they belong to has moved under whoever was deciding on it.
  expect((await here.row('applications', application)).version).toBeGreaterThan(1);
});

test('before the candidate was met nobody is due to be called', async () => {
  const here = await world();
  expect(await named(here, diop, await file(here, { state: 'interviewing' }))).toMatchObject({ due_at: null });
});

test('a client is not named without their consent, without a way to reach them, for a service to come, nor in a file that is over', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const application = await file(here);
  refusedWith(await names(ines, application, { ...diop, consent_declared_at: null }), 'CONSENT_NOT_DECLARED');
  expect((await names(ines, application, { ...diop, consent_declared_at: '2026-03-09T09:00:00.000Z' })).body.errors).toHaveProperty('consent_declared_at');
  expect((await names(ines, application, { ...diop, client_email: null, client_phone: null })).body.errors).toHaveProperty('client_email');
  expect((await names(ines, application, { ...diop, service_ended_on: '2026-03-03' })).body).toMatchObject({ code: 'INVALID', errors: { service_ended_on: 'This is still to come.' } });
  expect((await names(ines, application, { ...diop, time_zone: 'Dakar' })).body.errors).toHaveProperty('time_zone');
  expect((await names(ines, 999, diop)).body.errors).toHaveProperty('application_id');
  expect((await names(ines, application, { ...diop, slot: 4 })).body.errors).toHaveProperty('slot');
  refusedWith(await names(ines, application, { ...diop, service_description: `Paid with ${card}` }), 'PAYMENT_DATA_NOT_ALLOWED');
  refusedWith(await names(ines, application, { ...diop, client_phone: card }), 'PAYMENT_DATA_NOT_ALLOWED');
  refusedWith(await names(ines, await file(here, { state: 'declined' }), diop), 'APPLICATION_CLOSED');
  expect((await names(await here.who('dora'), application, diop)).status).toBe(403);
});

test.each([
  ['e-mail, tags and dots aside', { client_email: 'Mariam.Di.op+home@googlemail.com' }],
  ['telephone, however it is written', { client_phone: '00221771234567' }],
  ['name at the same address', { client_name: 'DIOP, Mariam', client_address: '12, rue Carnot – DAKAR' }],
])('the same person does not fill two slots: same %s', async (_what, shared) => {
  const here = await world();
  const { application_id } = await named(here);
  refusedWith(await names(await here.who('ines'), Number(application_id), { ...martin, client_address: null, ...shared }), 'DUPLICATE_REFEREE');
});

test('a slot holds one client; of two who name at once, one is refused', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const application = await file(here);
  const both = await Promise.all([names(ines, application, diop), names(ines, application, { ...martin, slot: 1 })]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  const twice = await Promise.all([names(ines, application, { ...carter, slot: 2 }), names(ines, application, { ...carter, slot: 3 })]);
  expect(twice.map(({ status, body }) => (status === 201 ? 'named' : body.code)).sort()).toEqual(['DUPLICATE_REFEREE', 'named']);
});

test('the clients contacted are the last three whom the candidate declared', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const earlier = { client_name: 'Omar Ba', client_phone: '+221 77 999 88 77', service_description: 'A shower', service_ended_on: '2025-11-02' };
  const application = await file(here, { declared_services: JSON.stringify([...clients, earlier]) });
  refusedWith(await names(ines, application, { ...earlier, slot: 1 }), 'NOT_MOST_RECENT');
  for (const client of clients.slice(1)) expect((await names(ines, application, client)).status).toBe(201);
  refusedWith(await names(ines, application, { ...earlier, slot: 1 }), 'NOT_MOST_RECENT');
  const first = await named(here, diop, application);
  // Once one of the three was tried and replaced, the fourth has their turn.
  expect((await ines.does('replace', first, { reason: 'Moved abroad', ...earlier, ...consent })).body).toMatchObject({ state: 'replaced' });
});

test('a client is contacted by e-mail or telephone only, and each attempt is kept: way, address, times, outcome, who', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const reference = await named(here);
  await isRefused(here, ines, 'log_attempt', reference, { code: 'CHANNEL_NOT_ALLOWED', input: { ...attempt, channel: 'whatsapp' }, ofInput: true });
  expect((await ines.does('log_attempt', reference, attempt)).body).toMatchObject({ state: 'contacting', attempts_count: 1, last_attempt_at: attempt.started_at });
  const [kept] = await ines.lists('reference_attempts', { reference_id: reference.id });
  expect(kept).toMatchObject({ ...attempt, address: diop.client_phone, made_by: ines.id });
  // Nothing writes them but the acts that they tell of.
  expect((await ines.asks('POST', '/api/reference_attempts', attempt)).status).toBe(403);
  expect((await ines.asks('PUT', `/api/reference_attempts/${kept?.id}`, { version: 1, outcome: 'reached' })).status).toBe(403);
  expect((await ines.does('log_attempt', reference, { ...attempt, started_at: '2026-03-03T10:00:00.000Z' })).body.errors).toHaveProperty('started_at');
  expect((await ines.does('log_attempt', reference, { ...attempt, ended_at: '2026-03-02T09:00:00.000Z' })).body.errors).toHaveProperty('ended_at');
  expect((await ines.asks('POST', `/api/client_references/${reference.id}/undo`, { version: (await here.row('client_references', reference.id)).version })).body).toMatchObject({ state: 'named', attempts_count: 0 });
  expect(await ines.lists('reference_attempts', { reference_id: reference.id })).toEqual([]);
});

test('a call-back needs its hour, returns to the desk at it, and other outcomes plan the next try in waking hours there', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const reference = await named(here);
  const back = { ...attempt, outcome: 'call_back' };
  expect((await ines.does('log_attempt', reference, back)).body.errors).toHaveProperty('call_back_at');
  expect((await ines.does('log_attempt', reference, { ...back, call_back_at: '2026-03-02T09:00:00.000Z' })).body.errors).toHaveProperty('call_back_at');
  expect((await ines.does('log_attempt', reference, { ...back, call_back_at: '2026-03-02T17:30:00.000Z' })).body).toMatchObject({ call_back_at: '2026-03-02T17:30:00.000Z', due_at: '2026-03-02T17:30:00.000Z' });
  expect(await ines.lists('client_references', { state: 'contacting', due_at_lte: '2026-03-02T17:30:00.000Z' })).toHaveLength(1);
  expect((await ines.does('log_attempt', reference, attempt)).body).toMatchObject({ call_back_at: null, due_at: '2026-03-02T14:00:00.000Z' });
  here.passes({ minutes: 9 * 60 });
  const later = await here.signIn(ines.id);
  // Seven in the evening in Dakar: four hours later is night, so the next morning at eight.
  expect((await later.does('log_attempt', reference, attempt)).body).toMatchObject({ due_at: '2026-03-03T08:00:00.000Z' });
  expect((await later.does('log_attempt', reference, { ...attempt, outcome: 'wrong_number' })).body).toMatchObject({ due_at: null });
});

test('a sheet is completed only with both judgements and every required answer; what is missing is named', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const reference = await contacted(here);
  for (const blank of ['channel', 'professionalism', 'satisfaction', 'would_hire_again', 'service_as_declared', 'agreed_to_answer']) {
    const { [blank]: _left, ...rest } = answers as Record<string, unknown>;
    await isRefused(here, ines, 'complete', reference, { code: 'REFERENCE_SHEET_INCOMPLETE', input: rest, ofInput: true });
  }
  const halfway = await ines.does('complete', reference, { ...answers, satisfaction: { comment: 'Fine' }, agreed_to_answer: false });
  expect(halfway.body.detail).toBe('The sheet still lacks: the client’s agreement to answer, satisfaction.');
  refusedWith(await ines.does('complete', reference, { ...answers, channel: 'letter' }), 'CHANNEL_NOT_ALLOWED');
  expect((await ines.does('complete', reference, { ...answers, satisfaction: { score: 6 } })).body.errors).toHaveProperty('satisfaction.score');
  refusedWith(await ines.does('complete', reference, { ...answers, satisfaction: { score: 5, comment: `Paid ${card}` } }), 'PAYMENT_DATA_NOT_ALLOWED');
  const done = await ines.does('complete', reference, answers);
  expect(done.body).toMatchObject({
    state: 'completed', channel: 'phone', professionalism_score: 4, satisfaction_score: 5, satisfaction_comment: 'It has not leaked since.', would_hire_again: 'yes',
    service_as_declared: 'yes', read_back: true, agreed_to_answer: true, heard_years: 10, completed_by: ines.id, due_at: null,
  });
  expect(await here.row('applications', Number(reference.application_id))).toMatchObject({ references_completed: 1 });
});

test('plain yes and no are as good as the words of the list', async () => {
  const here = await world();
  const reference = await contacted(here);
  const done = await (await here.who('ines')).does('complete', reference, { ...answers, would_hire_again: false, service_as_declared: true });
  expect(done.body).toMatchObject({ would_hire_again: 'no', service_as_declared: 'yes' });
});

test('a client may refuse, and a refusal or a silence counts as no reference', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const reference = await contacted(here);
  expect((await ines.does('refuse', reference, { note: 'Does not wish to talk about it' })).body).toMatchObject({ state: 'refused', refusal_note: 'Does not wish to talk about it' });
  expect(await here.row('applications', Number(reference.application_id))).toMatchObject({ references_completed: 0 });
  await isRefused(here, ines, 'complete', reference, { code: 'INVALID_TRANSITION', status: 409, because: 'state', input: answers });
});

test('nobody is contacted for a file that is over', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const reference = await contacted(here);
  await here.house.database.transaction((trx) => trx('applications').where({ id: Number(reference.application_id) }).update({ decided_at: '2026-03-02T10:00:00.000Z' }).update('state', 'declined'));
  for (const [name, input] of [['log_attempt', attempt], ['send_form', {}], ['complete', answers]] as const) refusedWith(await ines.does(name, reference, input), 'APPLICATION_CLOSED');
  await here.postRound();
  expect(await byLink(here, String(diop.client_email), 'answer', form)).toMatch(/^no link/);
});
