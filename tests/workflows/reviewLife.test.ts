import { expect, test } from 'vitest';
import { proofMethods } from '../../server/workflows/reviewWords.ts';
import { type Person, type World, refusedWith, world } from '../support/world.ts';
import { type Case, byLink, challengedReview, daysPass, doubting, proof, publishedReview, rejecting, returning, verifiedReview, withdrawing } from './acting.ts';

/** What happened to a record, as the trace tells it, oldest first. */
async function history(person: Person, { resource, id }: Pick<Case, 'resource' | 'id'>): Promise<string[]> {
  const events = await person.lists('events', { resource, record_id: id });
  return events.map(({ action, from_state, to_state, actor_name, actor_kind }) => `${String(actor_name ?? actor_kind)}: ${String(action)} ${String(from_state)} → ${String(to_state)}`);
}

/** Every state says what its transition wrote: no column of an earlier decision is left behind. */
const standsAs = async (here: World, { id }: Pick<Case, 'id'>, columns: Record<string, unknown>): Promise<void> => expect(await here.row('reviews', id)).toMatchObject(columns);

test('an author is confirmed by any of the five ways, and what was seen is kept', async () => {
  const here = await world();
  const lea = await here.who('lea');
  for (const [index, method] of Object.keys(proofMethods).entries()) {
    const review = await here.review({ author_email: `author${index}@kane.example`, body: `The story number ${index} of a visit about ${method}, told at some length.` });
    if (index % 2) await lea.does('request_proof', review);
    const answer = await lea.does('verify_author', review, { method, evidence: `Seen by ${method}` });
    expect(answer.status).toBe(201);
    await standsAs(here, review, { state: 'verified', verification_method: method, verification_evidence: `Seen by ${method}`, verified_by: lea.id, verified_at: '2026-03-02T10:00:00.000Z' });
  }
  refusedWith(await lea.does('verify_author', await here.review({ author_email: 'z@kane.example', body: 'Another story entirely, about painting a fence in the rain.' }), { method: 'a_feeling', evidence: 'none' }), 'INVALID');
});

test('a text goes back to its author, who alone rewrites it, and is then published as they wrote it', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await verifiedReview(here, { body: 'Mr Morel, 12 rue des Lilas, was flooded too. Call him on 06 12 34 56 78.' });
  for (const signal of await lea.lists('signals', { review_id: review.id })) await lea.does('dispose', { resource: 'signals', id: signal.id }, { verdict: 'confirmed' });
  expect((await lea.does('return_to_author', review, returning)).body).toMatchObject({ state: 'returned', return_ground: 'personal_data', returned_count: 1 });
  refusedWith(await lea.does('resubmit', review, { body: 'What staff would rather read' }), 'FORBIDDEN', 403);
  refusedWith(await lea.asks('PUT', `/api/reviews/${review.id}`, { version: (await here.row('reviews', review.id)).version, body: 'What staff would rather read' }), 'INVALID');
  expect(await byLink(here, 'awa@kane.example', 'resubmit', { title: 'Flooded', body: 'A neighbour was flooded too, and nobody came.' })).toBe('done');
  await standsAs(here, review, { state: 'verified', body: 'A neighbour was flooded too, and nobody came.', title: 'Flooded', text_version: 2 });
  expect(await byLink(here, 'awa@kane.example', 'resubmit', { body: 'Once more' })).toBe('LINK_USED');
  expect((await lea.lists('reviews', { q: 'neighbour flooded' })).map(({ id }) => id)).toEqual([review.id]);
  expect(await lea.lists('reviews', { q: 'lilas' })).toEqual([]);
  expect((await lea.does('publish', review)).body.state).toBe('published');
  expect(await history(lea, review)).toEqual([
    'key: create null → received',
    'Léa: verify_author received → verified',
    'Léa: signal_disposed verified → verified',
    'Léa: return_to_author verified → returned',
    'link: resubmit returned → verified',
    'Léa: publish verified → published',
  ]);
});

