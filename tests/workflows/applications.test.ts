import { expect, test } from 'vitest';
import { refusedWith, world } from '../support/world.ts';
import { daysPass, isRefused } from './acting.ts';
import { admitting, alter, applicationAt, applies, candidate, confirming, declining, genuine, opened, recommended } from './admitting.ts';

test('an application begins with a recommendation that somebody made sure of', async () => {
  const here = await world();
  const ines = await here.who('ines');
  for (const id of [undefined, null, 4_000]) refusedWith(await applies(ines, id), 'RECOMMENDATION_REQUIRED');
  const recommendation = await recommended(here);
  refusedWith(await applies(ines, recommendation.id), 'RECOMMENDATION_NOT_VERIFIED');
  await ines.does('dismiss', recommendation, { reason: 'Nobody answers there.' });
  refusedWith(await applies(ines, recommendation.id), 'RECOMMENDATION_NOT_VERIFIED');
  expect(await here.house.database.read('providers')).toEqual([]);
  const { id } = await genuine(here);
  const answer = await applies(ines, id);
  expect(answer.body).toMatchObject({ state: 'received', ...candidate, assignee_id: ines.id, stage_since: here.house.clock.now().toISOString() });
  expect(await here.row('providers', Number(answer.body.provider_id))).toMatchObject({ state: 'candidate', listed: 0, name: 'Karim Sow', email: 'karim@sow.example', phone_key: '611223344', trade: 'plumbing', address: candidate.candidate_address });
  refusedWith(await applies(ines, id), 'DUPLICATE', 409);
  expect(await here.house.database.read('providers')).toHaveLength(1);
});

test('a confirmation from which an application came is not taken back', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const { id } = await genuine(here);
  await applies(ines, id);
  refusedWith(await ines.asks('POST', `/api/recommendations/${id}/undo`, { version: (await here.row('recommendations', id)).version }), 'UNDO_TOO_LATE', 409);
});

test('what the candidate adds is kept, and put right on their provider', async () => {
  const here = await world();
  const [ines, dora] = [await here.who('ines'), await here.who('dora')];
  const file = await opened(here, { assignee_id: dora.id, services: ['plumbing', 'heating'], claimed_years: 10, locale: 'fr', candidate_phone: '06 99 88 77 66' });
  expect(file).toMatchObject({ assignee_id: dora.id, services: ['plumbing', 'heating'], claimed_years: 10, locale: 'fr', candidate_phone_key: '699887766' });
  const edit = await ines.asks('PUT', `/api/applications/${file.id}`, { version: file.version, candidate_email: 'k.sow@new.example', services: ['plumbing'], priority: 2 });
  expect(edit.body).toMatchObject({ candidate_email: 'k.sow@new.example', services: ['plumbing'], priority: 2 });
  expect(await here.row('providers', Number(file.provider_id))).toMatchObject({ email: 'k.sow@new.example', services: '["plumbing"]', locale: 'fr' });
  for (const changed of [{ state: 'admitted' }, { candidate_name: 'Somebody Else' }, { recommendation_id: 3 }, { exceptions: [] }])
    refusedWith(await ines.asks('PUT', `/api/applications/${file.id}`, { version: edit.body.version, ...changed }), 'INVALID');
});

test('a provider who was sent before is linked, and a member needs no second admission', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const provider = await here.provider();
  const file = await opened(here, { provider_id: provider.id });
  expect(file.provider_id).toBe(provider.id);
  const other = await genuine(here, { candidate_email: 'sow@plumbing.example' });
  refusedWith(await applies(ines, other.id, { provider_id: provider.id }), 'INVALID');
  await alter(here, 'applications', { id: file.id }, { state: 'withdrawn' });
  await alter(here, 'providers', { id: provider.id }, { state: 'active' });
  refusedWith(await applies(ines, other.id, { provider_id: provider.id }), 'INVALID');
});

test('nobody sees or decides on their own file, nor on that of somebody they recommended', async () => {
  const here = await world();
  const [ines, dora, hugo] = [await here.who('ines'), await here.who('dora'), await here.who('hugo')];
  const own = String((await here.row('staff', dora.id)).email);
  const recommendation = await genuine(here, { recommender_email: own });
  refusedWith(await applies(dora, recommendation.id), 'RECOMMENDATION_REQUIRED');
  const file = await opened(here, { candidate_email: own.toUpperCase() });
  refusedWith(await dora.reads(`/api/applications/${file.id}`), 'MISSING', 404);
  refusedWith(await dora.does('decline', file, declining), 'MISSING', 404);
  expect(await dora.lists('applications')).toEqual([]);
  expect((await hugo.does('decline', file, declining)).status).toBe(201);
  const { body } = await applies(ines, recommendation.id);
  refusedWith(await dora.reads(`/api/applications/${body.id}`), 'MISSING', 404);
  const late = await opened(here);
  await ines.asks('PUT', `/api/applications/${late.id}`, { version: late.version, candidate_email: own });
  refusedWith(await dora.reads(`/api/applications/${late.id}`), 'MISSING', 404);
});

test('whoever has the file in charge, or asked for the signature, does not admit', async () => {
  const here = await world();
  const [dora, hugo] = [await here.who('dora'), await here.who('hugo')];
  const ines = await here.who('ines');
  const file = await applicationAt(here, 'signed', { assignee_id: dora.id });
  await isRefused(here, dora, 'admit', file, { code: 'SECOND_PERSON_REQUIRED', input: admitting });
  refusedWith(await dora.asks('PUT', `/api/applications/${file.id}`, { version: (await here.row('applications', file.id)).version, assignee_id: ines.id }), 'SECOND_PERSON_REQUIRED');
  await alter(here, 'applications', { id: file.id }, { signature_requested_by: hugo.id });
  await isRefused(here, hugo, 'admit', file, { code: 'SECOND_PERSON_REQUIRED', input: admitting });
  await isRefused(here, ines, 'admit', file, { code: 'FORBIDDEN', status: 403, because: 'permission', input: admitting });
  await alter(here, 'applications', { id: file.id }, { signature_requested_by: ines.id });
  expect((await hugo.does('admit', file, admitting)).body.state).toBe('admitted');
});

