/** Words as they are written to slip past a list: figures for letters, stars, letters held down, letters set apart. */
import { letterOf } from './letters.ts';

/** A word of a text: its place, and its folded letters with the figures and signs that may stand for others. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** Made of single letters set apart, so that a word may stand anywhere inside. */
  readonly spelt: boolean;
}

const SIGNS: ReadonlyMap<string, string> = new Map(Object.entries({ 0: 'o', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's' }));
const STAR = '*';
const SPACE = 32;
const WIDEST_GAP = 3;
const FEWEST_SPELT = 3;
const LONGEST_WORD = 40;

/** Splits a text into its words, in one pass; letters set apart (`m.e.r.d.e`) are also given joined, after the last of them. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let singles: Token[] = [];
  const joinSingles = (): void => {
    if (singles.length >= FEWEST_SPELT) {
      const [first, last] = [singles[0] as Token, singles.at(-1) as Token];
      found.push({ start: first.start, end: last.end, word: singles.map(({ word }) => word).join(''), spelt: true });
    }
    singles = [];
  };
  let at = 0;
  while (at < text.length) {
    const start = at;
    let word = '';
    for (; at < text.length; at++) {
      const sign = readable(text.charCodeAt(at));
      if (sign === null) break;
      word += sign;
    }
    if (word === '') {
      at++;
      continue;
    }
    const token = { start, end: at, word, spelt: false };
    const previous = singles.at(-1);
    if (word.length > 1 || (previous && start - previous.end > WIDEST_GAP)) joinSingles();
    if (word.length === 1 && word !== STAR) singles.push(token);
    found.push(token);
  }
  joinSingles();
  return found;
}

/** What a UTF-16 unit adds to a word: letters, a figure, one of the signs; nothing for an accent apart; null between words. */
function readable(unit: number): string | null {
  if (unit === 36 || unit === 42 || unit === 64) return String.fromCharCode(unit);
  const letter = letterOf(unit);
  if (letter === SPACE) return null;
  if (letter === 0) return '';
  return letter > 0xffff ? String.fromCharCode(letter & 0xffff, letter >>> 16) : String.fromCharCode(letter);
}

/** Words as a list can be asked for them: one by one, and by first letter and length for those with stars. */
export interface Lexicon {
  readonly words: ReadonlySet<string>;
  readonly byShape: ReadonlyMap<string, readonly string[]>;
}

/** Files words for `unmask`. */
export function lexicon(words: ReadonlySet<string>): Lexicon {
  const byShape = new Map<string, string[]>();
  for (const word of words) {
    const shape = `${word.charAt(0)}${word.length}`;
    byShape.set(shape, [...(byShape.get(shape) ?? []), word]);
  }
  return { words, byShape };
}

/** The word of the lexicon that a token is, under whatever disguise, or null. */
export function unmask({ word, spelt }: Token, lexicon: Lexicon): string | null {
  if (spelt) return hidden(word, lexicon.words);
  if (lexicon.words.has(word)) return word;
  if (word.length > LONGEST_WORD) return null;
  if (/^[a-z]*$/.test(word) && !/(.)\1\1/.test(word)) return null;
  for (const reading of readings(word)) if (lexicon.words.has(reading)) return reading;
  return word.includes(STAR, 1) ? starred(word, lexicon) : null;
}

/** The words a disguised one may be read as: figures and signs as letters, long runs of a letter as one or two. */
function* readings(word: string): Generator<string> {
  const bare = word.replaceAll(STAR, '');
  const letters = bare.replace(/[^a-z]/g, '').length;
  // A model or a street number (`A55`, `5H17`) has too few letters to be a word in disguise.
  if (bare.length < 4 || letters < 2) return;
  const lettered = bare.replace(/[03457@$]/g, (sign) => SIGNS.get(sign) as string);
  for (const reading of lettered.includes('1') ? [lettered.replaceAll('1', 'i'), lettered.replaceAll('1', 'l')] : [lettered]) {
    yield reading;
    yield reading.replace(/(.)\1{2,}/g, '$1');
    yield reading.replace(/(.)\1{2,}/g, '$1$1');
  }
}

/** A word of which stars hide letters: enough must be left to tell which. */
function starred(word: string, { byShape }: Lexicon): string | null {
  const shown = word.length - word.split(STAR).length + 1;
  if (shown < 2) return null;
  const candidates = byShape.get(`${word.charAt(0)}${word.length}`) ?? [];
  return candidates.find((candidate) => [...candidate].every((letter, at) => word[at] === STAR || word[at] === letter)) ?? null;
}

/** A word of four letters or more among letters set apart, or a shorter one that is all of them. */
function hidden(letters: string, words: ReadonlySet<string>): string | null {
  if (words.has(letters)) return letters;
  for (let from = 0; from + 4 <= letters.length; from++) {
    for (let length = 4; length <= 12 && from + length <= letters.length; length++) {
      const piece = letters.slice(from, from + length);
      if (words.has(piece)) return piece;
    }
  }
  return null;
}
