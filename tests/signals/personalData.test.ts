import { describe, expect, it } from 'vitest';
import { findPersonalData } from '../../server/signals/personalData.ts';
import { within } from './within.ts';

const PROVIDER = { name: 'Awa Diallo Plomberie', email: 'awa@diallo-plomberie.sn', phone: '+221 77 123 45 67' };
const AUTHOR = { name: 'Paul Martin', email: 'paul.martin@gmail.com' };
const found = (text: string): string[] =>
  findPersonalData(text, PROVIDER, AUTHOR).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('phone numbers', () => {
  it.each([
    ['France', '06 12 34 56 78'],
    ['France, dots', '06.12.34.56.78'],
    ['France, abroad', '+33 6 12 34 56 78'],
    ['France, with the nought in brackets', '+33 (0)6 12 34 56 78'],
    ['Belgium', '0475 12 34 56'],
    ['Senegal', '77 765 43 21'],
    ['Senegal, abroad', '+221 77 765 43 21'],
    ['Côte d’Ivoire', '07 07 12 34 56'],
    ['Canada', '(416) 555-0123'],
    ['United Kingdom', '020 7946 0958'],
    ['United States', '212-555-2368'],
    ['double nought', '0033612345678'],
  ])('are found as people write them in %s', (_where, number) => {
    expect(found(`Call ${number}, ask for the boss.`)).toEqual([`phone: ${number}`]);
  });

  it.each(['on 2015-12-18 and 18/12/2015', 'at 2015-12-18 10:30', 'for 1 234 567,89 €', 'policy 123456', 'from 8:30 to 17:45', 'reference 20241112345678901', '75011 Paris'])(
    'are not seen in dates, amounts and references: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('are not shown when they are the free line of a company', () => {
    expect(found('Call (800) 238-1042 or 0 800 123 456.')).toEqual([]);
  });

  it('are found after another figure, and twice in a text', () => {
    expect(found('Au 12 06 12 34 56 78 ou au 07 12 34 56 78.')).toEqual(['phone: 06 12 34 56 78', 'phone: 07 12 34 56 78']);
  });
});

describe('e-mail addresses', () => {
  it('are found whole, without the full stop of the sentence', () => {
    expect(found('Write to marie-anne.dupont+home@mail.example.fr.')).toEqual(['email: marie-anne.dupont+home@mail.example.fr']);
  });

  it('are not seen in a price, a handle or two signs', () => {
    expect(found('3 @ 5 €, @marie, a@b, me@@you')).toEqual([]);
  });
});

describe('titled names', () => {
  it.each([
    ['C’est M. Dupont qui a payé.', 'M. Dupont'],
    ['J’ai vu Madame de La Tour hier.', 'Madame de La Tour'],
    ['Le docteur Ndiaye est passé.', 'docteur Ndiaye'],
    ['I spoke to Mr. O’Neill about it.', 'Mr. O’Neill'],
    ['Dr J. Smith came.', 'Dr J. Smith'],
    ['Mme Anne-Sophie LEROY. Très bien.', 'Mme Anne-Sophie LEROY'],
    ['M. Le Goff m’a répondu.', 'M. Le Goff'],
  ])('are found: %s', (text, name) => {
    expect(found(text)).toEqual([`name: ${name}`]);
  });

  it.each([
    'Monsieur est venu. Madame Le voulait.', 'Madame la Directrice', 'Thank you, Miss. I will', '20 m Paris', 'I’m Happy', 'I saw the doctor. However, he left', 'We miss Libby', 'Open M-F', 'Their PR. Total nonsense', 'Mr. T', 'MADAME EST VENUE AVEC MONSIEUR BIEN VITE',
  ])(
    'are not seen where no name follows: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('people concerned by the review', () => {
  it('are no third parties: the provider’s name, address and number, the author’s name', () => {
    expect(found('Mme Diallo (awa@diallo-plomberie.sn, 77 123 45 67) a bien aidé M. Paul Martin.')).toEqual([]);
  });

  it('do not hide somebody else of another name', () => {
    expect(found('Mme Diallo et M. Sow')).toEqual(['name: M. Sow']);
  });

  it('still see their own address pointed out when they are the author', () => {
    expect(found('Contact me: paul.martin@gmail.com')).toEqual(['email: paul.martin@gmail.com']);
  });
});

it.each(['1', '0 ', '06 12 34 56 7', 'a@', '@', 'a.', 'M. ', 'M. De ', '+', '(', '06-'])('stays quick on 50 kB of “%s”', (piece) => {
  const evil = piece.repeat(Math.ceil(50_000 / piece.length));
  expect(within(100, () => found(evil))).toBe(true);
});
