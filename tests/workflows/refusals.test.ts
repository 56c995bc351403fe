import { expect, test } from 'vitest';
import { refusedWith, world } from '../support/world.ts';
import { byLink, card, challengedReview, daysPass, doubting, inFrench, isRefused, proof, publishedReview, rejecting, returning, verifiedReview, withdrawing } from './acting.ts';

test('nothing is public before a named person decided: neither by a key nor by an edit can a review enter as published', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const provider = await here.provider();
  const sent = { provider_id: provider.id, rating: 2, body: 'Late twice.', locale: 'en', author_name: 'Awa' };
  const key = await here.key('reviews:write');
  for (const decided of [{ state: 'published' }, { state: 'verified' }, { published_at: '2026-03-01T10:00:00.000Z' }, { verified_at: '2026-03-01T10:00:00.000Z' }, { decided_by: lea.id }])
    refusedWith(await key.asks('POST', '/api/reviews', { ...sent, ...decided }), 'MODERATION_REQUIRED');
  const review = await here.review();
  const edit = await lea.asks('PUT', `/api/reviews/${review.id}`, { version: review.version, state: 'published' });
  refusedWith(edit, 'MODERATION_REQUIRED');
  expect(edit.body).toMatchObject({ detail: expect.stringContaining('a person moderates it') as unknown, clause_id: 'quality-charter.moderation' });
  await inFrench(here, lea);
  const french = await lea.asks('PUT', `/api/reviews/${review.id}`, { version: review.version, state: 'published' });
  expect(french.body.detail).toContain('une personne le modère');
  expect((await here.row('reviews', review.id)).state).toBe('received');
  refusedWith(await key.asks('POST', `/api/reviews/${review.id}/transitions`, { name: 'verify_author', version: 1, input: proof }), 'FORBIDDEN', 403);
});

test('a review is not published before its author is confirmed', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await here.review();
  await isRefused(here, lea, 'publish', review, { code: 'AUTHOR_NOT_VERIFIED' });
  await lea.does('request_proof', review);
  await isRefused(here, lea, 'publish', review, { code: 'AUTHOR_NOT_VERIFIED' });
  await daysPass(here, 7);
  await lea.does('mark_unverifiable', review, { reason: 'No answer' });
  await isRefused(here, lea, 'publish', review, { code: 'AUTHOR_NOT_VERIFIED' });
});

test('a confirmed author’s review cannot be held back for what it thinks', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await verifiedReview(here);
  for (const ground of ['too_negative', 'opinion', 'unfair', 'low_rating', 'constructor', ''])
    await isRefused(here, lea, 'propose_rejection', review, { code: 'CRITICAL_REVIEW_MUST_BE_PUBLISHED', input: { ...rejecting, ground }, ofInput: true });
  await isRefused(here, lea, 'return_to_author', review, { code: 'CRITICAL_REVIEW_MUST_BE_PUBLISHED', input: { ...returning, ground: 'too_negative' }, ofInput: true });
  const offered = (await lea.sees('reviews', review.id)).transitions.find(({ name }) => name === 'propose_rejection') as unknown as { input: { properties: { ground: { enum: string[] } } } };
  expect(offered.input.properties.ground.enum.sort()).toEqual(['conflict_of_interest', 'duplicate', 'off_topic', 'personal_data', 'unlawful']);
});

test('what a customer did to the team is never a ground against their review', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await verifiedReview(here);
  for (const against of [{ ground: 'incident' }, { ground: 'abusive_customer' }, { clause_id: 'abuse-policy.no-retaliation' }, { incident_id: 4 }, { explanation: 'He insulted us, see incident #12.' }, { explanation: 'Refused under abuse-policy.language.' }])
    await isRefused(here, lea, 'propose_rejection', review, { code: 'RETALIATION_FORBIDDEN', input: { ...rejecting, ...against }, ofInput: true });
  const challenged = await challengedReview(here, { author_email: 'b@kane.example', body: 'The plumber was late and left the old pipes lying in the yard.' });
  await isRefused(here, lea, 'withdraw', challenged, { code: 'RETALIATION_FORBIDDEN', input: { ...withdrawing, clause_id: 'abuse-policy.no-retaliation' }, ofInput: true });
});

