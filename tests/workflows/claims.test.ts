import { expect, test } from 'vitest';
import { refusedWith, world } from '../support/world.ts';
import { byLink, challengedReview, inFrench, isRefused, proof, verifiedReview, withdrawing } from './acting.ts';

test('a claim is shown to all for ten minutes, prolonged by its holder, and ends by itself', async () => {
  const here = await world();
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  const review = await here.review();
  const claimed = await lea.asks('PUT', `/api/reviews/${review.id}/claim`);
  expect([claimed.status, claimed.body]).toEqual([200, { claimed_by: lea.id, until: '2026-03-02T10:10:00.000Z' }]);
  expect((await ali.lists('reviews', { claimed_by: lea.id }))[0]).toMatchObject({ id: review.id, claimed_by: lea.id, claimed_until: '2026-03-02T10:10:00.000Z', version: review.version });
  here.passes({ minutes: 4 });
  expect((await lea.asks('PUT', `/api/reviews/${review.id}/claim`, {})).body).toMatchObject({ until: '2026-03-02T10:14:00.000Z' });
  await isRefused(here, ali, 'verify_author', review, { code: 'CLAIMED', status: 409, because: 'state', input: proof });
  here.passes({ minutes: 10 });
  expect((await ali.does('verify_author', review, proof)).status).toBe(201);
  expect((await ali.sees('reviews', review.id)).claimed_by).toBeNull();
});

test('somebody else’s claim names its holder, holds every act back, and is taken over with a reason that is kept', async () => {
  const here = await world();
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  const review = await verifiedReview(here);
  await lea.asks('PUT', `/api/reviews/${review.id}/claim`);
  const theirs = await ali.asks('PUT', `/api/reviews/${review.id}/claim`);
  refusedWith(theirs, 'CLAIMED', 409);
  expect(theirs.body.detail).toContain('Léa');
  await inFrench(here, ali);
  expect((await ali.asks('PUT', `/api/reviews/${review.id}/claim`)).body.detail).toContain('Léa y travaille');
  refusedWith(await ali.asks('PUT', `/api/reviews/${review.id}/claim`, { break: '  ' }), 'INVALID');
  refusedWith(await ali.asks('PUT', `/api/reviews/${review.id}/claim`, { until: '2099' }), 'INVALID');
  refusedWith(await ali.does('publish', review), 'CLAIMED', 409);
  expect((await ali.asks('PUT', `/api/reviews/${review.id}/claim`, { break: 'Léa left for the day' })).body).toMatchObject({ claimed_by: ali.id });
  const [event] = await ali.lists('events', { resource: 'reviews', record_id: review.id, action: 'break_claim' });
  expect(event).toMatchObject({ actor_id: ali.id, details: { reason: 'Léa left for the day', broken: lea.id } });
  refusedWith(await lea.does('publish', review), 'CLAIMED', 409);
  expect((await ali.does('publish', review)).status).toBe(201);
});

test('letting go frees the case, and only one’s own', async () => {
  const here = await world();
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  const review = await here.review();
  await lea.asks('PUT', `/api/reviews/${review.id}/claim`);
  expect((await ali.asks('DELETE', `/api/reviews/${review.id}/claim`)).body).toEqual({ claimed_by: lea.id, until: '2026-03-02T10:10:00.000Z' });
  expect((await lea.asks('DELETE', `/api/reviews/${review.id}/claim`)).body).toEqual({ claimed_by: null, until: null });
  expect((await ali.asks('PUT', `/api/reviews/${review.id}/claim`)).body).toMatchObject({ claimed_by: ali.id });
});

test('who may do nothing with a case cannot hold it', async () => {
  const here = await world();
  const review = await here.review();
  for (const name of ['vera', 'nora'] as const) refusedWith(await (await here.who(name)).asks('PUT', `/api/reviews/${review.id}/claim`), 'FORBIDDEN', 403);
});