test('two people decline, the second a manager, and the candidate is told why and what they may do', async () => {
  const here = await world();
  const [ines, dora] = [await here.who('ines'), await here.who('dora')];
  const paul = await here.hire('Paul', 'vetting_officer');
  const file = await applicationAt(here, 'checking_references');
  refusedWith(await ines.does('decline', file, { ...declining, reason: 'too_old' }), 'INVALID');
  const proposed = await ines.does('decline', file, declining);
  expect(proposed.body).toMatchObject({ state: 'checking_references', proposal: { name: 'decline', by: ines.id } });
  await isRefused(here, ines, 'decline', file, { code: 'SECOND_PERSON_REQUIRED' });
  await isRefused(here, paul, 'decline', file, { code: 'FORBIDDEN', status: 403, because: 'permission' });
  expect((await dora.does('decline', file)).body).toMatchObject({ state: 'declined', decline_reason: 'skills', decided_by: dora.id });
  here.passes({ seconds: 21 });
  await here.postRound();
  const letter = here.mail.filter(({ to }) => to === 'karim@sow.example').at(-1)?.text;
  expect(letter).toContain('Skills not shown');
  expect(letter).toContain(declining.explanation);
  expect(letter).toContain('within six months');
});

test('a manager may refuse the proposal to decline, and the file goes on', async () => {
  const here = await world();
  const [ines, dora] = [await here.who('ines'), await here.who('dora')];
  const file = await applicationAt(here, 'interviewing');
  await isRefused(here, dora, 'refuse_proposal', file, { code: 'NO_PROPOSAL', input: { reason: 'Too early' } });
  await ines.does('decline', file, declining);
  expect((await dora.does('refuse_proposal', file, { reason: 'Hear them first.' })).body).toMatchObject({ state: 'interviewing', proposal: null });
});

test('a candidate who withdraws is told so, from any open stage and never after a decision', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const file = await applicationAt(here, 'signed');
  expect((await ines.does('withdraw', file, { reason: 'Found work elsewhere.' })).body).toMatchObject({ state: 'withdrawn', withdrawal_reason: 'Found work elsewhere.' });
  await isRefused(here, await here.who('dora'), 'admit', file, { code: 'INVALID_TRANSITION', status: 409, because: 'state', input: admitting });
  here.passes({ seconds: 21 });
  await here.postRound();
  expect(here.mail.at(-1)).toMatchObject({ to: 'karim@sow.example', subject: 'Your application is withdrawn' });
  const { version } = await here.row('applications', file.id);
  refusedWith(await ines.asks('PUT', `/api/applications/${file.id}`, { version, services: ['heating'] }), 'APPLICATION_CLOSED');
  refusedWith(await ines.asks('DELETE', `/api/applications/${file.id}`), 'APPLICATION_DELETE_FORBIDDEN');
});

test('a file that stands still for two weeks is late, until it goes on', async () => {
  const here = await world();
  const file = await opened(here);
  await daysPass(here, 13);
  await here.clockRound();
  expect((await here.row('applications', file.id)).due_at).toBeNull();
  await daysPass(here, 1);
  await here.clockRound();
  expect((await here.row('applications', file.id)).due_at).toBe(here.house.clock.now().toISOString());
  await here.clockRound();
  const ines = await here.who('ines');
  expect((await ines.lists('applications', { due_at_neq: null })).map(({ id }) => id)).toEqual([file.id]);
  expect((await ines.does('start_interviews', file)).body).toMatchObject({ state: 'interviewing', due_at: null });
});

test('applications are found by name and trade, and by their column of the board', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const [one, other] = [await opened(here), await applicationAt(here, 'interviewing', { recommendation: { candidate_name: 'Élodie Ménard', candidate_email: 'e@menard.example', trade: 'gardening' } })];
  expect((await ines.lists('applications', { q: 'elodie' })).map(({ id }) => id)).toEqual([other.id]);
  expect((await ines.lists('applications', { q: 'plumb' })).map(({ id }) => id)).toEqual([one.id]);
  expect((await ines.lists('applications', { state: ['received', 'checking_references'] })).map(({ id }) => id)).toEqual([one.id]);
  expect((await ines.lists('applications', { assignee_id: ines.id, provider_id: other.provider_id })).map(({ id }) => id)).toEqual([other.id]);
});

test('confirming is the whole of what opens a file: a second look changes nothing', async () => {
  const here = await world();
  const recommendation = await genuine(here);
  await isRefused(here, await here.who('dora'), 'confirm', recommendation, { code: 'INVALID_TRANSITION', status: 409, because: 'state', input: confirming });
});

test('a proposal to decline waits for its second person, however long the file stands still', async () => {
  const here = await world();
  const file = await opened(here);
  expect((await (await here.who('ines')).does('decline', file, declining)).status).toBe(201);
  await daysPass(here, 15);
  await here.clockRound();
  const late = await here.row('applications', file.id);
  expect(late.due_at).not.toBeNull();
  expect(JSON.parse(String(late.proposal))).toMatchObject({ name: 'decline' });
  expect((await (await here.who('dora')).does('decline', file)).body.state).toBe('declined');
});
