import { expect, test } from 'vitest';
import { type World, refusedWith, world } from '../support/world.ts';
import { byLink } from './acting.ts';
import { appealed, declined, given, joins, page, plain, rejected, words } from './appealing.ts';
import { blocked, stopped } from './laddering.ts';
import { opens, post } from './linkHolder.ts';

const why = 'The work samples are there, in the annex that was not opened.';
const overturning = { outcome: 'overturned', reasons: why };
const upholding = { outcome: 'upheld', reasons: why };
const asking = { words: 'I had a bad week, and I am sorry.' };

/** What the record held before the decision, but for the marks of having been written. */
const unmarked = ({ version: _version, updated_at: _at, ...row }: Record<string, unknown>): Record<string, unknown> => row;

test('an application that was not accepted is open again where it stood, once that is overturned', async () => {
  const here = await world();
  const hugo = await here.who('hugo');
  const { file, before, token } = await declined(here);
  const link = await opens(here, token);
  expect(link.answer.body).toMatchObject({ purpose: 'appeal', summary: { facts: [{ value: { en: 'Your application is not accepted' } }, {}, {}] } });
  refusedWith(await link.submits(words), 'APPEAL_EVIDENCE_REQUIRED');
  await joins(here, link);
  const closed = (await here.row('applications', file.id)).closed_at;
  const appeal = await appealed(here, token);
  expect(await here.row('applications', file.id)).toMatchObject({ state: 'declined', closed_at: closed });
  // Whoever interviewed the candidate had a part in it too.
  const ines = await here.who('ines');
  refusedWith(await (await here.who('dora')).does('assign', appeal, { staff_id: ines.id }), 'REVIEWER_CONFLICT');
  await given(here, appeal, hugo);
  refusedWith(await hugo.does('decide', appeal, { ...overturning, outcome: 'reduced', reduced_to: 'warning' }), 'NOT_MILDER');
  expect((await hugo.does('decide', appeal, overturning)).body.state).toBe('overturned');
  expect(await plain(here, 'applications', file.id)).toEqual(unmarked(before));
  await post(here);
  expect(here.mail.at(-1)?.text).toMatch(/your application is open again[\s\S]*annex/);
});

test('a review that was not published may be published again, once that is overturned', async () => {
  const here = await world();
  const [lea, hugo] = [await here.who('lea'), await here.who('hugo')];
  const { review, before, token } = await rejected(here);
  const appeal = await appealed(here, token);
  expect(appeal).toMatchObject({ of_resource: 'reviews', provider_id: null });
  await given(here, appeal, hugo);
  expect((await hugo.does('decide', appeal, overturning)).body.state).toBe('overturned');
  expect(await plain(here, 'reviews', review.id)).toEqual(unmarked(before));
  expect((await lea.does('publish', review)).body.state).toBe('published');
});

test('a decision that stands changes nothing, and the letter says why', async () => {
  const here = await world();
  const hugo = await here.who('hugo');
  const { review, token } = await rejected(here);
  const appeal = await given(here, await appealed(here, token), hugo);
  const then = await here.row('reviews', review.id);
  expect((await hugo.does('decide', appeal, upholding)).body).toMatchObject({ state: 'upheld', reasons: why });
  expect(await here.row('reviews', review.id)).toEqual(then);
  await post(here);
  expect(here.mail.at(-1)?.subject).toContain('the decision stands');
});

test('a review withdrawn by two people is back in its challenge, once that is overturned', async () => {
  const here = await world();
  const [lea, ali, hugo] = [await here.who('lea'), await here.who('ali'), await here.who('hugo')];
  const review = await here.review();
  await lea.does('verify_author', review, { method: 'invoice', evidence: 'Invoice 118 of 12 February' });
  await lea.does('publish', review);
  await lea.does('challenge', review, { reason: 'author_not_recognised', statement: 'Nobody of that name in the books.' });
  here.passes({ days: 8 });
  const [first, second] = [await here.signIn(lea.id), await here.signIn(ali.id)];
  const before = await here.row('reviews', review.id);
  const withdrawing = { clause_id: 'client-protection.no-removal', explanation: 'No proof came in the eight days.' };
  for (const person of [first, second]) expect((await person.does('withdraw', review, withdrawing)).status).toBe(201);
  await post(here);
  const [manager, reviewer] = [await here.signIn((await here.who('dora')).id), await here.signIn(hugo.id)];
  const appeal = await appealed(here, here.tokenFor('awa@kane.example'), page);
  await manager.does('assign', appeal, { staff_id: reviewer.id });
  expect((await reviewer.does('decide', appeal, overturning)).body.state).toBe('overturned');
  expect(await plain(here, 'reviews', review.id)).toEqual(unmarked(before));
});

