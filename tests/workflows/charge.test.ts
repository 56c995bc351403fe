/** Who has a case in charge: by hand with a note, by load and language, never somebody who is away. */
import { expect, test } from 'vitest';
import { charged } from '../../client/desk/desk.ts';
import { assignRound, chargeable } from '../../server/engine/charge.ts';
import { resources } from '../../server/workflows/index.ts';
import { type Person, type World, refusedWith, world } from '../support/world.ts';
import { daysPass, verifiedReview } from './acting.ts';

const handing = (person: Person, record: { resource: string; id: number; version: number }, more: Record<string, unknown> = {}) =>
  person.asks('POST', '/api/handovers', { resource: record.resource, record_id: record.id, version: record.version, note: 'I am away from noon.', ...more });
const fresh = async (here: World, record: { resource: string; id: number }) => ({ resource: record.resource, ...(await here.row(record.resource, record.id)) });
const isAway = (person: Person, from_on: string, until_on: string, staff_id?: number) => person.asks('POST', '/api/absences', { from_on, until_on, ...(staff_id && { staff_id }) });
const story = (n: number) => ({ author_email: `a${n}@kane.example`, author_name: `Author ${n}`, body: `Story number ${n}, unlike each of the ${n} others that were told.` });

test('a case is handed over with a note, in one step: its charge, the note and the colleague who is told', async () => {
  const here = await world();
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  const review = await fresh(here, await verifiedReview(here));
  refusedWith(await handing(lea, { ...review, version: 1 }, { staff_id: ali.id }), 'STALE', 409);
  refusedWith(await handing(lea, review, { staff_id: ali.id, note: '' }), 'INVALID');
  const answer = await handing(lea, review, { staff_id: ali.id });
  expect(answer.body).toMatchObject({ assignee_id: ali.id, version: review.version + 1, state: 'verified' });
  expect(await lea.lists('notes', { resource: 'reviews', record_id: review.id })).toMatchObject([{ text: 'I am away from noon.', mentions: [ali.id] }]);
  expect((await ali.reads('/api/desk')).body.waiting).toMatchObject([{ resource: 'reviews', id: review.id, why: { en: 'Léa named you in a note' } }]);
  const told = await (await here.who('vera')).lists('events', { resource: 'reviews', record_id: review.id });
  expect(told.slice(-2).map(({ action }) => action)).toEqual(['edit', 'note']);
  refusedWith(await handing(lea, await fresh(here, review), { staff_id: ali.id }), 'INVALID');
});

test('nothing of a handover stands when the colleague cannot open the case, or the note may not be kept', async () => {
  const here = await world();
  const [lea, ines] = [await here.who('lea'), await here.who('ines')];
  const review = await fresh(here, await verifiedReview(here));
  refusedWith(await handing(lea, review, { staff_id: ines.id }), 'INVALID');
  refusedWith(await handing(lea, review, { staff_id: (await here.who('ali')).id, note: 'Her card is 4242 4242 4242 4242' }), 'PAYMENT_DATA_NOT_ALLOWED');
  expect(await here.row('reviews', review.id)).toMatchObject({ version: review.version, assignee_id: null });
  expect(await here.house.database.read('notes')).toEqual([]);
  for (const name of ['ines', 'nora', 'vera'] as const) expect((await handing(await here.who(name), review)).status).toBeGreaterThanOrEqual(403);
});

test('without a name it goes to whoever speaks its language, then to whoever has least, up to their limit', async () => {
  const here = await world();
  const [lea, ali, sam, mo] = [await here.who('lea'), await here.who('ali'), await here.who('sam'), await here.hire('Mo', 'moderator')];
  const set = async (id: number, values: Record<string, unknown>) => sam.asks('PUT', `/api/staff/${id}`, { version: (await here.row('staff', id)).version, ...values });
  expect((await set(ali.id, { languages: ['fr'] })).body).toMatchObject({ languages: ['fr'] });
  const [french, english, more] = [await verifiedReview(here, { ...story(1), locale: 'fr' }), await verifiedReview(here, story(2)), await verifiedReview(here, story(3))];
  const dora = await here.who('dora');
  expect((await handing(dora, await fresh(here, french))).body.assignee_id).toBe(ali.id);
  // Two speak English: Léa and Mo; nobody has anything yet, so the first of them. A manager, who publishes nothing, is given nothing.
  expect((await handing(dora, await fresh(here, english))).body.assignee_id).toBe(lea.id);
  expect((await handing(dora, await fresh(here, more))).body.assignee_id).toBe(mo.id);
  for (const { id } of [lea, ali, mo]) expect((await set(id, { most_cases: 1 })).status).toBe(200);
  refusedWith(await handing(dora, await fresh(here, await verifiedReview(here, story(4)))), 'NOBODY_FREE');
});

