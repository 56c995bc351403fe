import { beforeAll, describe, expect, it } from 'vitest';
import { detect, loadLanguages, maskPaymentData, type ReviewRead, type Signal, type SignalContext } from '../../server/signals/index.ts';
import { within } from './within.ts';

const BODY =
  'The plumber came on time, found the leak behind the wall within ten minutes and replaced the pipe without breaking a single tile.';
const REVIEW: ReviewRead = {
  title: 'Good work',
  body: BODY,
  locale: 'en',
  author_name: 'Paul Martin',
  author_email: 'paul@gmail.com',
  created_at: '2026-03-10T12:00:00.000Z',
};
const CONTEXT: SignalContext = {
  provider: { name: 'Awa Diallo', email: 'awa@diallo-plomberie.sn', phone: '+221771234567' },
  rhythm: { count: 1, before: 0 },
  similar: [],
};
const signals = (review: Partial<ReviewRead>, context: Partial<SignalContext> = {}): Signal[] =>
  detect({ ...REVIEW, ...review }, { ...CONTEXT, ...context });
const only = (review: Partial<ReviewRead>, context: Partial<SignalContext> = {}): Signal => {
  const [first, ...rest] = signals(review, context);
  expect(rest).toEqual([]);
  if (!first) throw new Error('No signal was given.');
  return first;
};

beforeAll(loadLanguages);

describe('the signals of a review', () => {
  it('are none for an ordinary review, however harsh', () => {
    expect(signals({})).toEqual([]);
    expect(signals({ title: 'Never again', body: 'Late, careless and far too expensive. The leak came back the next day and nobody answers.' })).toEqual([]);
  });

  it('name the contact that author and provider share', () => {
    const signal = only({ author_email: 'AWA+me@diallo-plomberie.sn' });
    expect(signal).toMatchObject({ kind: 'same_contact', score: 1, passage: 'awa@diallo-plomberie.sn' });
    expect(signal.explanation.en).toContain('same e-mail address (awa@diallo-plomberie.sn');
    expect(only({ author_phone: '77 123 45 67' })).toMatchObject({ kind: 'same_contact', passage: '+221771234567' });
  });

  it('say how much of the wording another review has, and quote it', () => {
    const similar = [
      { id: 11, text: 'Nothing to do with it at all, it was a garden and they cut the hedge too short.', similarity: 0.1 },
      { id: 12, text: `${BODY} Thanks!`, similarity: 0.9 },
    ];
    const signal = only({}, { similar });
    expect(signal).toMatchObject({ kind: 'near_duplicate', other_review_id: 12 });
    expect(signal.score).toBeGreaterThan(0.85);
    expect(signal.explanation.en).toContain(`Shares ${Math.round(signal.score * 100)}% of its wording with review #12`);
    expect(signal.explanation.fr).toContain('avec l’avis n° 12');
    expect(BODY.startsWith(signal.passage)).toBe(true);
  });

  it('point at the closest of several copies and mention the others', () => {
    const signal = only({}, { similar: [8, 5, 9].map((id) => ({ id, text: id === 9 ? BODY : `${BODY} Bravo!`, similarity: 1 })) });
    expect(signal).toMatchObject({ other_review_id: 9, score: 1 });
    expect(signal.explanation.en).toContain('It also resembles #5, #8.');
  });

  it('leave a wording alone that is everybody’s', () => {
    expect(signals({ body: 'Very good, thank you!' }, { similar: [{ id: 3, text: 'Very good, thank you!', similarity: 1 }] })).toEqual([]);
  });

  it('tell how many reviews came at once and how many usually do', () => {
    const signal = only({}, { rhythm: { count: 5, before: 0 } });
    expect(signal).toMatchObject({ kind: 'burst', score: 0.5, passage: '' });
    expect(signal.explanation.en).toContain('received 5 reviews in 24 hours');
  });

  it('count a third party’s data, all kinds in one signal', () => {
    const signal = only({ body: `${BODY} Call M. Sow or Mrs Kane on 06 12 34 56 78.` });
    expect(signal).toMatchObject({ kind: 'personal_data', score: 0.9, passage: 'M. Sow · Mrs Kane · 06 12 34 56 78' });
    expect(signal.explanation.en).toContain('2 names beside a title, 1 phone number');
    expect(signal.explanation.fr).toContain('2 noms précédés d’un titre, 1 numéro de téléphone');
  });

  it('quote rude words in the language the text is written in', () => {
    expect(only({ body: `${BODY} But he is an asshole, a real asshole.` })).toMatchObject({ kind: 'rude_words', passage: 'asshole' });
    const bitten = signals({ locale: 'fr', body: 'My cat has a bite on her ear and the vet was kind to her.' });
    expect(bitten.map(({ kind }) => kind)).toEqual(['language']);
  });

  it('never carry a payment number, in no kind of signal', () => {
    const card = '4111 1111 1111 1111';
    const body = `Le plombier a pris ma carte ${card}, ce connard, et M. Sow ${card} a noté mon compte FR76 3000 6000 0112 3456 7890 189 aussi.`;
    const given = signals({ body, locale: 'en' }, { similar: [{ id: 4, text: body, similarity: 1 }] });
    expect(given.map(({ kind }) => kind)).toEqual(['near_duplicate', 'personal_data', 'rude_words', 'payment_data', 'language']);
    const told = JSON.stringify(given);
    expect(told).toBe(maskPaymentData(told));
    expect(told).toContain('•••• •••• •••• 1111');
    expect(told).not.toContain('3456');
  });

  it('do not take the beginning of a card for a telephone', () => {
    const signal = only({ body: `${BODY} I paid with 3472 123456 00004 on the spot.` });
    expect(signal).toMatchObject({ kind: 'payment_data', passage: '•••• •••••• •0004' });
  });

  it('say when a text is not in the language it was declared in', () => {
    const signal = only({ title: null, body: 'Le plombier est venu à l’heure et a tout réparé sans casser un seul carreau.' });
    expect(signal.kind).toBe('language');
    expect(signal.explanation).toEqual({
      en: expect.stringContaining('sent as English but reads as French') as string,
      fr: expect.stringContaining('envoyé comme étant en anglais mais se lit en français') as string,
    });
  });

  it('keep every quotation within 300 characters and every score within 0 and 1', () => {
    const body = `${'M. Sow et Mme Kane-Dubois, merde, '.repeat(60)} 06 12 34 56 78 `;
    for (const { passage, score, explanation } of signals({ body }, { similar: [{ id: 1, text: body, similarity: 1 }] })) {
      expect(passage.length).toBeLessThanOrEqual(300);
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(explanation.en).toMatch(/^[A-Z].*[.]$/su);
      expect(explanation.fr).toMatch(/^[A-Z].*[.]$/su);
    }
  });

  it('are given quickly for the longest texts', () => {
    const body = 'Le connard M. Sow 06 12 34 56 78 a@b.fr 4111 1111 1111 1111 '.repeat(170).slice(0, 10_000);
    expect(within(250, () => signals({ body, locale: 'fr' }))).toBe(true);
  });
});
