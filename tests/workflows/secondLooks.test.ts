import { expect, test } from 'vitest';
import type { InsightTable } from '../../server/workflows/insightTable.ts';
import { lotOf } from '../../server/workflows/secondLookDraw.sql.ts';
import { type Body, type Person, type World, refusedWith, secret, world } from '../support/world.ts';
import { card, proof, publishedReview, rejecting, returning, verifiedReview } from './acting.ts';

type Look = Body & Record<string, unknown> & { resource: string };

/** A house in which every decision is drawn. */
const everything = (): Promise<World> => world({ SECOND_LOOK_SHARE: '100' });
const drawn = async (here: World): Promise<Look[]> => (await here.house.database.read('second_looks').orderBy('id')).map((row: Look) => ({ ...row, resource: 'second_looks' }));
const fresh = async (here: World, name: 'lea' | 'ali' | 'dora' | 'vera'): Promise<Person> => here.signIn((await here.who(name)).id);
const publishing = { outcome: 'publish', note: 'It is harsh, and about a service received.' };

test('each decision on a review is drawn when its lot falls below the share, and the lot can be drawn again with the key of the house', async () => {
  const here = await world({ SECOND_LOOK_SHARE: '40' });
  const lea = await here.who('lea');
  const words = ['roof', 'garden', 'stairs', 'boiler', 'cellar', 'gutter', 'fence', 'garage'];
  const lots: number[] = [];
  for (const word of words) {
    const provider = await here.provider({ email: `${word}@firm.example`, name: `Firm of the ${word}` });
    const review = await verifiedReview(here, { provider_id: provider.id, body: `The ${word} is not fine at all.`, author_email: `${word}@author.example`, author_name: `Person ${word}` });
    const { version } = (await lea.does('publish', review)).body;
    lots.push(lotOf(secret, 'reviews', review.id, version));
  }
  const rows = await drawn(here);
  expect(rows.map(({ lot, share }) => [lot, share])).toEqual(lots.filter((lot) => lot < 4_000).map((lot) => [lot, 4_000]));
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.length).toBeLessThan(words.length);
});

test('publishing, returning and confirming a rejection are drawn, each with the clause it rests on; a decision taken back takes its lot back', async () => {
  const here = await everything();
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  await publishedReview(here, { author_email: 'a@a.example' });
  await lea.does('return_to_author', await verifiedReview(here, { author_email: 'b@b.example', body: 'His neighbour Mr Morel says the same of him.' }), returning);
  const bad = await verifiedReview(here, { author_email: 'c@c.example', body: 'Somebody should burn the shop down.' });
  await lea.does('propose_rejection', bad, rejecting);
  await ali.does('confirm_rejection', bad);
  expect((await drawn(here)).map(({ state, first_outcome, first_ground, first_clause, first_by, proposed_by }) => [state, first_outcome, first_ground, first_clause, first_by === lea.id, proposed_by === lea.id])).toEqual([
    ['drawn', 'publish', null, 'quality-charter.critical-reviews', true, false],
    ['drawn', 'hold', 'personal_data', 'client-protection.third-party-data', true, false],
    ['drawn', 'hold', 'unlawful', 'client-protection.lawful-content', false, true],
  ]);
  const undone = await here.row('reviews', bad.id);
  expect((await ali.asks('POST', `/api/reviews/${bad.id}/undo`, { version: undone.version })).status).toBe(201);
  expect(await drawn(here)).toHaveLength(2);
});

test('the second reader sees the text as it was and nothing of the decision, until they have answered', async () => {
  const here = await everything();
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  await lea.does('return_to_author', await verifiedReview(here, { body: 'His neighbour Mr Morel says the same of him.' }), returning);
  const [look] = await drawn(here);
  here.passes({ seconds: 21 });
  const seen = await ali.sees('second_looks', look?.id ?? 0);
  expect(seen.seen).toEqual({ rating: 1, title: 'Never came back', body: 'His neighbour Mr Morel says the same of him.', locale: 'en', experience_on: null, method: proof.method, returned: 0, signals: [{ kind: 'personal_data', verdict: null, passage: expect.any(String) as unknown }] });
  const hidden = /third-party|personal_data.*ground|first_|of_id|decided_at|Awa|Sow|"share"|"lot"/;
  expect(JSON.stringify({ ...seen, transitions: null, seen: null })).not.toMatch(hidden);
  expect(JSON.stringify(await ali.lists('second_looks'))).not.toMatch(hidden);
  const [event] = await ali.lists('events', { resource: 'second_looks', record_id: look?.id });
  expect(JSON.stringify(event?.details)).not.toMatch(/first_|of_id/);
  for (const field of ['first_outcome', 'of_id', 'first_by']) refusedWith(await ali.reads(`/api/second_looks?filter={"${field}":1}`), 'MALFORMED', 400);
  expect((await ali.does('answer', look as Look, { outcome: 'hold', ground: 'personal_data', note: 'It names a neighbour.' })).body).toMatchObject({ state: 'agreed' });
  expect((await ali.sees('second_looks', look?.id ?? 0)).first).toMatchObject({ outcome: 'hold', ground: 'personal_data', clause_id: 'client-protection.third-party-data', by: lea.id });
});