test('whoever is away is given nothing, by hand or otherwise, and says so themselves or is said so by a manager', async () => {
  const here = await world();
  const [lea, ali, dora, mo] = [await here.who('lea'), await here.who('ali'), await here.who('dora'), await here.hire('Mo', 'moderator')];
  const review = await fresh(here, await verifiedReview(here));
  refusedWith(await isAway(lea, '2026-03-02', '2026-03-04', ali.id), 'FORBIDDEN', 403);
  refusedWith(await isAway(ali, '2026-03-04', '2026-03-02'), 'INVALID');
  refusedWith(await isAway(ali, '2026-02-02', '2026-02-04'), 'INVALID');
  const own = await isAway(ali, '2026-03-02', '2026-03-03');
  expect(own.status).toBe(201);
  expect((await isAway(dora, '2026-03-02', '2026-03-03', lea.id)).status).toBe(201);
  expect((await lea.reads('/api/absences')).body).toMatchObject([{ staff_id: ali.id }, { staff_id: lea.id, until_on: '2026-03-03' }]);
  refusedWith(await handing(lea, review, { staff_id: ali.id }), 'COLLEAGUE_ABSENT');
  expect((await handing(lea, review)).body.assignee_id).toBe(mo.id);
  refusedWith(await lea.asks('DELETE', `/api/absences/${own.body.id}`), 'FORBIDDEN', 403);
  expect((await ali.asks('DELETE', `/api/absences/${own.body.id}`)).status).toBe(204);
  expect((await handing(dora, await fresh(here, review), { staff_id: ali.id })).body.assignee_id).toBe(ali.id);
});

test('where the house asked for it, what nobody has in charge is given out by the clock, and what somebody has is left to them', async () => {
  const here = await world({ AUTO_ASSIGN: 'reviews' });
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  const mine = await fresh(here, await verifiedReview(here, story(1)));
  await ali.asks('PUT', `/api/reviews/${mine.id}`, { version: mine.version, assignee_id: ali.id });
  const other = await verifiedReview(here, story(2));
  expect(await assignRound(here.house, here.clock)).toBe(1);
  expect(await assignRound(here.house, here.clock)).toBe(0);
  expect(await here.row('reviews', mine.id)).toMatchObject({ assignee_id: ali.id });
  expect(await here.row('reviews', other.id)).toMatchObject({ assignee_id: lea.id, state: 'verified' });
  expect(await assignRound((await world()).house, here.clock)).toBe(0);
});

test('a broken promise of somebody who is away is given to somebody who is here, who is then reminded', async () => {
  const here = await world();
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  const review = await fresh(here, await verifiedReview(here));
  await lea.asks('PUT', `/api/reviews/${review.id}`, { version: review.version, assignee_id: lea.id });
  await isAway(lea, '2026-03-05', '2026-03-20');
  await daysPass(here, 4);
  expect(await here.promiseRound()).toBe(1);
  expect(await here.row('reviews', review.id)).toMatchObject({ assignee_id: ali.id });
  const event = (await (await here.signIn((await here.who('vera')).id)).lists('events', { resource: 'reviews', record_id: review.id })).find(({ action }) => action === 'break_promise');
  expect(event).toMatchObject({ details: { did: ['reassign', 'remind', 'escalate'] } });
  expect((await here.house.database.read('letters').where({ kind: 'promise_broken' })) as object[]).toMatchObject([{ record_id: ali.id }]);
});

test('the console offers to hand over what the house lets be handed over', () => {
  expect([...charged].sort()).toEqual(resources.filter(chargeable).map(({ resource }) => resource).sort());
});