test('a text goes back to its author before anybody may propose to reject it, unless it is unlawful or the same twice', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await verifiedReview(here);
  for (const ground of ['personal_data', 'off_topic', 'conflict_of_interest'])
    await isRefused(here, lea, 'propose_rejection', review, { code: 'RETURN_TO_AUTHOR_FIRST', input: { ...rejecting, ground }, ofInput: true });
  for (const ground of ['duplicate', 'unlawful']) {
    const other = await verifiedReview(here, { author_email: `${ground}@kane.example`, body: `Only ${ground} words here, and a long enough story about the kitchen tap.` });
    expect((await lea.does('propose_rejection', other, { ...rejecting, ground })).body.state).toBe('rejecting');
  }
});

test('nobody confirms a rejection or a withdrawal that they proposed', async () => {
  const here = await world();
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  const review = await verifiedReview(here);
  await lea.does('propose_rejection', review, rejecting);
  await isRefused(here, lea, 'confirm_rejection', review, { code: 'SECOND_PERSON_REQUIRED' });
  await isRefused(here, lea, 'refuse_rejection', review, { code: 'SECOND_PERSON_REQUIRED', input: { reason: 'I changed my mind' } });
  const challenged = await challengedReview(here, { author_email: 'b@kane.example', body: 'The plumber was late and left the old pipes lying in the yard.' });
  await isRefused(here, ali, 'refuse_proposal', challenged, { code: 'NO_PROPOSAL', input: { reason: 'Not founded' } });
  await daysPass(here, 7);
  expect((await ali.does('withdraw', challenged, withdrawing)).body).toMatchObject({ state: 'challenged', proposal: { name: 'withdraw', by: ali.id, input: withdrawing } });
  await isRefused(here, ali, 'withdraw', challenged, { code: 'SECOND_PERSON_REQUIRED', input: withdrawing });
});

test('a signal that nobody disposed of holds the publication back, and says so first', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await verifiedReview(here, { author_email: 'sow@plumbing.example' });
  await isRefused(here, lea, 'publish', review, { code: 'SIGNAL_NOT_DISPOSED' });
  const [signal] = await lea.lists('signals', { review_id: review.id });
  await lea.does('dispose', { resource: 'signals', id: signal?.id ?? 0 }, { verdict: 'harmless', note: 'A shared office address' });
  expect((await lea.does('publish', review)).body.state).toBe('published');
});

test('an item is closed only once the provider was invited to reply', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const provider = await here.provider({ email: null, name: 'No Address' });
  const review = await publishedReview(here, { provider_id: provider.id });
  expect(await here.row('reviews', review.id)).toMatchObject({ state: 'published', closed_at: null });
  await isRefused(here, lea, 'close', review, { code: 'REPLY_INVITATION_MISSING' });
  await isRefused(here, lea, 'invite_reply', review, { code: 'PROVIDER_UNREACHABLE' });
  const ines = await here.who('ines');
  await ines.asks('PUT', `/api/providers/${provider.id}`, { version: 1, email: 'found@plumbing.example' });
  expect((await lea.does('invite_reply', review)).status).toBe(201);
  await isRefused(here, lea, 'invite_reply', review, { code: 'ALREADY_INVITED' });
  expect((await lea.does('close', review)).body.closed_at).not.toBeNull();
  await isRefused(here, lea, 'close', review, { code: 'ALREADY_CLOSED' });
});

test('a challenge settled does not close an item whose provider was never invited', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const provider = await here.provider({ email: null, name: 'No Address' });
  const review = await challengedReview(here, { provider_id: provider.id });
  expect((await lea.does('confirm_author', review, proof)).body).toMatchObject({ state: 'published', closed_at: null });
  await isRefused(here, lea, 'close', review, { code: 'REPLY_INVITATION_MISSING' });
});

