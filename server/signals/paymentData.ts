/**
 * Card numbers and bank accounts in a text (S4-07: payment details are never stored).
 * A number counts when its issuer, its length and its check digits all agree, so that an order or a policy number passes.
 */
import { IBAN_LENGTHS } from './ibanLengths.ts';
import type { Passage } from './passage.ts';

export type PaymentKind = 'card' | 'iban';

const MASK = '•';
const KEPT = 4;
const SHORTEST_CARD = 13;
const LONGEST_CARD = 19;
const WIDEST_GAP = 3;
const SEPARATORS = new Set(' \u00a0\u202f\u2009\u200b\ufeff\u00ad\t\n\r-–—‑.·_');

/** First digits (from, to) and lengths of the card issuers, from the public numbering plan. */
const ISSUERS: readonly (readonly [from: string, to: string, ...lengths: number[]])[] = [
  ['4', '4', 13, 16, 19],
  ['51', '55', 16],
  ['2221', '2720', 16],
  ['34', '34', 15],
  ['37', '37', 15],
  ['300', '305', 14, 16, 19],
  ['36', '36', 14, 16, 19],
  ['38', '39', 14, 16, 19],
  ['6011', '6011', 16, 19],
  ['644', '649', 16, 19],
  ['65', '65', 16, 19],
  ['3528', '3589', 16, 17, 18, 19],
  ['62', '62', 16, 17, 18, 19],
  ['50', '50', 13, 14, 15, 16, 17, 18, 19],
  ['56', '58', 13, 14, 15, 16, 17, 18, 19],
  ['6304', '6304', 13, 14, 15, 16, 17, 18, 19],
  ['6759', '6763', 13, 14, 15, 16, 17, 18, 19],
  ['2200', '2204', 16, 17, 18, 19],
  ['60', '60', 16],
  ['81', '82', 16],
];

/** Finds card numbers and IBANs, written with or without spaces, dots and dashes. */
export function findPaymentData(text: string): Passage<PaymentKind>[] {
  const accounts = findAccounts(text);
  return [...accounts, ...findCards(hide(text, accounts))].sort((a, b) => a.start - b.start);
}

/** Replaces every sign of a payment number but its last four, keeping the length of the text and all the rest of it. */
export function maskPaymentData(text: string): string {
  const accounts = findAccounts(text);
  const shown = hide(text, accounts);
  return hide(shown, findCards(shown));
}

function hide(text: string, passages: readonly Passage[]): string {
  if (passages.length === 0) return text;
  const units = text.split('');
  for (const { start, end } of passages) {
    let kept = 0;
    for (let at = end - 1; at >= start; at--) {
      if (!isDigit(text.charCodeAt(at)) && !isLetter(text.charCodeAt(at))) continue;
      if (kept++ >= KEPT) units[at] = MASK;
    }
  }
  return units.join('');
}

/** A digit as it is written on a keyboard or, full width, copied from elsewhere; -1 for anything else. */
function digitOf(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48;
  return unit >= 0xff10 && unit <= 0xff19 ? unit - 0xff10 : -1;
}
const isDigit = (unit: number): boolean => digitOf(unit) >= 0;
const isLetter = (unit: number): boolean => (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);

/** Digits that follow one another with nothing but separators between: their places in the text and their values. */
interface Run {
  readonly places: number[];
  readonly digits: number[];
}

function* runs(text: string): Generator<Run> {
  let places: number[] = [];
  let digits: number[] = [];
  let gap = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = digitOf(text.charCodeAt(at));
    if (digit >= 0) {
      places.push(at);
      digits.push(digit);
      gap = 0;
    } else if (places.length > 0 && (!SEPARATORS.has(text.charAt(at)) || ++gap > WIDEST_GAP)) {
      if (places.length >= SHORTEST_CARD) yield { places, digits };
      places = [];
      digits = [];
      gap = 0;
    }
  }
  if (places.length >= SHORTEST_CARD) yield { places, digits };
}

/**
 * A card begins and ends where a group of digits does: a long reference is not searched for a card inside it.
 * After a card the search goes on from its last four digits, which is all that a mask would leave of it.
 */
function findCards(text: string): Passage<'card'>[] {
  const found: Passage<'card'>[] = [];
  for (const { places, digits } of runs(text)) {
    let at = 0;
    let begins = true;
    while (at + SHORTEST_CARD <= digits.length) {
      const length: number = begins ? cardLength(places, digits, at) : 0;
      if (length > 0) found.push({ start: places[at] as number, end: (places[at + length - 1] as number) + 1, kind: 'card' });
      at += length > 0 ? length - KEPT : 1;
      begins = length > 0 || (places[at] as number) > (places[at - 1] as number) + 1;
    }
  }
  return found;
}

/** The length of the longest card number that begins here, or 0. */
function cardLength(places: readonly number[], digits: readonly number[], from: number): number {
  const head = digits.slice(from, from + 4).join('');
  for (let length = Math.min(LONGEST_CARD, digits.length - from); length >= SHORTEST_CARD; length--) {
    const last = from + length - 1;
    const ends = last === digits.length - 1 || (places[last + 1] as number) > (places[last] as number) + 1;
    if (ends && isIssued(head, length) && passesLuhn(digits, from, length)) return length;
  }
  return 0;
}

const isIssued = (head: string, length: number): boolean =>
  ISSUERS.some(([from, to, ...lengths]) => {
    const start = head.slice(0, from.length);
    return start >= from && start <= to && lengths.includes(length);
  });

function passesLuhn(digits: readonly number[], from: number, length: number): boolean {
  let sum = 0;
  for (let back = 0; back < length; back++) {
    const digit = digits[from + length - 1 - back] as number;
    sum += back % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum > 0 && sum % 10 === 0;
}

/** As with cards, the search goes on from the last four signs, which a mask would leave standing alone. */
function findAccounts(text: string): Passage<'iban'>[] {
  const found: Passage<'iban'>[] = [];
  let at = 0;
  let alone = 0;
  while (at + 15 <= text.length) {
    const begins = at === alone || !isAlphanumeric(text.charCodeAt(at - 1));
    const end = begins && isDigit(text.charCodeAt(at + 2)) ? accountEnd(text, at) : 0;
    if (end > 0) found.push({ start: at, end, kind: 'iban' });
    alone = end > 0 ? end - KEPT : alone;
    at = end > 0 ? alone : at + 1;
  }
  return found;
}

/** Where the IBAN that begins here ends, or 0: country, length, and the check over 97. */
function accountEnd(text: string, start: number): number {
  const length = IBAN_LENGTHS.get(text.slice(start, start + 2).toUpperCase());
  if (length === undefined) return 0;
  let signs = '';
  let gap = 0;
  let at = start;
  for (; at < text.length && signs.length < length; at++) {
    if (isAlphanumeric(text.charCodeAt(at))) {
      signs += text.charAt(at).toUpperCase();
      gap = 0;
    } else if (!SEPARATORS.has(text.charAt(at)) || ++gap > WIDEST_GAP) return 0;
  }
  const whole = signs.length === length && (at === text.length || !isAlphanumeric(text.charCodeAt(at)));
  return whole && passes97(signs) ? at : 0;
}

const isAlphanumeric = (unit: number): boolean => isDigit(unit) || isLetter(unit);

function passes97(signs: string): boolean {
  let rest = 0;
  for (const sign of signs.slice(4) + signs.slice(0, 4)) {
    const unit = sign.charCodeAt(0);
    rest = isLetter(unit) ? (rest * 100 + unit - 55) % 97 : (rest * 10 + digitOf(unit)) % 97;
  }
  return rest === 1;
}
