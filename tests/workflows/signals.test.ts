import { expect, test } from 'vitest';
import { refusedWith, world } from '../support/world.ts';
import { card, publishedReview, verifiedReview } from './acting.ts';

const story = 'The plumber arrived an hour late, left his tools across the hall, cracked two tiles beside the bath and then asked for the whole price in cash before leaving.';
const suspicious = {
  same_contact: { author_email: 'sow@plumbing.example' },
  personal_data: { body: 'Ask Mrs Bernard next door, on 06 12 34 56 78, she saw it all.' },
  rude_words: { body: 'He is an asshole and his work is shit, I say so plainly.' },
  payment_data: { body: `He wrote my number ${card} on the wall of the kitchen.` },
  language: { body: 'Le plombier est arrivé en retard et il a laissé un grand désordre dans toute la cuisine, je ne le recommande vraiment pas.' },
} as const;

test('each thing that the machine notices becomes one explained hint, and decides nothing', async () => {
  const here = await world();
  const lea = await here.who('lea');
  for (const [kind, values] of Object.entries(suspicious)) {
    const provider = await here.provider({ name: `Firm of ${kind}`, email: kind === 'same_contact' ? 'sow@plumbing.example' : `${kind}@firm.example` });
    const review = await here.review({ provider_id: provider.id, author_email: `${kind}@author.example`, ...values });
    const signals = await lea.lists('signals', { review_id: review.id });
    expect(signals.map((one) => one.kind), kind).toContain(kind);
    for (const { explanation_en, explanation_fr, score, state } of signals) {
      expect(String(explanation_en).length).toBeGreaterThan(10);
      expect(explanation_fr).not.toBe(explanation_en);
      expect(score).toBeGreaterThan(0);
      expect(state).toBe('open');
    }
    expect(await here.row('reviews', review.id)).toMatchObject({ state: 'received', open_signals: signals.length, signals_count: signals.length });
  }
});

test('a text close to another, and more reviews in a day than usual, are noticed on the later one', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const first = await here.review({ body: story });
  const second = await here.review({ body: story.replace('an hour', 'two hours'), author_email: 'other@kane.example', author_name: 'Bintou Sy' });
  expect(await lea.lists('signals', { review_id: first.id })).toEqual([]);
  expect(await lea.lists('signals', { review_id: second.id })).toMatchObject([{ kind: 'near_duplicate', other_review_id: first.id }]);
  const busy = await here.provider({ name: 'Busy Firm', email: 'busy@firm.example' });
  const words = ['roof', 'garden', 'stairs', 'boiler', 'cellar', 'gutter', 'fence', 'garage', 'attic', 'porch', 'lawn', 'shed'];
  let last = 0;
  for (const [index, word] of words.entries()) last = (await here.review({ provider_id: busy.id, author_email: `${word}@many.example`, author_name: `Person ${word}`, body: `About the ${word} I can only say that number ${index} went well enough.` })).id;
  expect((await lea.lists('signals', { review_id: last })).map(({ kind }) => kind)).toContain('burst');
});

test('an ordinary review bears no hint at all', async () => {
  const here = await world();
  const review = await here.review();
  expect(await (await here.who('lea')).lists('signals', { review_id: review.id })).toEqual([]);
});

test('a person disposes of a hint with a verdict; whatever the verdict, the review stays in their hands', async () => {
  const here = await world();
  const [lea, dora] = [await here.who('lea'), await here.who('dora')];
  const review = await verifiedReview(here, { author_email: 'sow@plumbing.example', body: 'Ask Mrs Bernard next door, on 06 12 34 56 78, she saw it all.' });
  const signals = await lea.lists('signals', { review_id: review.id });
  expect(signals).toHaveLength(2);
  const [first, second] = signals.map(({ id }) => ({ resource: 'signals', id }));
  if (!first || !second) throw new Error('two signals were expected');
  refusedWith(await lea.does('dispose', first, { verdict: 'perhaps' }), 'INVALID');
  expect((await dora.does('dispose', first, { verdict: 'confirmed', note: 'Same address' })).body).toMatchObject({ state: 'disposed', verdict: 'confirmed', disposed_by: dora.id });
  refusedWith(await lea.does('dispose', first, { verdict: 'harmless' }), 'INVALID_TRANSITION', 409);
  expect(await here.row('reviews', review.id)).toMatchObject({ state: 'verified', open_signals: 1 });
  await lea.does('dispose', second, { verdict: 'confirmed' });
  expect(await here.row('reviews', review.id)).toMatchObject({ state: 'verified', open_signals: 0, signals_count: 2 });
  expect((await lea.does('publish', review)).body.state).toBe('published');
});

test('two persons who dispose of two hints at once are both heard', async () => {
  const here = await world();
  const [lea, dora] = [await here.who('lea'), await here.who('dora')];
  for (let round = 0; round < 5; round += 1) {
    const review = await verifiedReview(here, { author_name: `Someone ${round}`, author_email: 'sow@plumbing.example', body: `Ask Mrs Bernard next door about day ${round}, on 06 12 34 56 7${round}, she saw it all.` });
    const signals = (await lea.lists('signals', { review_id: review.id })).map(({ id }) => ({ resource: 'signals', id }));
    const answers = await Promise.all(signals.map((signal, index) => (index % 2 ? lea : dora).does('dispose', signal, { verdict: 'harmless' })));
    expect(answers.map(({ status }) => status)).toEqual(signals.map(() => 201));
    expect(await here.row('reviews', review.id)).toMatchObject({ open_signals: 0 });
  }
});

test('taking back a verdict opens the hint again, unless the review was decided on meanwhile', async () => {
  const here = await world();
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  const review = await verifiedReview(here, { author_email: 'sow@plumbing.example' });
  const [found] = await lea.lists('signals', { review_id: review.id });
  const signal = { resource: 'signals', id: found?.id ?? 0 };
  const undo = async () => lea.asks('POST', `/api/signals/${signal.id}/undo`, { version: (await here.row('signals', signal.id)).version });
  await lea.does('dispose', signal, { verdict: 'harmless' });
  expect((await undo()).body).toMatchObject({ state: 'open', verdict: null });
  refusedWith(await ali.does('publish', review), 'SIGNAL_NOT_DISPOSED');
  await lea.does('dispose', signal, { verdict: 'harmless' });
  expect((await ali.does('publish', review)).status).toBe(201);
  refusedWith(await undo(), 'UNDO_TOO_LATE', 409);
  expect(await here.row('reviews', review.id)).toMatchObject({ state: 'published', open_signals: 0 });
});

test('of fifty reports at once that the author is unknown, exactly one check is opened', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await publishedReview(here);
  const answers = await Promise.all(Array.from({ length: 50 }, () => lea.does('challenge', review, { reason: 'author_not_recognised', statement: 'Unknown to me' }, review.version)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(new Set(answers.filter(({ status }) => status !== 201).map(({ body }) => body.code))).toEqual(new Set(['STALE']));
  expect((await lea.lists('events', { resource: 'reviews', record_id: review.id, action: 'challenge' }))).toHaveLength(1);
  expect((await lea.lists('letters', { resource: 'reviews', record_id: review.id, kind: 'challenge_proof' }))).toHaveLength(1);
});
