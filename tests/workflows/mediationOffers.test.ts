import { expect, test } from 'vitest';
import { differences } from '../../server/workflows/mediationTerms.ts';
import type { Term } from '../../server/workflows/mediationWords.ts';
import { refusedWith, world } from '../support/world.ts';
import { done, openRoom, redone, refund } from './mediating.ts';
import { card, daysPass, isRefused } from './acting.ts';

test('nobody makes two offers in a row, and only the other side answers one', async () => {
  const here = await world();
  const { mediated, max, customer, provider } = await openRoom(here);
  await customer.did('offer', { terms: [refund] });
  refusedWith(await customer.does('offer', { terms: [redone] }), 'NOT_YOUR_TURN');
  refusedWith(await customer.does('accept_offer', { number: 1 }), 'NOT_YOUR_TURN');
  refusedWith(await customer.does('pass_turn'), 'NOT_YOUR_TURN');
  await isRefused(here, max, 'offer', mediated, { code: 'NOT_YOUR_TURN', input: { from: 'customer', terms: [redone] }, ofInput: true });
  await provider.did('refuse_offer', { number: 1, answer: 'Too much' });
  refusedWith(await customer.does('offer', { terms: [redone] }), 'NOT_YOUR_TURN');
  await provider.did('pass_turn');
  const seen = await customer.did('offer', { terms: [redone] });
  expect(seen.offers.map(({ number, from, state, answer }) => ({ number, from, state, answer }))).toEqual([
    { number: 1, from: 'customer', state: 'refused', answer: 'Too much' },
    { number: 2, from: 'customer', state: 'open', answer: null },
  ]);
});

test('a counter-offer refuses the offer that it answers', async () => {
  const here = await world();
  const { customer, provider } = await openRoom(here);
  await customer.did('offer', { terms: [refund] });
  const seen = await provider.did('offer', { terms: [redone] });
  expect(seen.offers.map(({ state }) => state)).toEqual(['refused', 'open']);
  refusedWith(await provider.does('accept_offer', { number: 1 }), 'NOT_YOUR_TURN');
  refusedWith(await customer.does('accept_offer', { number: 1 }), 'OFFER_NOT_OPEN');
});

test('staff impose no outcome and sign for nobody: they see these acts shut, with the reason', async () => {
  const here = await world();
  const { mediated, max, customer, provider } = await openRoom(here);
  await customer.did('offer', { terms: [refund] });
  for (const name of ['accept_offer', 'refuse_offer']) await isRefused(here, max, name, mediated, { code: 'OUTCOME_CANNOT_BE_IMPOSED', input: { number: 1 } });
  const { agreement } = await provider.did('accept_offer', { number: 1 });
  for (const person of [max, await here.who('dora')]) await isRefused(here, person, 'sign', mediated, { code: 'OUTCOME_CANNOT_BE_IMPOSED', input: { hash: agreement?.hash, signed_name: 'Ousmane Sow' } });
});

test('a term binds only the two who sign, and says what it means', async () => {
  const here = await world();
  const { mediated, max, customer } = await openRoom(here);
  for (const who of ['platform', 'somebody_else']) {
    refusedWith(await customer.does('offer', { terms: [refund, { ...redone, who }] }), 'INVALID');
    await isRefused(here, max, 'offer', mediated, { code: 'OBLIGOR_NOT_SIGNATORY', input: { from: 'customer', terms: [refund, { ...redone, who }] }, ofInput: true });
  }
  refusedWith(await customer.does('offer', { terms: [{ ...refund, amount: null }] }), 'TERM_NOT_PRECISE');
  refusedWith(await customer.does('offer', { terms: [{ kind: 'date', who: 'provider', what: 'He comes' }] }), 'TERM_NOT_PRECISE');
  refusedWith(await customer.does('offer', { terms: [{ ...redone, what: `Pay to ${card}` }] }), 'PAYMENT_DATA_NOT_ALLOWED');
  refusedWith(await customer.does('offer', { terms: [] }), 'INVALID');
  await isRefused(here, max, 'offer', mediated, { code: 'OFFER_END_REQUIRED', input: { from: 'customer', terms: [refund], expires_at: '2026-12-24T10:00:00.000Z' }, ofInput: true });
});

