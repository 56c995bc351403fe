/** What the holder of a link sees, and that their answer is taken once (api.md, "More routes"; security.md 22). */
import { expect, test } from 'vitest';
import { refusedWith, world } from '../support/world.ts';
import { invitation, linkOf, opens, post, proofRequest, yes } from './linkHolder.ts';

test('an author shows what proves their review, and sees no more of it than they need', async () => {
  const here = await world();
  const { review, token } = await proofRequest(here, { body: 'He never came back. '.repeat(40) });
  const { answer, submits } = await opens(here, token);
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ purpose: 'proof', locale: 'en', title: { en: 'Show that you wrote this review' }, refused: null, form: { properties: { confirms: { type: 'boolean', label: { fr: expect.any(String) as string } } } } });
  expect(answer.body.summary).toEqual({ provider: 'Sow Plumbing', body: 'He never came back. '.repeat(15), cut: true, locale: 'en', created_at: expect.any(String) as string });
  const done = await submits(yes);
  expect([done.status, done.body.done]).toEqual([201, { en: 'Proof received', fr: 'Preuve reçue' }]);
  expect(await here.row('reviews', review.id)).toMatchObject({ state: 'verifying', proof_text: yes.proof, proof_received_at: here.house.clock.now().toISOString() });
  const event = (await here.house.database.read('events').where({ resource: 'reviews', record_id: review.id, action: 'answer_proof' }).first()) as Record<string, unknown>;
  expect([event.actor_kind, event.actor_id]).toEqual(['link', (await linkOf(here, token)).id]);
});

test('a provider sees the review as it is published, with its signature, never where its author can be reached', async () => {
  const here = await world();
  const { reply, challenge } = await invitation(here);
  for (const token of [reply, challenge]) {
    const { answer } = await opens(here, token);
    expect(answer.body.summary).toEqual({ author: 'Awa Kane', rating: 1, title: 'Never came back', body: expect.stringContaining('kitchen sink') as string, cut: false, locale: 'en', created_at: expect.any(String) as string });
    expect(JSON.stringify(answer.body)).not.toMatch(/kane\.example/i);
  }
});

test('a returned review comes with its ground, passage and explanation, and the author’s own text to change', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await here.review();
  await lea.does('verify_author', review, { method: 'invoice', evidence: 'Invoice 118' });
  await lea.does('return_to_author', review, { ground: 'personal_data', passage: 'kitchen sink', explanation: 'It names where a neighbour lives.' });
  await post(here);
  const { answer, submits } = await opens(here, here.tokenFor('awa@kane.example'));
  expect(answer.body.summary).toMatchObject({ ground: { fr: 'Données personnelles d’un tiers' }, passage: 'kitchen sink', explanation: 'It names where a neighbour lives.' });
  expect(answer.body.values).toEqual({ title: 'Never came back', body: 'He took the deposit and never came back to finish the kitchen sink.' });
  expect((await submits({ title: 'Never came back', body: 'He took the deposit and never came back.' })).status).toBe(201);
  expect(await here.row('reviews', review.id)).toMatchObject({ state: 'verified', text_version: 2, body: 'He took the deposit and never came back.' });
});

test('of fifty answers sent at once exactly one is taken', async () => {
  const here = await world();
  const { review, reply } = await invitation(here);
  const { submits } = await opens(here, reply);
  const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => submits({ body: `Answer number ${index} to the customer` })));
  const taken = answers.filter(({ status }) => status === 201);
  expect(taken).toHaveLength(1);
  for (const answer of answers.filter((one) => !taken.includes(one))) refusedWith(answer, 'LINK_USED', 409);
  const [row] = (await here.house.database.read('replies').where({ review_id: review.id })) as { id: number; state: string }[];
  expect(row?.state).toBe('submitted');
  expect(await here.house.database.read('events').where({ resource: 'replies', record_id: row?.id ?? 0, action: 'submit' })).toHaveLength(1);
});

test('a link that was answered says so, to whoever opens it or answers again', async () => {
  const here = await world();
  const { token } = await proofRequest(here);
  const { submits } = await opens(here, token);
  await submits(yes);
  refusedWith(await submits(yes), 'LINK_USED', 409);
  refusedWith((await opens(here, token)).answer, 'LINK_USED', 409);
});

test('a refused answer leaves the link open: payment details are kept out of a reply', async () => {
  const here = await world();
  const { review, reply } = await invitation(here);
  const { submits } = await opens(here, reply);
  refusedWith(await submits({ body: 'Refund sent to 4111 1111 1111 1111.' }), 'PAYMENT_DATA_NOT_ALLOWED');
  const blank = await submits({});
  refusedWith(blank, 'INVALID');
  expect(Object.keys(blank.body.errors)).toEqual(expect.arrayContaining(['body']));
  refusedWith(await submits({ body: 'Refund sent.', state: 'published' }), 'INVALID');
  expect((await linkOf(here, reply)).used_at).toBeNull();
  expect((await submits({ body: 'The refund was sent.' })).status).toBe(201);
  const [row] = (await here.house.database.read('replies').where({ review_id: review.id })) as { body: string }[];
  expect(row?.body).toBe('The refund was sent.');
});

test('a case that moved on asks nothing any more, and says so before and after', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const { review, token } = await proofRequest(here);
  const { submits } = await opens(here, token);
  await lea.does('verify_author', review, { method: 'phone_call', evidence: 'Spoke with the author' });
  expect((await opens(here, token)).answer.body).toMatchObject({ refused: { code: 'INVALID_TRANSITION' } });
  refusedWith(await submits(yes), 'INVALID_TRANSITION', 409);
  expect((await linkOf(here, token)).used_at).toBeNull();
});

test('a French letter is refused in French, whatever the browser prefers', async () => {
  const here = await world();
  const { token } = await proofRequest(here, { locale: 'fr', body: 'Il a pris l’acompte et n’est jamais revenu finir l’évier.', title: 'Jamais revenu' });
  const english = { 'accept-language': 'en' };
  const { answer, submits } = await opens(here, token, english);
  expect(answer.body.locale).toBe('fr');
  const card = await submits({ confirms: true, proof: 'Carte 4111 1111 1111 1111' }, { headers: english });
  refusedWith(card, 'PAYMENT_DATA_NOT_ALLOWED');
  expect(card.body.detail).toBe('Ce texte contient un numéro de carte ou de compte. Retirez-le.');
  expect((await submits({}, { headers: english })).body.errors).toMatchObject({ confirms: 'Ce champ est requis.' });
  await submits(yes);
  expect((await opens(here, token, english)).answer.body.detail).toBe('Ce lien a déjà servi : votre réponse nous est parvenue.');
});
