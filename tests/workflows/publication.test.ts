import { expect, test } from 'vitest';
import { refusedWith, world } from '../support/world.ts';

test('a review is published once its author is confirmed, and the provider is invited to reply', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await here.review();
  refusedWith(await lea.does('publish', review), 'AUTHOR_NOT_VERIFIED');
  expect((await lea.does('verify_author', review, { method: 'invoice', evidence: 'Invoice 118 of 12 February' })).body.state).toBe('verified');
  const published = await lea.does('publish', review);
  expect(published.status).toBe(201);
  expect(published.body.state).toBe('published');
  const [reply] = await lea.lists('replies', { review_id: review.id });
  expect(reply?.state).toBe('invited');
  await here.postRound();
  expect(here.mail).toEqual([]);
  here.passes({ seconds: 21 });
  await here.postRound();
  expect(here.mail.map(({ to }) => to).sort()).toEqual(['awa@kane.example', 'sow@plumbing.example']);
});

test('a decision can be taken back for twenty seconds, and everything is as it was', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await here.review();
  await lea.does('verify_author', review, { method: 'invoice', evidence: 'Invoice 118' });
  const published = await lea.does('publish', review);
  const undone = await lea.asks('POST', `/api/reviews/${review.id}/undo`, { version: published.body.version });
  expect(undone.status).toBe(201);
  expect(undone.body).toMatchObject({ state: 'verified', published_at: null });
  expect(await lea.lists('replies', { review_id: review.id })).toEqual([]);
  here.passes({ seconds: 30 });
  await here.postRound();
  expect(here.mail).toEqual([]);
  const again = await lea.does('publish', review);
  here.passes({ seconds: 21 });
  refusedWith(await lea.asks('POST', `/api/reviews/${review.id}/undo`, { version: again.body.version }), 'UNDO_TOO_LATE', 409);
});