test('an offer lapses by itself; the turn stays with whoever let it pass', async () => {
  const here = await world();
  const { mediated, customer, provider } = await openRoom(here);
  await customer.did('offer', { terms: [refund] });
  await daysPass(here, 8);
  refusedWith(await provider.open().then((room) => room.does('accept_offer', { number: 1 })), 'OFFER_NOT_OPEN');
  await here.clockRound();
  const seen = (await customer.open()).sees;
  expect([seen.offers[0]?.state, seen.turn]).toEqual(['expired', 'provider']);
  refusedWith(await customer.does('offer', { terms: [redone] }), 'NOT_YOUR_TURN');
  expect(await here.row('mediations', mediated.id)).toMatchObject({ state: 'exchanging' });
});

test('the agreement waits for both signatures on the same text; until then either may still say no', async () => {
  const here = await world();
  const { mediated, customer, provider } = await openRoom(here);
  refusedWith(await customer.does('sign', { hash: '0'.repeat(64), signed_name: 'Aminata Kane' }), 'NO_AGREEMENT_YET');
  await customer.did('offer', { terms: [refund] });
  const { agreement } = await provider.did('accept_offer', { number: 1 });
  refusedWith(await provider.does('offer', { terms: [redone] }), 'AGREEMENT_WAITS');
  refusedWith(await customer.does('sign', { hash: '0'.repeat(64), signed_name: 'Aminata Kane' }), 'AGREEMENT_CHANGED');
  await customer.did('sign', { hash: agreement?.hash, signed_name: 'Aminata Kane' });
  refusedWith(await customer.does('sign', { hash: agreement?.hash, signed_name: 'Aminata Kane' }), 'ALREADY_SIGNED');
  expect(await here.row('mediations', mediated.id)).toMatchObject({ state: 'exchanging', provider_signed_at: null });
  const after = await provider.did('refuse_offer', { number: 1, answer: 'On second thoughts, no.' });
  expect([after.agreement, after.offers[0]?.state]).toEqual([null, 'refused']);
  expect(await here.row('mediations', mediated.id)).toMatchObject({ customer_signed_at: null, agreement_hash: null });
});

test('what was decided on something else than what stands is refused as stale, and a room does nothing but its own acts', async () => {
  const here = await world();
  const { mediated, max, customer, provider } = await openRoom(here);
  const { version } = await here.row('mediations', mediated.id);
  await done(max, 'add_statement', mediated, { party: 'mediator', visibility: 'common', text: 'Welcome, both of you.' });
  refusedWith(await customer.does('offer', { terms: [refund] }, version), 'STALE', 409);
  for (const act of ['accept', 'close', 'end_no_agreement', 'constructor', 'undo']) refusedWith(await customer.does(act), 'MISSING', 404);
  refusedWith(await provider.does('declare_no_parallel_action', { confirms: true }), 'MISSING', 404);
  refusedWith(await provider.does('report_parallel_action', { kind: 'court', source: 'I think so' }), 'MISSING', 404);
});

test('in the room only its mediator speaks for the house', async () => {
  const here = await world();
  const { mediated, max } = await openRoom(here);
  const words = { party: 'mediator', visibility: 'common', text: 'Hello' };
  await isRefused(here, await here.who('nora'), 'add_statement', mediated, { code: 'NOT_THE_MEDIATOR', input: words });
  await isRefused(here, max, 'add_statement', mediated, { code: 'SPACE_REQUIRED', input: { ...words, visibility: 'private' }, ofInput: true });
  await done(max, 'add_statement', mediated, words);
});

test('two offers side by side say what is agreed and what is not', () => {
  const one: Term[] = [{ kind: 'partial_refund', who: 'provider', what: 'Half', amount: 240 }, { kind: 'apology', who: 'provider', what: 'In writing.' }];
  const two: Term[] = [{ kind: 'partial_refund', who: 'provider', what: 'Half', amount: 120 }, { kind: 'apology', who: 'provider', what: 'in  writing' }, { kind: 'redo', who: 'provider', what: 'The leak' }];
  expect(differences(one, two).map(({ kind, agreed, before, after }) => [kind, agreed, before?.amount, after?.amount, Boolean(after)])).toEqual([
    ['partial_refund', false, 240, 120, true],
    ['apology', true, undefined, undefined, true],
    ['redo', false, undefined, undefined, true],
  ]);
});
