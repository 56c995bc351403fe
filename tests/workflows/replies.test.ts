import { expect, test } from 'vitest';
import { refusedWith, world } from '../support/world.ts';
import { byLink, card, daysPass, isRefused, publishedReview, returning } from './acting.ts';

const provider = 'sow@plumbing.example';

test('the provider is invited by the publication itself, answers by link, and a person publishes the answer', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await publishedReview(here);
  const [reply] = await lea.lists('replies', { review_id: review.id });
  const record = { resource: 'replies', id: reply?.id ?? 0 };
  expect(reply).toMatchObject({ state: 'invited', invited_at: '2026-03-02T10:00:00.000Z', due_at: '2026-03-09T10:00:00.000Z' });
  await isRefused(here, lea, 'publish', record, { code: 'INVALID_TRANSITION', status: 409, because: 'state' });
  expect(await byLink(here, provider, 'reply', { body: `Pay me on ${card}` })).toBe('PAYMENT_DATA_NOT_ALLOWED');
  expect(await byLink(here, provider, 'reply', { body: 'I came twice; nobody was at home.' })).toBe('done');
  expect((await lea.does('publish', record)).body).toMatchObject({ state: 'published', body: 'I came twice; nobody was at home.' });
  // One reply for each review, which its author may rewrite.
  expect(await byLink(here, provider, 'reply', { body: 'I came three times.' })).toBe('done');
  expect(await here.row('replies', record.id)).toMatchObject({ state: 'submitted', body: 'I came three times.' });
  expect(await lea.lists('replies', { review_id: review.id })).toHaveLength(1);
});

test('a reply is held back only on the same closed grounds, and goes back to the provider', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await publishedReview(here);
  await byLink(here, provider, 'reply', { body: 'Awa Kane of 3 rue Verte is a liar.' });
  const [reply] = await lea.lists('replies', { review_id: review.id });
  const record = { resource: 'replies', id: reply?.id ?? 0 };
  const { ground, explanation } = returning;
  await isRefused(here, lea, 'return_to_provider', record, { code: 'CRITICAL_REVIEW_MUST_BE_PUBLISHED', input: { ground: 'impolite', explanation }, ofInput: true });
  expect((await lea.does('return_to_provider', record, { ground, explanation })).body).toMatchObject({ state: 'returned', return_ground: ground });
  expect(await byLink(here, provider, 'reply', { body: 'The customer was not at home.' })).toBe('done');
  expect((await lea.does('publish', record)).body.state).toBe('published');
});

test('a silent provider is reminded once after four days and the window lapses after seven; the review waits for nothing', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await publishedReview(here);
  const [reply] = await lea.lists('replies', { review_id: review.id });
  const id = reply?.id ?? 0;
  expect(await here.clockRound()).toBe(0);
  await daysPass(here, 4);
  expect(await here.clockRound()).toBe(1);
  expect(await here.clockRound()).toBe(0);
  expect(await here.row('replies', id)).toMatchObject({ state: 'invited', reminded_at: '2026-03-06T10:00:00.000Z' });
  await here.postRound();
  expect(here.mail.map(({ to, subject }) => `${to}: ${subject}`)).toContain(`${provider}: You may still reply to a review`);
  await daysPass(here, 3);
  expect(await here.clockRound()).toBe(1);
  expect(await here.row('replies', id)).toMatchObject({ state: 'lapsed' });
  expect(await here.row('reviews', review.id)).toMatchObject({ state: 'published' });
  expect((await lea.lists('events', { resource: 'replies', record_id: id })).map(({ action, actor_kind }) => [action, actor_kind])).toEqual([['create', 'staff'], ['remind', 'clock'], ['lapse', 'clock']]);
});

test('the clock does nothing to a provider who answered, nor may staff act in its name', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await publishedReview(here);
  await byLink(here, provider, 'reply', { body: 'I came twice; nobody was at home.' });
  await daysPass(here, 8);
  expect(await here.clockRound()).toBe(0);
  const [reply] = await lea.lists('replies', { review_id: review.id });
  for (const name of ['submit', 'remind', 'lapse']) refusedWith(await lea.does(name, { resource: 'replies', id: reply?.id ?? 0 }, name === 'submit' ? { body: 'In their name' } : undefined), 'FORBIDDEN', 403);
});

test('an answer of the provider makes a decision on the review’s old version stale', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await publishedReview(here);
  await byLink(here, provider, 'reply', { body: 'I came twice; nobody was at home.' });
  refusedWith(await lea.does('challenge', review, { reason: 'author_not_recognised', statement: 'Unknown' }, review.version), 'STALE', 409);
});

test('a reply that comes after the window is taken all the same, and stands beside the review once a person published it', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await publishedReview(here);
  const [reply] = await lea.lists('replies', { review_id: review.id });
  const record = { resource: 'replies', id: reply?.id ?? 0 };
  await daysPass(here, 30);
  expect(await here.clockRound()).toBe(2);
  expect(await here.row('replies', record.id)).toMatchObject({ state: 'lapsed', closed_at: '2026-04-01T10:00:00.000Z' });
  expect(await byLink(here, provider, 'reply', { body: 'I was ill; here is what happened.' })).toBe('done');
  expect(await here.row('replies', record.id)).toMatchObject({ state: 'submitted', closed_at: null });
  expect((await (await here.signIn(lea.id)).does('publish', record)).body.state).toBe('published');
});

test('the link to reply ends after ninety days', async () => {
  const here = await world();
  await publishedReview(here);
  await daysPass(here, 91);
  expect(await byLink(here, provider, 'reply', { body: 'I was ill; here is what happened.' })).toBe('MISSING');
});
