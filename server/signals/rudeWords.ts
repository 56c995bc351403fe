/** Rude words in French and English, as they are written to be read and as they are written to slip by (`c0nnard`, `m.e.r.d.e`). */
import english from 'naughty-words/en.json' with { type: 'json' };
import french from 'naughty-words/fr.json' with { type: 'json' };
import { type Lexicon, lexicon, type Token, tokens, unmask } from './disguises.ts';
import { fold } from './letters.ts';
import type { Passage } from './passage.ts';
import { ABROAD, ADDED, INNOCENT, PUT_ASIDE } from './rudeVocabulary.ts';

type Language = 'fr' | 'en';

/** Single words, and phrases filed under their last word. */
interface Vocabulary {
  readonly words: Lexicon;
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
}

const FRENCH = [...kept(french, PUT_ASIDE.fr), ...ADDED.fr];
const ENGLISH = [...kept(english, PUT_ASIDE.en), ...ADDED.en];
const vocabularies: Readonly<Record<Language, Vocabulary>> = {
  fr: vocabulary([...FRENCH, ...ENGLISH.filter((entry) => ABROAD.has(entry))]),
  en: vocabulary([...ENGLISH, ...FRENCH.filter((entry) => ABROAD.has(entry))]),
};

function kept(entries: readonly string[], aside: readonly string[]): string[] {
  const without = new Set(aside);
  return entries.filter((entry) => !without.has(entry));
}

function vocabulary(entries: readonly string[]): Vocabulary {
  const words = new Set<string>();
  const phrases = new Map<string, string[][]>();
  for (const entry of entries) {
    const parts = fold(entry).text.split(' ');
    const last = parts.at(-1) as string;
    if (parts.length > 1) phrases.set(last, [...(phrases.get(last) ?? []), parts]);
    else words.add(last).add(/[sx]$/.test(last) ? last : `${last}s`);
  }
  return { words: lexicon(words), phrases };
}

/** Finds the rude words of a text in its language; those that everybody knows count in either. */
export function findRudeWords(text: string, language: Language): Passage<'rude'>[] {
  const { words, phrases } = vocabularies[language];
  const found: Passage<'rude'>[] = [];
  const read = tokens(text);
  for (const [at, token] of read.entries()) {
    let length = phraseLength(read, at, phrases);
    if (length === 0) {
      const word = unmask(token, words);
      if (word !== null && !isInnocent(word, read, at)) length = 1;
    }
    if (length === 0) continue;
    const { start } = read[at - length + 1] as Token;
    while (found.length > 0 && (found.at(-1) as Passage).start >= start) found.pop();
    found.push({ start, end: token.end, kind: 'rude' });
  }
  return found;
}

const isInnocent = (word: string, read: readonly Token[], at: number): boolean =>
  INNOCENT[word]?.some((next) => next.every((part, index) => read[at + 1 + index]?.word === part)) ?? false;

/** How many words the phrase that ends here has, or 0. */
function phraseLength(read: readonly Token[], at: number, phrases: Vocabulary['phrases']): number {
  const endings = phrases.get((read[at] as Token).word);
  const match = endings?.find((parts) => parts.every((part, index) => read[at - parts.length + 1 + index]?.word === part));
  return match?.length ?? 0;
}