test('an author has seven days to answer before a review is closed as unverifiable', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await here.review();
  await lea.does('request_proof', review);
  await isRefused(here, lea, 'mark_unverifiable', review, { code: 'PROOF_WINDOW_OPEN', input: { reason: 'No answer' } });
  await daysPass(here, 6, 1439);
  await isRefused(here, lea, 'mark_unverifiable', review, { code: 'PROOF_WINDOW_OPEN', input: { reason: 'No answer' } });
  here.passes({ minutes: 1 });
  expect((await lea.does('mark_unverifiable', review, { reason: 'No answer' })).body.state).toBe('unverifiable');
});

test('a challenged review is withdrawn only when the author gave no proof in time, or a person confirmed that it is false', async () => {
  const here = await world();
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  const review = await challengedReview(here);
  await isRefused(here, ali, 'withdraw', review, { code: 'WITHDRAWAL_NOT_FOUNDED', input: withdrawing });
  expect(await byLink(here, 'awa@kane.example', 'proof', { confirms: true, proof: 'Invoice 118' })).toBe('done');
  await daysPass(here, 8);
  await isRefused(here, ali, 'withdraw', review, { code: 'WITHDRAWAL_NOT_FOUNDED', input: withdrawing });
  expect((await lea.does('confirm_author', review, proof)).body.state).toBe('published');
});

test('a review is never deleted, by anybody', async () => {
  const here = await world();
  const review = await publishedReview(here);
  for (const name of ['lea', 'dora', 'nora', 'vera'] as const) {
    const person = await here.who(name);
    refusedWith(await person.asks('DELETE', `/api/reviews/${review.id}`), 'REVIEW_DELETE_FORBIDDEN');
    await inFrench(here, person);
    expect((await person.asks('DELETE', `/api/reviews/${review.id}`)).body.detail).toContain('ne se supprime jamais');
  }
  refusedWith(await (await here.who('sam')).asks('DELETE', `/api/reviews/${review.id}`), 'MISSING', 404);
  refusedWith(await (await here.key('reviews:write')).asks('DELETE', `/api/reviews/${review.id}`), 'REVIEW_DELETE_FORBIDDEN');
  expect((await here.row('reviews', review.id)).state).toBe('published');
});

test('no provider is exempted from reviews', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const provider = await here.provider();
  const key = await here.key('providers:write');
  for (const wish of [{ reviews_enabled: false }, { reviews_disabled: true }, { accepts_reviews: false }]) {
    refusedWith(await ines.asks('PUT', `/api/providers/${provider.id}`, { version: 1, ...wish }), 'REVIEWS_CANNOT_BE_DISABLED');
    refusedWith(await key.asks('POST', '/api/providers', { name: 'Quiet', locale: 'en', ...wish }), 'REVIEWS_CANNOT_BE_DISABLED');
  }
  await inFrench(here, ines);
  expect((await ines.asks('PUT', `/api/providers/${provider.id}`, { version: 1, reviews_disabled: true })).body.detail).toContain('dispensé d’avis');
});