test('a new text is read by the machine again, and holds its publication until a person looked', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await verifiedReview(here);
  await lea.does('return_to_author', review, returning);
  expect(await byLink(here, 'awa@kane.example', 'resubmit', { body: 'Ask Mrs Bernard, she lives at her@home.example and knows him.' })).toBe('done');
  refusedWith(await lea.does('publish', review), 'SIGNAL_NOT_DISPOSED');
  await standsAs(here, review, { open_signals: 1 });
});

test('a rejection takes two persons: a moderator proposes, another moderator or a manager confirms', async () => {
  const here = await world();
  const [lea, ali, dora, nora] = [await here.who('lea'), await here.who('ali'), await here.who('dora'), await here.who('nora')];
  for (const [index, second] of [ali, dora].entries()) {
    const review = await verifiedReview(here, { author_email: `a${index}@kane.example`, body: `Story ${index}: he swore at the children and broke the ${['door', 'window'][index]}.` });
    expect((await lea.does('propose_rejection', review, rejecting)).body).toMatchObject({ state: 'rejecting', proposed_by: lea.id, rejection_ground: 'unlawful' });
    refusedWith(await nora.does('confirm_rejection', review), 'FORBIDDEN', 403);
    expect((await second.does('confirm_rejection', review)).body).toMatchObject({ state: 'rejected', decided_by: second.id, closed_at: '2026-03-02T10:00:00.000Z' });
    const letters = await second.lists('letters', { resource: 'reviews', record_id: review.id });
    expect(letters.map(({ kind, to_email, body }) => [kind, to_email, String(body).includes(rejecting.explanation)])).toEqual([['rejected', `a${index}@kane.example`, true]]);
  }
});

test('a rejection that the second person refuses leaves the review as it was, with no letter', async () => {
  const here = await world();
  const [lea, dora] = [await here.who('lea'), await here.who('dora')];
  const review = await verifiedReview(here);
  await lea.does('propose_rejection', review, rejecting);
  expect((await dora.does('refuse_rejection', review, { reason: 'It is harsh, and lawful.' })).body).toMatchObject({ state: 'verified', proposed_by: null, rejection_ground: null });
  expect(await dora.lists('letters', { resource: 'reviews', record_id: review.id })).toEqual([]);
  expect((await lea.does('publish', review)).body.state).toBe('published');
});

test('after a return without effect the rejection may be proposed on any listed ground', async () => {
  const here = await world();
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  const review = await verifiedReview(here);
  await lea.does('return_to_author', review, returning);
  const proposal = { ground: 'personal_data', clause_id: 'client-protection.third-party-data', explanation: 'The address of the neighbour is still in it.' };
  expect((await lea.does('propose_rejection', review, proposal)).body.state).toBe('rejecting');
  expect((await ali.does('confirm_rejection', review)).body.state).toBe('rejected');
  expect(await byLink(here, 'awa@kane.example', 'resubmit', { body: 'Too late now' })).not.toBe('done');
});

test('a provider who does not recognise the author starts the verification again; the review stays public', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await publishedReview(here);
  expect(await byLink(here, 'sow@plumbing.example', 'challenge', doubting)).toBe('done');
  await standsAs(here, review, { state: 'challenged', challenged_at: '2026-03-02T10:00:00.000Z', published_at: '2026-03-02T10:00:00.000Z', proof_received_at: null, closed_at: null });
  expect(await byLink(here, 'awa@kane.example', 'proof', { confirms: true, proof: 'Booking 77 of 3 January' })).toBe('done');
  await standsAs(here, review, { state: 'challenged', proof_text: 'Booking 77 of 3 January' });
  expect((await lea.does('confirm_author', review, proof)).body).toMatchObject({ state: 'published', closed_at: '2026-03-02T10:00:00.000Z' });
  expect((await lea.lists('letters', { resource: 'reviews', record_id: review.id })).map(({ kind }) => kind)).toEqual(['published', 'reply_invitation', 'challenge_proof', 'challenge_settled']);
});

