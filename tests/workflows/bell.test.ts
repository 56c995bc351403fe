/** The bell: what concerns one person, by case, until they have read it; nothing that they may not open, and nothing that they did themselves. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { mostLines, sweepBell, wakeRound } from '../../server/engine/bell.ts';
import { type Body, type Person, type World, refusedWith, world } from '../support/world.ts';
import { byLink, challengedReview, daysPass, proof, publishedReview, rejecting, verifiedReview, withdrawing } from './acting.ts';
import { Ear } from './hearing.ts';
import { closedWithTest } from '../support/closing.ts';

interface Bell {
  readonly unread: number;
  readonly more: boolean;
  readonly asked_at: string;
  readonly cases: { resource: string; id: number; title: string; unread: number; lines: { reason: string; of: string; action: string | null; actor: string | null }[] }[];
}
const bellOf = async (person: Person): Promise<Bell> => (await person.reads('/api/bell')).body as unknown as Bell;
/** “reviews 3: moved publish by Ali, handed by Léa”. */
const heard = async (person: Person): Promise<string[]> =>
  (await bellOf(person)).cases.filter(({ unread }) => unread > 0).map(({ resource, id, lines }) => `${resource} ${id}: ${lines.map(({ reason, action, actor }) => [reason, action, actor && `by ${actor}`].filter(Boolean).join(' ')).join(', ')}`);
const reads = async (person: Person, place: object = {}) => (await person.asks('POST', '/api/bell/read', { asked_at: (await bellOf(person)).asked_at, ...place })).body as unknown as { read: number };
const charges = async (here: World, by: Person, review: Body, staff_id: number) =>
  by.asks('POST', '/api/handovers', { resource: 'reviews', record_id: review.id, version: (await here.row('reviews', review.id)).version, staff_id, note: 'Please take it.' });
const story = (n: number) => ({ author_email: `a${n}@kane.example`, author_name: `Author ${n}`, body: `Story number ${n}, unlike each of the ${n} others that were told.` });

test('what concerns a person stands on their bell, by case, with who did it; what they do themselves does not', async () => {
  const here = await world();
  const [lea, ali, dora] = [await here.who('lea'), await here.who('ali'), await here.who('dora')];
  const [mine, signed, refused] = [await verifiedReview(here, story(1)), await verifiedReview(here, story(2)), await challengedReview(here, story(3))];
  await daysPass(here, 7);
  expect((await charges(here, lea, mine, ali.id)).status).toBe(201);
  expect(await heard(ali)).toEqual([`reviews ${mine.id}: mentioned by Léa, handed by Léa`]);
  expect(await heard(lea)).toEqual([]);
  expect((await lea.does('publish', mine)).status).toBe(201);
  await ali.does('propose_rejection', signed, rejecting);
  await ali.does('withdraw', refused, withdrawing);
  expect(await heard(ali)).toEqual([`reviews ${mine.id}: moved publish by Léa, mentioned by Léa, handed by Léa`]);
  expect((await dora.does('confirm_rejection', signed)).status).toBe(201);
  expect((await dora.does('refuse_proposal', refused, { reason: 'An opinion, however harsh.' })).status).toBe(201);
  expect(await heard(ali)).toEqual([`reviews ${refused.id}: refused refuse_proposal by Dora`, `reviews ${signed.id}: signed confirm_rejection by Dora`, `reviews ${mine.id}: moved publish by Léa, mentioned by Léa, handed by Léa`]);
  expect((await bellOf(ali)).unread).toBe(3);
  // Opened: read, and still there to look up; then all of them, as they stood when they were asked for.
  expect(await reads(ali, { resource: 'reviews', record_id: mine.id })).toEqual({ read: 3 });
  expect(await bellOf(ali)).toMatchObject({ unread: 2, cases: [{ unread: 1 }, { unread: 1 }, { id: mine.id, unread: 0 }] });
  const { asked_at } = await bellOf(ali);
  here.passes({ seconds: 30 });
  await lea.asks('POST', '/api/notes', { resource: 'reviews', record_id: mine.id, text: 'One more thing.', mentions: [ali.id] });
  await ali.asks('POST', '/api/bell/read', { asked_at });
  expect(await heard(ali)).toEqual([`reviews ${mine.id}: mentioned by Léa`]);
  // A bell is its owner's alone.
  expect(await reads(lea)).toEqual({ read: 0 });
  expect((await bellOf(ali)).unread).toBe(1);
  refusedWith(await ali.asks('POST', '/api/bell/read', {}), 'INVALID');
  refusedWith(await (await here.key('reviews:read')).reads('/api/bell'), 'FORBIDDEN', 403);
});

