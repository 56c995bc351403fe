import { expect, test } from 'vitest';
import { clauseById } from '../../server/workflows/clauses.ts';
import { exercises, practiceAnswers } from '../../server/workflows/practice.ts';
import { clauseOfGround } from '../../server/workflows/reviewWords.ts';
import { refusedWith, world } from '../support/world.ts';

test('there are ten exercises, each with a clause of the library, and every way to answer is right once at least', () => {
  expect(exercises).toHaveLength(10);
  expect(new Set(exercises.map(({ name }) => name)).size).toBe(10);
  expect(exercises.filter(({ clause }) => !clauseById(clause))).toEqual([]);
  expect([...new Set(exercises.map(({ answer }) => answer))].sort()).toEqual(Object.keys(practiceAnswers).sort());
  // A return or a rejection rests on the clause of its ground.
  for (const { answer, clause } of exercises) {
    const ground = { return_personal_data: 'personal_data', return_off_topic: 'off_topic', return_conflict: 'conflict_of_interest', reject_duplicate: 'duplicate', reject_unlawful: 'unlawful' }[answer as string];
    if (ground) expect(clause).toBe(clauseOfGround[ground as keyof typeof clauseOfGround]);
  }
});

test('a confirmed author’s harsh review, which its provider wants removed, is to be published', () => {
  const trap = exercises.find(({ name }) => name === 'critical_and_confirmed');
  expect(trap).toMatchObject({ rating: 1, answer: 'publish', clause: 'quality-charter.critical-reviews' });
});

test('an answer is marked by the rules, given once, and kept for whoever gave it alone; nothing real is touched', async () => {
  const here = await world();
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  const before = await here.house.database.read('reviews');
  const answers = (person: typeof lea, exercise: string, answer: string) => person.asks('POST', '/api/practice_answers', { exercise, answer });
  expect((await answers(lea, 'critical_and_confirmed', 'reject_unlawful')).body).toMatchObject({ correct: false, staff_id: lea.id });
  expect((await answers(lea, 'warm_up', 'publish')).body).toMatchObject({ correct: true });
  refusedWith(await answers(lea, 'warm_up', 'confirm'), 'ALREADY_ANSWERED', 409);
  refusedWith(await answers(lea, 'no_such', 'publish'), 'INVALID');
  refusedWith(await answers(lea, 'brother', 'because_it_is_critical'), 'INVALID');
  refusedWith(await lea.asks('POST', '/api/practice_answers', { exercise: 'brother', answer: 'publish', correct: true }), 'INVALID');
  expect((await lea.lists('practice_answers')).map(({ exercise }) => exercise)).toEqual(['critical_and_confirmed', 'warm_up']);
  for (const other of [ali, await here.who('dora'), await here.who('vera')]) expect(await other.lists('practice_answers')).toEqual([]);
  expect((await answers(ali, 'warm_up', 'publish')).status).toBe(201);
  refusedWith(await (await here.key('reviews:write')).asks('POST', '/api/practice_answers', { exercise: 'warm_up', answer: 'publish' }), 'FORBIDDEN', 403);
  expect(await here.house.database.read('reviews')).toEqual(before);
});

test('the session says since when somebody is here, so that the first week can be told from the others', async () => {
  const here = await world();
  const lea = await here.who('lea');
  here.passes({ days: 3 });
  expect((await (await here.signIn(lea.id)).reads('/api/session')).body.staff).toMatchObject({ since: '2026-03-02T10:00:00.000Z' });
});
