import { expect, test } from 'vitest';
import { refusedWith, world } from '../support/world.ts';
import { applicationOf, recorded, scheduled, schedules, scorecard } from './interviewing.ts';

const about = async (here: Awaited<ReturnType<typeof world>>, id: number) => ({ resource: 'interviews', ...(await here.row('interviews', id)) });

test('an application has at most two interviews; those cancelled or missed do not count', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const application = await applicationOf(here);
  const first = await schedules(ines, application);
  const second = await schedules(ines, application, { starts_at: '2026-03-02T10:10:00.000Z' });
  expect([first.status, second.status, first.body.state]).toEqual([201, 201, 'scheduled']);
  refusedWith(await schedules(ines, application), 'INTERVIEW_LIMIT_REACHED');
  expect((await ines.does('cancel', await about(here, first.body.id), { reason: 'The candidate is travelling.' })).body.state).toBe('cancelled');
  const third = await schedules(ines, application);
  expect(third.status).toBe(201);
  refusedWith(await ines.does('mark_no_show', await about(here, second.body.id)), 'INTERVIEW_NOT_DUE');
  here.passes({ minutes: 10 });
  expect((await ines.does('mark_no_show', await about(here, second.body.id))).body.state).toBe('no_show');
  expect((await ines.does('record', await about(here, third.body.id), recorded())).body.state).toBe('held');
  expect((await schedules(ines, application)).status).toBe(201);
  refusedWith(await schedules(ines, application), 'INTERVIEW_LIMIT_REACHED');
});

test('of several who schedule at once, two succeed', async () => {
  const here = await world();
  const [ines, dora] = [await here.who('ines'), await here.who('dora')];
  const application = await applicationOf(here);
  const answers = await Promise.all([ines, dora, ines, dora, ines].map((person) => schedules(person, application)));
  expect(answers.map(({ status, body }) => (status === 201 ? 'scheduled' : body.code)).sort()).toEqual(['INTERVIEW_LIMIT_REACHED', 'INTERVIEW_LIMIT_REACHED', 'INTERVIEW_LIMIT_REACHED', 'scheduled', 'scheduled']);
});

test('an act taken back does not make room for a third: a cancellation and an absence stand', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const application = await applicationOf(here);
  const first = await schedules(ines, application);
  await schedules(ines, application);
  const { body } = await ines.does('cancel', await about(here, first.body.id), { reason: 'The candidate is travelling.' });
  await schedules(ines, application);
  refusedWith(await ines.asks('POST', `/api/interviews/${body.id}/undo`, { version: body.version }), 'UNDO_TOO_LATE', 409);
});

test('interviews are held while the application is open', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const held = await scheduled(here);
  const next = (await schedules(ines, Number(held.application_id))).body;
  await ines.does('record', held, recorded());
  await here.house.database.transaction((trx) => trx('applications').update({ state: 'declined' }));
  refusedWith(await schedules(ines, Number(held.application_id)), 'APPLICATION_CLOSED');
  for (const [name, input] of [['record', recorded()], ['reschedule', { starts_at: '2026-03-05T09:00:00.000Z' }]] as const) refusedWith(await ines.does(name, { resource: 'interviews', id: next.id }, input), 'APPLICATION_CLOSED');
  refusedWith(await ines.does('correct', held, { ...scorecard(), reason: 'A slip of the pen.' }), 'APPLICATION_CLOSED');
  expect((await ines.does('cancel', { resource: 'interviews', id: next.id }, { reason: 'The application is declined.' })).status).toBe(201);
});

test('nobody is invited to nowhere, moved to the past, or by somebody who does not hold interviews', async () => {
  const here = await world();
  const [ines, lea] = [await here.who('ines'), await here.who('lea')];
  const application = await applicationOf(here, { candidate_phone: null });
  for (const mode of ['in_person', 'video', 'phone']) expect((await schedules(ines, application, { mode, place: null })).body.errors).toMatchObject({ place: expect.stringContaining('where') as string });
  expect((await schedules(ines, application, { interviewer_ids: [lea.id] })).body.errors).toHaveProperty('interviewer_ids');
  expect((await schedules(ines, 4_000)).body.errors).toHaveProperty('application_id');
  refusedWith(await schedules(lea, application), 'FORBIDDEN', 403);
  const interview = await schedules(ines, application);
  refusedWith(await ines.does('reschedule', await about(here, interview.body.id), { starts_at: '2026-03-01T09:00:00.000Z' }), 'INTERVIEW_IN_THE_PAST');
  expect((await ines.does('reschedule', await about(here, interview.body.id), { starts_at: '2026-03-06T09:00:00.000Z', place: '  ' })).body.errors).toHaveProperty('place');
});

test('an interview that was held already is entered afterwards: recorded with its scorecard, and nobody is invited to it', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const application = await applicationOf(here);
  const { body } = await schedules(ines, application, { starts_at: '2026-02-26T09:00:00.000Z' });
  expect(body).toMatchObject({ state: 'scheduled', starts_at: '2026-02-26T09:00:00.000Z' });
  const held = await ines.does('record', await about(here, body.id), { ...recorded(), started_at: '2026-02-26T09:05:00.000Z' });
  expect(held.body).toMatchObject({ state: 'held', started_at: '2026-02-26T09:05:00.000Z' });
  const mistaken = await schedules(ines, application, { starts_at: '2026-02-27T09:00:00.000Z' });
  expect((await ines.does('cancel', await about(here, mistaken.body.id), { reason: 'Entered twice.' })).status).toBe(201);
  expect(await here.house.database.read('letters').where({ resource: 'interviews' })).toEqual([]);
});

