import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPaymentData, maskPaymentData } from '../../server/signals/paymentData.ts';
import { cost } from './within.ts';

const luhnDigit = (digits: string): string => {
  const sum = [...digits].reverse().reduce((total, digit, back) => {
    const value = Number(digit) * (back % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
};
const isCard = (digits: string): boolean => luhnDigit(digits.slice(0, -1)) === digits.at(-1);

const visa = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 14, maxLength: 14 })
  .map((digits) => `4${digits.join('')}`)
  .map((head) => head + luhnDigit(head));
const separator = fc.constantFrom('', ' ', '-', '.', '\u00a0', ' - ', '\u200b');
const writtenCard = fc.tuple(visa, separator).map(([card, gap]) => (card.match(/.{4}/g) ?? []).join(gap));

describe('card numbers', () => {
  it.each([
    ['Visa', '4111 1111 1111 1111'],
    ['Visa of 13', '4222222222222'],
    ['Mastercard', '5555-5555-5555-4444'],
    ['Mastercard, 2-series', '2223.0031.2200.3222'],
    ['American Express', '3782 822463 10005'],
    ['Diners', '3056 9309 0259 04'],
    ['Discover', '6011111111111117'],
    ['JCB', '3530 1113 3330 0000'],
    ['each digit apart', '4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1'],
    ['full width', '４１１１１１１１１１１１１１１１'],
  ])('are found: %s', (_name, card) => {
    const text = `My card ${card} was charged twice.`;
    expect(findPaymentData(text)).toEqual([{ kind: 'card', start: 8, end: 8 + card.length }]);
  });

  it('are found before a date and a code, and after another number', () => {
    expect(maskPaymentData('Order 12 4111 1111 1111 1111 12/26 123')).toBe('Order 12 •••• •••• •••• 1111 12/26 123');
  });

  it.each([
    ['the check digit is wrong', '4111 1111 1111 1112'],
    ['no issuer begins so', '9999 9999 9999 9995'],
    ['the length is not the issuer’s', '5105 1051 0510 510'],
    ['it is one long reference', '2015411111111111111119'],
    ['it is a phone number', '+33 6 12 34 56 78'],
    ['it is nought', '0000 0000 0000 0000'],
    ['it is cut by words', '4111 1111 then 1111 1111'],
  ])('are not found where %s', (_why, digits) => {
    expect(findPaymentData(`Look at ${digits} please`)).toEqual([]);
  });
});

describe('bank accounts', () => {
  it.each(['FR76 3000 6000 0112 3456 7890 189', 'be68539007547034', 'GB29-NWBK-6016-1331-9268-19', 'SN08 SN01 0015 2000 0485 0000 3035'])(
    'are found: %s',
    (account) => {
      expect(findPaymentData(`Pay to ${account}.`)).toEqual([{ kind: 'iban', start: 7, end: 7 + account.length }]);
    },
  );

  it.each(['FR76 3000 6000 0112 3456 7890 188', 'ZZ76 3000 6000 0112 3456 7890 189', 'XFR7630006000011234567890189'])(
    'are not found where country, length or check is wrong: %s',
    (account) => {
      expect(findPaymentData(account)).toEqual([]);
    },
  );

  it('keep their last four signs', () => {
    expect(maskPaymentData('IBAN FR76 3000 6000 0112 3456 7890 189 !')).toBe('IBAN •••• •••• •••• •••• •••• •••0 189 !');
  });
});

describe('masking', () => {
  it('leaves no number that can be found again, whatever surrounds it', () => {
    const digits = fc.stringMatching(/^[0-9 ]{0,12}$/);
    const piece = fc.oneof(writtenCard, digits, fc.string({ maxLength: 8 }), fc.constant('FR7630006000011234567890189'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom('', ' ', '\n'), (pieces, glue) => {
        const masked = maskPaymentData(pieces.join(glue));
        expect(findPaymentData(masked)).toEqual([]);
        expect(maskPaymentData(masked)).toBe(masked);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves no account that begins with the last four signs of another', () => {
    const masked = maskPaymentData('MT18MALT0110000000000000000GB29 NWBK 6016 1331 9268 19');
    expect(masked).toBe(`${'•'.repeat(31)} •••• •••• •••• ••68 19`);
  });

  it('leaves of a card its last four digits and nothing else, and the text around untouched', () => {
    fc.assert(
      fc.property(writtenCard, (card) => {
        const masked = maskPaymentData(`Paid with ${card}, thanks`);
        const left = masked.replace(/\D/g, '');
        expect(left).toBe(card.replace(/\D/g, '').slice(-4));
        expect(isCard(card.replace(/\D/g, ''))).toBe(true);
        expect(masked).toMatch(/^Paid with .*, thanks$/su);
        expect(masked).toHaveLength(`Paid with ${card}, thanks`.length);
      }),
    );
  });

  it('gives back a text without payment data as it was', () => {
    expect(maskPaymentData('Facture n° 2024-118 du 12/03/2024, 1 234,56 €.')).toBe('Facture n° 2024-118 du 12/03/2024, 1 234,56 €.');
  });

  it.each(['4', '4 ', '4-.', 'FR76 ', '4111 1111 1111 1111 ', 'be68539007547034'])('stays quick on 50 kB of “%s”', (piece) => {
    const evil = piece.repeat(Math.ceil(50_000 / piece.length));
    // Against itself on this very machine: four times the text takes about four times as long, where the square would take sixteen.
    expect(cost(() => maskPaymentData(evil))).toBeLessThan(8 * cost(() => maskPaymentData(evil.slice(0, evil.length / 4))) + 10);
  });
});
