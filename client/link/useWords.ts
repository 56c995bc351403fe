import { createContext, useContext } from 'react';
import type { Locale, Say } from '#engine/workflow';
import { type Words, messages } from './messages.ts';

/** The language of the page: the letter's own at first, then the reader's choice. */
export const LanguageContext = createContext<Locale>('en');

export interface Language {
  readonly locale: Locale;
  readonly words: Words;
  /** A number as it is written here: 10,000 or 10 000. */
  count(number: number): string;
  say(sentence: Say): string;
}

/** The page's words in its present language. */
export function useWords(): Language {
  const locale = useContext(LanguageContext);
  const { format } = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'fr');
  return { locale, words: messages[locale], count: (number) => format(number), say: (sentence) => sentence[locale] };
}
