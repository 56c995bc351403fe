/** What somebody put off sleeps on their desk alone, wakes on its day or when something happens, and says why. */
import { expect, test } from 'vitest';
import { type Person, type World, refusedWith, world } from '../support/world.ts';
import { challengedReview, daysPass, verifiedReview } from './acting.ts';

const puts = (person: Person, id: number, body: Record<string, unknown>) => person.asks('PUT', `/api/snoozes/reviews/${id}`, body);
const now = async (person: Person) => ((await person.reads('/api/desk')).body.now as { id: number; why: { en: string } }[]).map(({ id, why }) => `${id}: ${why.en}`);
const again = (here: World, person: Person) => here.signIn(person.id);

test('a case that was put off is gone from one’s own desk until its day, and changes nothing for anybody else', async () => {
  const here = await world();
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  const review = await verifiedReview(here);
  const before = await here.row('reviews', review.id);
  const line = `${review.id}: Author confirmed: to decide`;
  expect(await now(lea)).toEqual([line]);
  expect((await puts(lea, review.id, { until_at: '2026-03-03T09:00:00Z' })).body).toMatchObject({ awake: null });
  expect(await now(lea)).toEqual([]);
  expect((await lea.reads('/api/desk')).body.totals).toMatchObject({ now: 0 });
  expect(await now(ali)).toEqual([line]);
  expect(await here.row('reviews', review.id)).toEqual(before);
  await daysPass(here, 1);
  const later = await again(here, lea);
  expect(await now(later)).toEqual([`${review.id}: Put off until now`, line]);
  expect((await later.asks('DELETE', `/api/snoozes/reviews/${review.id}`)).status).toBe(204);
  expect(await now(later)).toEqual([line]);
});

test('it wakes when the other side answers or a document comes, whichever was asked for, and not for what happened before', async () => {
  const here = await world();
  const lea = await here.who('lea');
  // The provider answered by link before it was put off.
  const review = await challengedReview(here);
  await puts(lea, review.id, { wakes_on: 'party_replied' });
  const mine = async () => (await lea.reads('/api/snoozes')).body as unknown as { awake: string | null }[];
  expect(await mine()).toMatchObject([{ awake: null }]);
  await here.house.database.transaction((trx) => trx('events').insert({ resource: 'reviews', record_id: review.id, seq: 99, action: 'give_proof', actor_kind: 'link', actor_id: 1, at: '2026-03-02T10:00:00.000Z', details: '{}', prev_hash: 'x', hash: 'x' }));
  expect(await mine()).toMatchObject([{ awake: 'party_replied' }]);
  expect((await now(lea))[0]).toBe(`${review.id}: Put off: the other side has answered`);
  await puts(lea, review.id, { wakes_on: 'document_received', until_at: '2026-03-09T09:00:00Z' });
  expect(await mine()).toMatchObject([{ awake: null }]);
  const file = new FormData();
  for (const [name, value] of [['resource', 'reviews'], ['record_id', String(review.id)]] as const) file.set(name, value);
  file.set('file', new Blob(['An invoice'], { type: 'text/plain' }), 'invoice.txt');
  expect((await (await here.who('ali')).asks('POST', '/api/attachments', file)).status).toBe(201);
  expect(await mine()).toMatchObject([{ awake: 'document_received' }]);
});

test('a promise cannot be put off: what slips is shown whatever sleeps', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await verifiedReview(here);
  await puts(lea, review.id, { until_at: '2026-04-01T09:00:00Z' });
  await daysPass(here, 4);
  const desk = (await (await again(here, lea)).reads('/api/desk')).body as unknown as Record<'now' | 'slipping', { id: number }[]>;
  expect(desk.now).toEqual([]);
  expect(desk.slipping.map(({ id }) => id)).toEqual([review.id]);
});

test('a snooze says until when or until what, in the future, about a record that one may read', async () => {
  const here = await world();
  const [lea, ines] = [await here.who('lea'), await here.who('ines')];
  const review = await verifiedReview(here);
  refusedWith(await puts(lea, review.id, {}), 'INVALID');
  refusedWith(await puts(lea, review.id, { until_at: '2026-03-01T09:00:00Z' }), 'INVALID');
  refusedWith(await puts(lea, review.id, { wakes_on: 'full_moon' }), 'INVALID');
  refusedWith(await puts(ines, review.id, { until_at: '2026-03-03T09:00:00Z' }), 'MISSING', 404);
  refusedWith(await puts(lea, 9_999, { until_at: '2026-03-03T09:00:00Z' }), 'MISSING', 404);
});
