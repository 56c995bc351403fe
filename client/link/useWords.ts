import { createContext, useContext } from 'react';
import type { Locale, Say } from '#engine/workflow';
import { type Words, messages } from './messages.ts';

/** The language of the page: the letter's own at first, then the reader's choice. */
export const LanguageContext = createContext<Locale>('en');

export interface Language {
  readonly locale: Locale;
  readonly words: Words;
  say(sentence: Say): string;
}

/** The page's words in its present language. */
export function useWords(): Language {
  const locale = useContext(LanguageContext);
  return { locale, words: messages[locale], say: (sentence) => sentence[locale] };
}