test('nobody answers who had a hand in the case, or may see the first decision; nor before it stands', async () => {
  const here = await everything();
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  const review = await verifiedReview(here);
  const [signal] = await ali.lists('signals', { review_id: review.id });
  if (signal) await ali.does('dispose', { resource: 'signals', id: signal.id }, { verdict: 'harmless', note: 'Nothing in it.' });
  await lea.does('publish', review);
  const [look] = (await drawn(here)) as [Look];
  // Whoever decided does not learn that it was drawn.
  expect((await lea.reads(`/api/second_looks/${look.id}`)).status).toBe(404);
  expect(await lea.lists('second_looks')).toEqual([]);
  const zoe = await here.hire('Zoé', 'moderator');
  refusedWith(await zoe.does('answer', look, publishing), 'DECISION_FRESH');
  here.passes({ seconds: 21 });
  const boss = await here.hire('Yann', 'moderator', 'manager');
  refusedWith(await boss.does('answer', look, publishing), 'SECOND_LOOK_NOT_BLIND');
  refusedWith(await (await here.who('dora')).does('answer', look, publishing), 'FORBIDDEN', 403);
  refusedWith(await zoe.does('answer', look, { outcome: 'hold', note: 'I would not publish it.' }), 'RULE_CITATION_REQUIRED');
  refusedWith(await zoe.does('answer', look, { ...publishing, note: `Card ${card}` }), 'PAYMENT_DATA_NOT_ALLOWED');
  expect((await zoe.does('answer', look, publishing)).body).toMatchObject({ state: 'agreed' });
  refusedWith(await zoe.does('answer', look, publishing), 'INVALID_TRANSITION', 409);
});

test('somebody who disposed of a signal of the review, or confirmed its author, is no second reader', async () => {
  const here = await everything();
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  const review = await here.review({ body: 'His neighbour Mr Jean Morel, 06 12 34 56 78, says the same of him.' });
  expect((await ali.does('verify_author', review, proof)).status).toBe(201);
  const signals = await lea.lists('signals', { review_id: review.id, state: 'open' });
  const zoe = await here.hire('Zoé', 'moderator');
  for (const { id } of signals) expect((await zoe.does('dispose', { resource: 'signals', id }, { verdict: 'harmless', note: 'He agreed.' })).status).toBe(201);
  expect((await lea.does('publish', { resource: 'reviews', id: review.id })).status).toBe(201);
  here.passes({ seconds: 21 });
  const [look] = (await drawn(here)) as [Look];
  expect((await ali.reads(`/api/second_looks/${look.id}`)).status).toBe(404);
  refusedWith(await zoe.does('answer', look, publishing), 'REVIEWER_CONFLICT');
});

test('two readers who differ: a note names the managers, the decision stays, and a manager closes the talk', async () => {
  const here = await everything();
  const [ali, dora] = [await here.who('ali'), await here.who('dora')];
  const review = await publishedReview(here);
  const before = await here.row('reviews', review.id);
  const [look] = (await drawn(here)) as [Look];
  here.passes({ seconds: 21 });
  expect((await ali.does('answer', look, { outcome: 'hold', ground: 'off_topic', note: 'It speaks of the deposit alone.' })).body).toMatchObject({ state: 'differs' });
  expect(await here.row('reviews', review.id)).toEqual(before);
  expect(await dora.lists('notes', { resource: 'second_looks', record_id: look.id })).toMatchObject([{ text: 'It speaks of the deposit alone.', author_id: ali.id, mentions: [dora.id] }]);
  const desk = JSON.stringify((await dora.reads('/api/desk')).body);
  expect(desk).toContain('Two readers differ');
  refusedWith(await ali.does('settle', look, { conclusion: 'We talked about it.' }), 'FORBIDDEN', 403);
  expect((await dora.does('settle', look, { conclusion: 'A deposit is part of the service: it stays.' })).body).toMatchObject({ state: 'settled' });
  expect(await here.row('reviews', review.id)).toEqual(before);
});

test('agreement is told clause by clause with its interval, and for all with what is beyond chance', async () => {
  const here = await everything();
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  for (const [index, name] of ['a', 'b', 'c'].entries()) {
    const provider = await here.provider({ email: `${name}@firm.example` });
    const review = await verifiedReview(here, { provider_id: provider.id, author_email: `${name}@x.example`, body: `The ${['roof', 'fence', 'boiler'][index]} leaks.` });
    expect((await lea.does(index < 2 ? 'publish' : 'return_to_author', review, index < 2 ? {} : { ...returning, ground: 'off_topic' })).status).toBe(201);
  }
  here.passes({ seconds: 21 });
  const [one, two, three] = (await drawn(here)) as [Look, Look, Look];
  for (const look of [one, two]) expect((await ali.does('answer', look, publishing)).body.state).toBe('agreed');
  expect((await ali.does('answer', three, { outcome: 'hold', ground: 'off_topic', note: 'It is about a roof.' })).body.state).toBe('agreed');
  const { tables } = (await (await fresh(here, 'vera')).reads('/api/insights/overview')).body as unknown as { tables: InsightTable[] };
  const rows = tables.find(({ name }) => name === 'second_looks')?.rows;
  expect(rows?.map(({ name, cells }) => [name, cells.answered?.value, cells.agreed?.value, cells.share?.value, cells.kappa?.value])).toEqual([
    ['client-protection.on-topic', 1, 1, 1, undefined], ['quality-charter.critical-reviews', 2, 2, 1, undefined], ['all', 3, 3, 1, 1],
  ]);
  expect(rows?.at(-1)?.cells.share?.low).toBeCloseTo(0.438, 2);
});