test('a scorecard with a criterion unscored or without its words is refused before anything else in the form', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const interview = await scheduled(here);
  const whole = recorded();
  for (const criterion of Object.keys(whole.scores))
    for (const gap of [undefined, { comment: 'Good.' }, { score: 3 }, { score: 3, comment: '   ' }]) refusedWith(await ines.does('record', interview, { ...whole, minutes: 'x', scores: { ...whole.scores, [criterion]: gap } }), 'SCORECARD_INCOMPLETE');
  refusedWith(await ines.does('record', interview, {}), 'SCORECARD_INCOMPLETE');
  const off = await ines.does('record', interview, { ...whole, scores: { ...whole.scores, skills: { score: 5, comment: 'Excellent.' } } });
  expect(off.body.errors).toHaveProperty(['scores.skills.score']);
  refusedWith(await ines.does('record', interview, { ...whole, started_at: '2026-03-02T10:00:01.000Z' }), 'INTERVIEW_NOT_HELD_YET');
  refusedWith(await ines.does('record', interview, { ...whole, scores: { ...whole.scores, skills: { score: 2, comment: 'Pay to 4111 1111 1111 1111.' } } }), 'PAYMENT_DATA_NOT_ALLOWED');
  const { body } = await ines.does('record', interview, whole);
  expect(body).toMatchObject({ state: 'held', started_at: whole.started_at, held_minutes: 50, participants: whole.participants, profile_validated: true, motivation_validated: true });
});

test('a scorecard never changes: a correction is a new version with its reason, by its author alone', async () => {
  const here = await world();
  const [ines, dora] = [await here.who('ines'), await here.who('dora')];
  const interview = await scheduled(here);
  const { body: held } = await ines.does('record', interview, recorded('First'));
  expect((await ines.asks('POST', `/api/interviews/${held.id}/undo`, { version: held.version })).body.code).toBe('UNDO_TOO_LATE');
  refusedWith(await dora.does('correct', interview, { ...scorecard(), reason: 'I heard otherwise.' }), 'NO_SCORECARD_OF_YOURS');
  refusedWith(await ines.does('correct', interview, { ...scorecard(), scores: {}, reason: 'Too fast.' }), 'SCORECARD_INCOMPLETE');
  expect((await ines.does('correct', interview, { ...scorecard('Second', 2), motivation_validated: false, reason: 'I had mixed up two candidates.' })).status).toBe(201);
  const cards = await dora.lists('scorecards', { interview_id: interview.id });
  expect(cards.map(({ number, notes, correction_reason }) => [number, notes, correction_reason])).toEqual([[1, 'First notes.', null], [2, 'Second notes.', 'I had mixed up two candidates.']]);
  expect(await dora.sees('interviews', interview.id)).toMatchObject({ profile_validated: true, motivation_validated: false });
  const [card] = cards;
  refusedWith(await ines.asks('PUT', `/api/scorecards/${card?.id}`, { version: card?.version, notes: 'Better.' }), 'FORBIDDEN', 403);
  refusedWith(await ines.asks('POST', '/api/scorecards', {}), 'FORBIDDEN', 403);
  refusedWith(await ines.asks('DELETE', `/api/scorecards/${card?.id}`), 'FORBIDDEN', 403);
});

test('each named interviewer files once; whoever records held it and is one of them', async () => {
  const here = await world();
  const [ines, dora, hugo] = [await here.who('ines'), await here.who('dora'), await here.who('hugo')];
  const interview = await scheduled(here, [dora]);
  refusedWith(await dora.does('add_scorecard', interview, scorecard()), 'INVALID_TRANSITION', 409);
  await ines.does('record', interview, recorded());
  refusedWith(await hugo.does('add_scorecard', interview, scorecard()), 'INTERVIEWER_NOT_NAMED');
  refusedWith(await ines.does('add_scorecard', interview, scorecard()), 'SCORECARD_ALREADY_FILED');
  refusedWith(await dora.does('add_scorecard', interview, { ...scorecard(), scores: {} }), 'SCORECARD_INCOMPLETE');
  expect((await dora.does('add_scorecard', interview, scorecard())).body).toMatchObject({ state: 'held', filed_by: [ines.id, dora.id] });
  const other = await schedules(ines, Number(interview.application_id));
  await hugo.does('record', await about(here, other.body.id), recorded());
  expect((await hugo.sees('interviews', other.body.id)).interviewer_ids).toEqual([ines.id, hugo.id]);
});

test('the file that an interview belongs to moves with it, and so do decisions taken on what stood before', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const interview = await scheduled(here);
  expect((await here.row('applications', Number(interview.application_id))).version).toBe(2);
  await ines.does('record', interview, recorded());
  expect((await here.row('applications', Number(interview.application_id))).version).toBe(3);
});

test('a candidate or recommender among the staff neither sees the interviews nor holds them', async () => {
  const here = await world();
  const [ines, dora, hugo] = [await here.who('ines'), await here.who('dora'), await here.who('hugo')];
  const application = await applicationOf(here, { candidate_staff_id: dora.id, recommender_staff_id: hugo.id });
  expect((await schedules(ines, application, { interviewer_ids: [ines.id, dora.id] })).body.errors).toHaveProperty('interviewer_ids');
  const { body } = await schedules(ines, application);
  await ines.does('record', { resource: 'interviews', id: body.id }, recorded());
  for (const person of [dora, hugo]) {
    expect((await person.reads(`/api/interviews/${body.id}`)).status).toBe(404);
    expect([await person.lists('interviews'), await person.lists('scorecards')]).toEqual([[], []]);
    expect((await schedules(person, application)).body.errors).toHaveProperty('application_id');
    refusedWith(await person.does('cancel', { resource: 'interviews', id: body.id }, { reason: 'My own.' }), 'MISSING', 404);
  }
});