test('a challenged review whose author stays silent is withdrawn by two, with reasons to both', async () => {
  const here = await world();
  const [lea, dora] = [await here.who('lea'), await here.who('dora')];
  const review = await challengedReview(here);
  await daysPass(here, 7);
  await lea.does('withdraw', review, withdrawing);
  await standsAs(here, review, { state: 'challenged' });
  expect((await dora.does('refuse_proposal', review, { reason: 'Let us wait for the post.' })).body).toMatchObject({ state: 'challenged', proposal: null });
  await lea.does('withdraw', review, withdrawing);
  expect((await dora.does('withdraw', review)).body).toMatchObject({ state: 'withdrawn', proposal: null, decided_by: dora.id });
  const letters = (await dora.lists('letters', { resource: 'reviews', record_id: review.id })).slice(-2);
  expect(letters.map(({ kind, to_email }) => [kind, to_email])).toEqual([['withdrawn', 'awa@kane.example'], ['challenge_upheld', 'sow@plumbing.example']]);
  expect((await history(dora, review)).slice(-4)).toEqual([
    'Léa: propose_withdraw challenged → challenged',
    'Dora: refuse_proposal challenged → challenged',
    'Léa: propose_withdraw challenged → challenged',
    'Dora: withdraw challenged → withdrawn',
  ]);
});

test('a review that a person found to be the provider’s own is withdrawn at once by two, whatever proof came', async () => {
  const here = await world();
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  const review = await here.review({ author_email: 'sow@plumbing.example' });
  await lea.does('verify_author', review, proof);
  const [signal] = await lea.lists('signals', { review_id: review.id });
  await lea.does('dispose', { resource: 'signals', id: signal?.id ?? 0 }, { verdict: 'confirmed', note: 'It is his own address' });
  await lea.does('publish', review);
  await lea.does('challenge', review, doubting);
  await lea.does('withdraw', review, withdrawing);
  expect((await ali.does('withdraw', review)).body.state).toBe('withdrawn');
});

test('proof that comes in answer to the new facts makes a waiting proposal void', async () => {
  const here = await world();
  const [lea, dora] = [await here.who('lea'), await here.who('dora')];
  const review = await challengedReview(here);
  await daysPass(here, 6, 1435);
  expect(await byLink(here, 'awa@kane.example', 'proof', { confirms: false })).toBe('done');
  await lea.does('withdraw', review, withdrawing);
  const seen = (await dora.sees('reviews', review.id)).version;
  await here.house.database.transaction((trx) => trx('links').where({ purpose: 'proof' }).update({ used_at: null }));
  expect(await byLink(here, 'awa@kane.example', 'proof', { confirms: true, proof: 'Found it: booking 77' })).toBe('done');
  refusedWith(await dora.does('withdraw', review, undefined, seen), 'STALE', 409);
  refusedWith(await dora.does('withdraw', review, withdrawing), 'WITHDRAWAL_NOT_FOUNDED');
  await standsAs(here, review, { state: 'challenged', proposal: null });
});

test('an unverifiable review is reopened by proof that comes later', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await here.review();
  await lea.does('request_proof', review);
  await daysPass(here, 7);
  expect((await lea.does('mark_unverifiable', review, { reason: 'No answer' })).body).toMatchObject({ state: 'unverifiable', closed_at: here.house.clock.now().toISOString() });
  await daysPass(here, 3);
  expect(await byLink(here, 'awa@kane.example', 'proof', { confirms: true, proof: 'Invoice 118' })).toBe('done');
  await standsAs(here, review, { state: 'verifying', closed_at: null, proof_text: 'Invoice 118' });
  await lea.does('verify_author', review, proof);
  expect((await lea.does('publish', review)).body.state).toBe('published');
});

test('an author who says it is not theirs ends the wait', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await here.review();
  await lea.does('request_proof', review);
  expect(await byLink(here, 'awa@kane.example', 'proof', { confirms: false })).toBe('done');
  await standsAs(here, review, { state: 'verifying', proof_received_at: null, proof_refused_at: '2026-03-02T10:00:00.000Z' });
  expect((await lea.does('mark_unverifiable', review, { reason: 'Not theirs' })).body.state).toBe('unverifiable');
});