const appealOf = async (here: World, id: number) => ({ ...((await here.house.database.read('appeals').where({ of_resource: 'customers', of_id: id }).first()) as { id: number; state: string }), resource: 'appeals' }) as unknown as Parameters<typeof given>[1];

test('a customer’s request for a review is the appeal of their measure, without evidence; overturned, the measure is lifted', async () => {
  const here = await world();
  const [dora, hugo, zoe] = [await here.who('dora'), await here.who('hugo'), await here.hire('Zoé', 'manager')];
  const rita = await blocked(here);
  expect(await byLink(here, 'rita@vance.example', 'review', asking)).toBe('done');
  const appeal = await appealOf(here, rita.id);
  expect(appeal).toMatchObject({ state: 'received', customer_id: rita.id, evidence: 0, statement: asking.words });
  for (const took of [dora, hugo]) refusedWith(await dora.does('assign', appeal, { staff_id: took.id }), 'REVIEWER_CONFLICT');
  await given(here, appeal, zoe);
  expect((await zoe.does('decide', appeal, overturning)).body.state).toBe('overturned');
  expect(await here.row('customers', rita.id)).toMatchObject({ state: 'in_good_standing', blocked_at: null, stopped_at: null, asked_to_stop_at: null, measure_by: null, review_requested_at: null, lifted_at: here.house.clock.now().toISOString() });
});

test('made milder, a customer stands on a lower rung; upheld, on the same', async () => {
  const here = await world();
  const zoe = await here.hire('Zoé', 'manager');
  const rita = await blocked(here);
  await byLink(here, 'rita@vance.example', 'review', asking);
  const appeal = await given(here, await appealOf(here, rita.id), zoe);
  refusedWith(await zoe.does('decide', appeal, { outcome: 'reduced', reduced_to: 'warning', reasons: why }), 'NOT_MILDER');
  expect((await zoe.does('decide', appeal, { outcome: 'reduced', reduced_to: 'correspondence_stopped', reasons: why })).body.state).toBe('reduced');
  expect(await here.row('customers', rita.id)).toMatchObject({ state: 'correspondence_stopped', blocked_at: null, blocked_channels: null, review_decided_at: here.house.clock.now().toISOString() });
});

test('a manager who decides on the customer’s page answers the appeal with it: one decision, whichever door', async () => {
  const here = await world();
  const hugo = await here.who('hugo');
  const [rita, ada] = [await stopped(here), await stopped(here, { name: 'Ada Poole', email: 'ada@poole.example', phone: '+33 6 98 76 54 32' })];
  for (const email of ['rita@vance.example', 'ada@poole.example']) await byLink(here, email, 'review', asking);
  expect((await hugo.does('lift', rita, { reason: 'They wrote kindly.' })).body.state).toBe('in_good_standing');
  expect((await hugo.does('keep_measure', ada, { reason: 'The same words came again.', review_on: '2026-12-01' })).body.state).toBe('correspondence_stopped');
  expect([await appealOf(here, rita.id), await appealOf(here, ada.id)]).toMatchObject([{ state: 'overturned', decided_by: hugo.id, reasons: 'They wrote kindly.' }, { state: 'upheld', decided_by: hugo.id }]);
});

test('an appeal stands on the desk of managers until it is given, then on its reviewer’s', async () => {
  const here = await world();
  const [dora, hugo] = [await here.who('dora'), await here.who('hugo')];
  const zoe = await here.hire('Zoé', 'case_manager');
  const { token } = await rejected(here);
  const appeal = await appealed(here, token);
  const on = async (person: typeof dora, block: string) => ((await person.reads('/api/desk')).body[block] as { resource: string; title: string }[]).filter(({ resource }) => resource === 'appeals').map(({ title }) => title);
  const title = 'A-2026-000001 · Awa Kane';
  expect([await on(dora, 'waiting'), await on(zoe, 'waiting')]).toEqual([[title], []]);
  await given(here, appeal, zoe);
  expect([await on(dora, 'waiting'), await on(zoe, 'now'), await on(hugo, 'now')]).toEqual([[], [title], []]);
});