test('an outsider’s answer is told to whoever has the case in charge, else to whoever acted last; what was put off wakes once', async () => {
  const here = await world();
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  const asked = await here.review(story(1));
  await lea.does('request_proof', asked);
  await ali.asks('PUT', `/api/snoozes/reviews/${asked.id}`, { wakes_on: 'party_replied' });
  await lea.asks('PUT', `/api/snoozes/reviews/${asked.id}`, { until_at: '2026-03-04T09:00:00Z' });
  expect(await byLink(here, 'a1@kane.example', 'proof', { confirms: true, proof: 'Invoice 118' })).toBe('done');
  const [line] = await heard(lea);
  expect(line).toMatch(new RegExp(`^reviews ${asked.id}: moved answer_proof`));
  expect(await heard(ali)).toEqual([`reviews ${asked.id}: woke`]);
  // A reply has no page of its own: it is seen on its review.
  const answered = await publishedReview(here, story(2));
  expect(await byLink(here, 'sow@plumbing.example', 'reply', { body: 'I came twice.' })).toBe('done');
  expect((await bellOf(lea)).cases).toMatchObject([{ resource: 'reviews', id: answered.id, lines: [{ reason: 'moved', of: 'replies' }] }, { resource: 'reviews', id: asked.id }]);
  expect((await charges(here, ali, answered, lea.id)).status).toBe(201);
  const reply = (await lea.lists('replies', { review_id: answered.id }))[0];
  await ali.does('publish', { resource: 'replies', id: reply?.id ?? 0 });
  expect((await bellOf(lea)).cases[0]).toMatchObject({ resource: 'reviews', id: answered.id, lines: [{ reason: 'moved', of: 'replies', action: 'publish', actor: 'Ali' }, { reason: 'mentioned' }, { reason: 'handed' }] });
  await daysPass(here, 2);
  expect([await wakeRound(here.house), await wakeRound(here.house)]).toEqual([1, 0]);
  expect((await bellOf(await here.signIn(lea.id))).cases[0]).toMatchObject({ id: asked.id, lines: [{ reason: 'woke', action: null, actor: null }, { reason: 'moved' }] });
});

test('what is taken back before it was read is not told; what may no longer be opened is neither shown nor counted', async () => {
  const here = await world();
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  const review = await verifiedReview(here);
  await charges(here, lea, review, ali.id);
  await reads(ali);
  const { version } = (await lea.does('publish', review)).body;
  expect(await heard(ali)).toEqual([`reviews ${review.id}: moved publish by Léa`]);
  expect((await lea.asks('POST', `/api/reviews/${review.id}/undo`, { version })).status).toBe(201);
  expect(await heard(ali)).toEqual([`reviews ${review.id}: moved undo by Léa`]);
  await here.house.database.transaction((trx) => trx('reviews').where({ id: review.id }).update({ linked_staff_id: ali.id }));
  expect(await bellOf(ali)).toMatchObject({ unread: 0, more: false, cases: [] });
});

test('a count stops at 99 and says so, a case is told in three lines, and nobody keeps more than a thousand', async () => {
  const here = await world();
  const ali = await here.who('ali');
  const review = await here.review();
  const row = await here.row('reviews', review.id);
  await here.house.database.transaction(async (trx) => {
    const { id: _id, ...copy } = row;
    for (let batch = 0; batch < 10; batch += 1) await trx('reviews').insert(Array.from({ length: 12 }, (_, index) => ({ ...copy, external_id: `copy-${batch}-${index}` })));
    await trx('bell_lines').insert(Array.from({ length: 5 }, () => ({ staff_id: ali.id, resource: 'reviews', record_id: review.id, reason: 'mentioned', at: row.created_at })));
  });
  const bell = await bellOf(ali);
  expect([bell.unread, bell.more, bell.cases[0]?.unread, bell.cases[0]?.lines.length]).toEqual([1, false, 5, 3]);
  await here.house.database.transaction(async (trx) => {
    const ids = (await trx('reviews').orderBy('id').pluck('id')) as number[];
    for (let n = 0; n < 9; n += 1) await trx('bell_lines').insert(ids.map((id) => ({ staff_id: ali.id, resource: 'reviews', record_id: id, reason: 'mentioned', at: row.created_at })));
  });
  const full = await bellOf(ali);
  expect([full.unread, full.more, full.cases.length]).toEqual([99, true, 40]);
  await sweepBell(here.house);
  expect((await here.house.database.read('bell_lines').where({ staff_id: ali.id })).length).toBe(mostLines);
});

test('a bell is heard within two seconds in every process, when it rings and when it was read elsewhere, by its owner alone', async () => {
  const here = await world();
  const [lea, ali, dora] = [await here.who('lea'), await here.who('ali'), await here.who('dora')];
  const review = await here.review();
  // Another process of the same house.
  const other = createServer(createApp(here.house));
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  closedWithTest(() => {
    other.closeAllConnections();
    other.close();
    return Promise.resolve();
  });
  const { port } = other.address() as AddressInfo;
  const elsewhere = await here.signIn(ali.id, `http://127.0.0.1:${port}`);
  const [ofAli, ofDora] = [await Ear.of(elsewhere), await Ear.of(dora)];
  await lea.does('verify_author', review, proof);
  await lea.asks('POST', '/api/notes', { resource: 'reviews', record_id: review.id, text: 'Could you look?', mentions: [ali.id] });
  await ofAli.next(({ resource }) => resource === 'bell');
  ofAli.heard.length = 0;
  await reads(ali);
  expect(await ofAli.next(({ resource }) => resource === 'bell')).toEqual({ resource: 'bell', id: 0 });
  expect(ofDora.heard.filter(({ resource }) => resource === 'bell')).toEqual([]);
});
