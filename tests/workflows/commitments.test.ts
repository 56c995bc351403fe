import { expect, test } from 'vitest';
import { refusedWith, world, type World } from '../support/world.ts';
import { type Case, byLink, daysPass, isRefused } from './acting.ts';
import { post } from './linkHolder.ts';
import { draftOn, service, sow } from './providerAsking.ts';
import { agreed, awa } from './scoping.ts';

const promising = { what: 'The sink is ready for the party', due_on: '2026-03-06' };

/** A promise of Sow Plumbing, by Friday 6 March 2026. */
async function promised(here: World, values: Record<string, unknown> = {}): Promise<Case> {
  const engagement_id = (await service(here)).id;
  const answer = await (await here.who('nora')).asks('POST', '/api/commitments', { ...promising, engagement_id, ...values });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return { ...answer.body, resource: 'commitments' };
}
const violationOf = async (here: World, one: Case): Promise<string> => String((await draftOn(here, one))?.violations);

test('what is promised is confirmed as tenable by the provider’s own link', async () => {
  const here = await world();
  const commitment = await promised(here);
  expect(commitment).toMatchObject({ state: 'promised', written: true, due_at: '2026-03-06T23:00:00.000Z' });
  await post(here);
  expect(here.mail.at(-1)).toMatchObject({ to: sow, subject: 'You have promised this by 6 March 2026 (Kitchen sink)' });
  expect(await byLink(here, sow, 'confirm', {})).toBe('done');
  expect(await here.row('commitments', commitment.id)).toMatchObject({ state: 'promised', confirmed_at: expect.any(String) as unknown });
});

test('the stages of a validated note are commitments, confirmed with it', async () => {
  const here = await world();
  const note = await agreed(here);
  const made = await (await here.who('nora')).lists('commitments', { scoping_note_id: note.id }, '&sort=["due_on","ASC"]');
  expect(made).toMatchObject([{ kind: 'milestone', what: 'Seals fitted', due_on: '2026-03-20', confirmed_at: expect.any(String) as unknown }, { what: 'Taps fitted', due_on: '2026-03-27' }]);
});

test('done by the day it is kept, done later it is broken, and what is to come is not done', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const [kept, late] = [await promised(here), await promised(here, { engagement_id: (await here.house.database.read('engagements').first('id') as { id: number }).id })];
  await isRefused(here, nora, 'record_done', kept, { code: 'NOT_DONE_YET', input: { done_on: '2026-03-03' }, ofInput: true });
  expect((await nora.does('record_done', kept, { done_on: '2026-03-02' })).body).toMatchObject({ state: 'kept', done_on: '2026-03-02' });
  expect(await draftOn(here, kept)).toBeUndefined();
  await daysPass(here, 7);
  await here.clockRound();
  expect(await byLink(here, sow, 'report', { done: true, done_on: '2026-03-08' })).toBe('done');
  expect((await here.row('commitments', late.id)).state).toBe('broken');
  expect(await draftOn(here, late)).toMatchObject({ origin: 'commitment_broken', state: 'signalled' });
  expect(await violationOf(here, late)).toContain('service-charter.kept-commitments');
});

test('a delay is announced before the day, told to the customer, and moves the clock; the promise may then still be kept', async () => {
  const here = await world();
  const commitment = await promised(here);
  await isRefused(here, await here.who('nora'), 'announce_delay', commitment, { code: 'DELAY_NEEDS_LATER_DAY', input: { until: '2026-03-06', words: 'The part is late' }, ofInput: true });
  expect(await byLink(here, sow, 'delay', { until: '2026-03-10', words: 'The part is late' })).toBe('done');
  await here.postRound();
  expect(here.mail.at(-1)).toMatchObject({ to: awa, subject: 'Un retard : Kitchen sink' });
  expect(here.mail.at(-1)?.text).toContain('10 mars 2026');
  await daysPass(here, 6);
  await here.clockRound();
  expect(await here.row('commitments', commitment.id)).toMatchObject({ asked_at: null });
  const nora = await here.signIn((await here.who('nora')).id);
  expect((await nora.does('record_done', commitment, { done_on: '2026-03-08' })).body).toMatchObject({ state: 'kept', announced_in_time: true, day_that_counts: '2026-03-10' });
});

test('a stage that was missed without a word before its day is signalled as that; a delay told afterwards comes too late', async () => {
  const here = await world();
  const commitment = await promised(here, { kind: 'milestone' });
  await daysPass(here, 5);
  for (const _round of [1, 2]) await here.clockRound();
  await here.postRound();
  expect(here.mail.at(-1)).toMatchObject({ to: sow, subject: 'Is it done? (Kitchen sink)' });
  expect(here.mail.filter(({ subject }) => subject.startsWith('Is it done?'))).toHaveLength(1);
  expect(await byLink(here, sow, 'delay', { until: '2026-03-12', words: 'The part was late' })).toBe('done');
  const nora = await here.signIn((await here.who('nora')).id);
  expect(await nora.sees('commitments', commitment.id)).toMatchObject({ announced_in_time: false, day_that_counts: '2026-03-06' });
  expect((await nora.does('record_done', commitment, { done_on: '2026-03-07' })).body.state).toBe('broken');
  expect(await violationOf(here, commitment)).toContain('quality-charter.announce-delays');
});

test('a day that has passed stands on the desk until somebody says what came of it', async () => {
  const here = await world();
  const commitment = await promised(here);
  await daysPass(here, 5);
  await here.clockRound();
  const nora = await here.signIn((await here.who('nora')).id);
  const desk = (await nora.reads('/api/desk')).body as unknown as { waiting: { resource: string; id: number }[] };
  expect(desk.waiting).toContainEqual(expect.objectContaining({ resource: 'commitments', id: commitment.id }));
  expect(await byLink(here, sow, 'report', { done: false, words: 'My van broke down.' })).toBe('done');
  expect(await here.row('commitments', commitment.id)).toMatchObject({ state: 'broken', outcome_words: 'My van broke down.' });
  expect(await draftOn(here, commitment)).toMatchObject({ summary: 'The sink is ready for the party\nMy van broke down.' });
});

test('what was said and never written is kept as unwritten: the provider is not asked to confirm it, and it raises nothing', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const commitment = await promised(here, { written: false });
  await post(here);
  expect(here.mail).toEqual([]);
  expect((await nora.does('record_broken', commitment, { words: 'Both remember it differently.' })).body).toMatchObject({ state: 'broken', written: false });
  expect(await draftOn(here, commitment)).toBeUndefined();
  expect((await nora.lists('commitments', { written: false })).map(({ id }) => id)).toEqual([commitment.id]);
});

test('what was thought kept may prove not to be, and whoever is tied to the provider says neither', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const commitment = await promised(here);
  await nora.does('record_done', commitment, { done_on: '2026-03-02' });
  expect((await nora.does('record_broken', commitment, { words: 'The customer sent a photograph.' })).body.state).toBe('broken');
  expect(await violationOf(here, commitment)).toContain('commitment_broken');
  await here.house.database.transaction((trx) => trx('commitments').where({ id: commitment.id }).update({ linked_staff_id: nora.id }));
  refusedWith(await nora.reads(`/api/commitments/${commitment.id}`), 'MISSING', 404);
});