test('a decision is taken back by whoever took it, within twenty seconds, while nothing has left', async () => {
  const here = await world();
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  const review = await verifiedReview(here);
  const undo = async (person = lea, version?: number) => person.asks('POST', `/api/reviews/${review.id}/undo`, { version: version ?? (await here.row('reviews', review.id)).version });
  const before = await here.row('reviews', review.id);
  const published = await lea.does('publish', review);
  refusedWith(await undo(lea, published.body.version - 1), 'STALE', 409);
  refusedWith(await undo(ali), 'UNDO_TOO_LATE', 409);
  here.passes({ seconds: 20 });
  const undone = await undo();
  expect(undone.status).toBe(201);
  expect(await here.row('reviews', review.id)).toEqual({ ...before, version: published.body.version + 1, updated_at: '2026-03-02T10:00:20.000Z' });
  expect((await lea.lists('letters', { record_id: review.id })).map(({ delivery }) => delivery)).toEqual(['cancelled', 'cancelled']);
  expect(await here.house.database.read('links').whereNull('revoked_at')).toEqual([]);
  refusedWith(await undo(), 'UNDO_TOO_LATE', 409);
  await lea.does('publish', review);
  here.passes({ seconds: 21 });
  refusedWith(await undo(), 'UNDO_TOO_LATE', 409);
  refusedWith(await (await here.who('nora')).asks('POST', `/api/reviews/${review.id}/undo`, { version: (await here.row('reviews', review.id)).version }), 'UNDO_TOO_LATE', 409);
});

test('what has already left the house cannot be taken back', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await verifiedReview(here);
  const { body } = await lea.does('publish', review);
  await here.house.database.transaction((trx) => trx('letters').where({ kind: 'published' }).update({ delivery: 'leaving' }));
  refusedWith(await lea.asks('POST', `/api/reviews/${review.id}/undo`, { version: body.version }), 'UNDO_TOO_LATE', 409);
  expect(await here.row('reviews', review.id)).toMatchObject({ state: 'published' });
  expect((await lea.lists('letters', { record_id: review.id })).map(({ delivery }) => delivery)).toEqual(['leaving', 'waiting']);
});

test('a proposal to a second person is taken back like any other act, until somebody answers it', async () => {
  const here = await world();
  const [lea, dora] = [await here.who('lea'), await here.who('dora')];
  const review = await challengedReview(here);
  await byLink(here, 'awa@kane.example', 'proof', { confirms: false });
  const { version } = (await lea.does('withdraw', review, withdrawing)).body;
  refusedWith(await dora.asks('POST', `/api/reviews/${review.id}/undo`, { version }), 'UNDO_TOO_LATE', 409);
  const undone = await lea.asks('POST', `/api/reviews/${review.id}/undo`, { version });
  expect([undone.status, undone.body]).toMatchObject([201, { state: 'challenged', proposal: null, version: version + 1 }]);
  refusedWith(await dora.does('refuse_proposal', review, { reason: 'There is none.' }), 'NO_PROPOSAL');
  const [last] = await lea.lists('events', { resource: 'reviews', record_id: review.id }, '&sort=["id","DESC"]');
  expect(last).toMatchObject({ action: 'undo', from_state: 'challenged', to_state: 'challenged', details: { undone: 'propose_withdraw' } });
  await lea.does('withdraw', review, withdrawing);
  const answered = (await dora.does('refuse_proposal', review, { reason: 'He did answer.' })).body;
  refusedWith(await lea.asks('POST', `/api/reviews/${review.id}/undo`, { version: answered.version }), 'UNDO_TOO_LATE', 409);
  expect((await dora.asks('POST', `/api/reviews/${review.id}/undo`, { version: answered.version })).body).toMatchObject({ proposal: { name: 'withdraw', by: lea.id } });
});

test('a look in between, a claim, does not stand in the way of an undo; an act of somebody else does', async () => {
  const here = await world();
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  const review = await here.review();
  await lea.does('verify_author', review, proof);
  await lea.asks('PUT', `/api/reviews/${review.id}/claim`);
  await lea.asks('DELETE', `/api/reviews/${review.id}/claim`);
  expect((await lea.asks('POST', `/api/reviews/${review.id}/undo`, { version: 2 })).body).toMatchObject({ state: 'received', verified_at: null });
  await lea.does('verify_author', review, proof);
  await ali.does('publish', review);
  const { version } = await here.row('reviews', review.id);
  refusedWith(await lea.asks('POST', `/api/reviews/${review.id}/undo`, { version }), 'UNDO_TOO_LATE', 409);
});
