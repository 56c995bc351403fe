/** Names that follow a title (“M. Diallo”, “Dr Mary O’Neill”, « Madame de La Tour »). */
import { fold } from './letters.ts';
import type { Passage } from './passage.ts';

/** Titles that a full stop may shorten, and titles written in full, which a full stop ends. */
const ABBREVIATED = new Set('m mr mme mlle mm mmes mrs ms dr pr prof'.split(' '));
const WRITTEN_OUT = new Set('miss monsieur madame mademoiselle messieurs docteur doctor professeur professor'.split(' '));
/** `I miss Paris`, `their PR`: these are titles only with a capital followed by small letters. */
const WITH_CAPITAL = new Set(['miss', 'pr']);
/** A quick look at the whole text, since most have no title at all. */
const SOME_TITLE = new RegExp(`(?<![’'])\\b(?:${[...ABBREVIATED, ...WRITTEN_OUT].join('|')})\\b`, 'i');
/** Small words that belong to a name when a capital follows. */
const PARTICLES = new Set(['de', 'du', 'des', 'd', 'van', 'von', 'der', 'den', 'la', 'le', 'el', 'ben', 'al']);
/** What may stand after a title with a capital and is nobody's name. */
const NO_NAMES = new Set(
  `je il elle on nous vous ils elles les un une des et ou mais car si ce cette ces mon ma mes son sa ses votre vos notre nos
   est qui que quand pour avec sans merci bonjour bonsoir directeur directrice president presidente maire juge responsable
   i he she it we you they the a an and or but if this that these those my your his her our their is was who when for with
   thank thanks hello hi dear please all`.split(/\s+/),
);
const LONGEST_NAME = 4;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly capital: boolean;
  readonly shouted: boolean;
}

/** Finds titled names, unless every word of one belongs to a name given as known (the provider's, the author's). */
export function findNames(text: string, known: readonly (string | null | undefined)[]): Passage<'name'>[] {
  if (!SOME_TITLE.test(text)) return [];
  const own = known.map((name) => new Set(fold(name ?? '').text.split(' ')));
  const words = wordsOf(text);
  if (isShouted(words)) return [];
  const found: Passage<'name'>[] = [];
  for (let at = 0; at + 1 < words.length; at++) {
    const title = words[at] as Word;
    if (!isTitle(title, text)) continue;
    const last = lastOfName(words, at, text);
    if (last === at) continue;
    const name = words.slice(at + 1, last + 1);
    const isOwn = own.some((parts) => name.every(({ folded, capital }) => parts.has(folded) || !capital));
    if (!isOwn) found.push({ start: title.start, end: (words[last] as Word).end, kind: 'name' });
    at = last;
  }
  return found;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}]+/gu), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: fold(word).text,
    capital: /^\p{Lu}/u.test(word),
    shouted: word.length > 1 && word === word.toUpperCase(),
  }));
}

/** A lone `m` is a title only as `M` or `M.`; `m²`, `5 m` and `I'm` are not. */
function isTitle({ folded, start, capital, shouted }: Word, text: string): boolean {
  if (WITH_CAPITAL.has(folded)) return capital && !shouted;
  if (folded === 'm') return capital && !/[’'\d]/.test(text.charAt(start - 1));
  return ABBREVIATED.has(folded) || WRITTEN_OUT.has(folded);
}

/** The index of the last word of the name that follows the title at `at`, or `at` itself where none does. */
function lastOfName(words: readonly Word[], at: number, text: string): number {
  let last = at;
  let named = false;
  for (let next = at + 1; next < words.length && next <= at + LONGEST_NAME; next++) {
    const word = words[next] as Word;
    const before = words[next - 1] as Word;
    if (!isJoined(before, text.slice(before.end, word.start), next === at + 1)) break;
    const article = word.folded === 'le' || word.folded === 'la';
    if (word.capital && !NO_NAMES.has(word.folded)) {
      last = next;
      named ||= !PARTICLES.has(word.folded) && word.folded.length > 1;
    } else if (!PARTICLES.has(word.folded) || (article && next === at + 1)) break;
  }
  return named ? last : at;
}

/** Whether two words of a name belong together; a full stop parts them unless it shortens a title or an initial. */
function isJoined(before: Word, between: string, first: boolean): boolean {
  const shortened = first ? ABBREVIATED.has(before.folded) : before.end - before.start === 1;
  return /^[ \u00a0]{1,2}$/.test(between) || (!first && /^[-’']$/.test(between)) || (shortened && /^\.[ \u00a0]?$/.test(between));
}

/** In a text written in capitals, a capital is no sign of a name. */
function isShouted(words: readonly Word[]): boolean {
  const long = words.filter(({ start, end }) => end - start > 1);
  return long.length > 3 && long.filter(({ shouted }) => shouted).length > long.length * 0.6;
}