test('a card or account number is refused in whatever staff write, and masked in what a customer wrote', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await here.review({ body: `He asked me to pay on ${card} before he came.` });
  expect((await here.row('reviews', review.id)).body).not.toContain('4111');
  const texts = [
    ['verify_author', { method: 'invoice', evidence: `Paid with ${card}` }],
    ['verify_author', { method: 'invoice', evidence: 'IBAN FR14 2004 1010 0505 0001 3M02 606' }],
  ] as const;
  for (const [name, input] of texts) await isRefused(here, lea, name, review, { code: 'PAYMENT_DATA_NOT_ALLOWED', input, ofInput: true });
  const verified = await verifiedReview(here, { author_email: 'b@kane.example', body: 'The plumber was late and left the old pipes lying in the yard.' });
  await isRefused(here, lea, 'return_to_author', verified, { code: 'PAYMENT_DATA_NOT_ALLOWED', input: { ...returning, passage: card }, ofInput: true });
  await isRefused(here, lea, 'propose_rejection', verified, { code: 'PAYMENT_DATA_NOT_ALLOWED', input: { ...rejecting, explanation: `It shows ${card} openly.` }, ofInput: true });
  await lea.does('return_to_author', verified, returning);
  expect(await byLink(here, 'b@kane.example', 'resubmit', { body: `Pay ${card}` })).toBe('PAYMENT_DATA_NOT_ALLOWED');
  const [signal] = await lea.lists('signals', { review_id: review.id, kind: 'payment_data' });
  await isRefused(here, lea, 'dispose', { resource: 'signals', id: signal?.id ?? 0 }, { code: 'PAYMENT_DATA_NOT_ALLOWED', input: { verdict: 'confirmed', note: card }, ofInput: true });
  await (await here.who('ali')).asks('PUT', `/api/reviews/${review.id}/claim`);
  refusedWith(await lea.asks('PUT', `/api/reviews/${review.id}/claim`, { break: `He asked about ${card}` }), 'PAYMENT_DATA_NOT_ALLOWED');
  const kept = JSON.stringify([await here.house.database.read('events'), await here.house.database.read('reviews'), await here.house.database.read('signals'), await here.house.database.read('letters')]);
  expect(kept).not.toMatch(/4111|FR14/);
});

test('an act that the state does not allow is refused, and the record says from where it stands', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await publishedReview(here);
  const elsewhere = {
    request_proof: undefined, verify_author: proof, mark_unverifiable: { reason: 'No answer' }, publish: undefined, return_to_author: returning,
    propose_rejection: rejecting, confirm_rejection: undefined, refuse_rejection: { reason: 'No ground' }, confirm_author: proof, withdraw: withdrawing, refuse_proposal: { reason: 'Not founded' },
  };
  for (const [name, input] of Object.entries(elsewhere)) await isRefused(here, lea, name, review, { code: 'INVALID_TRANSITION', status: 409, because: 'state', ...(input && { input }) });
  const received = await here.review({ author_email: 'b@kane.example', body: 'The plumber was late and left the old pipes lying in the yard.' });
  await isRefused(here, lea, 'challenge', received, { code: 'INVALID_TRANSITION', status: 409, because: 'state', input: doubting });
});

test('a role that may not act reads why, and is refused', async () => {
  const here = await world();
  const review = await verifiedReview(here);
  for (const name of ['nora', 'dora', 'vera'] as const) await isRefused(here, await here.who(name), 'publish', review, { code: 'FORBIDDEN', status: 403, because: 'permission' });
  for (const name of ['ines', 'sam'] as const) refusedWith(await (await here.who(name)).does('publish', review), 'MISSING', 404);
});

test('whoever is linked to the provider has no part in the file: it is not there for them', async () => {
  const here = await world();
  const [lea, ali, dora] = [await here.who('lea'), await here.who('ali'), await here.who('dora')];
  const provider = await here.provider({ name: 'A Cousin’s Firm', linked_staff_id: lea.id });
  const review = await here.review({ provider_id: provider.id });
  refusedWith(await lea.does('verify_author', review, proof), 'MISSING', 404);
  expect((await lea.lists('reviews')).map(({ id }) => id)).not.toContain(review.id);
  expect((await ali.does('verify_author', review, proof)).body.state).toBe('verified');
  // The tie is known later than the review: from then on it holds all the same.
  const [later, old] = [await here.provider({ name: 'Another Firm', email: 'another@firm.example' }), 'The plumber was late and left the old pipes lying in the yard.'];
  const before = await here.review({ provider_id: later.id, body: old, author_email: 'sow@other.example' });
  expect((await ali.sees('reviews', before.id)).id).toBe(before.id);
  await dora.asks('PUT', `/api/providers/${later.id}`, { version: 1, linked_staff_id: ali.id });
  refusedWith(await ali.reads(`/api/reviews/${before.id}`), 'MISSING', 404);
  await dora.asks('PUT', `/api/providers/${later.id}`, { version: 2, linked_staff_id: null });
  expect((await ali.reads(`/api/reviews/${before.id}`)).status).toBe(200);
});
