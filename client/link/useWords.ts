import { createContext, useContext } from 'react';
import type { Locale, Say } from '#engine/workflow';
import type { Words } from './words.ts';

/** What the page speaks; `cut` when another language was asked for and did not arrive. */
export interface Spoken {
  readonly locale: Locale;
  readonly words: Words;
  readonly cut?: boolean;
}

/** The language of the page: the letter's own at first, then the reader's choice. */
export const LanguageContext = createContext<Spoken | undefined>(undefined);

export interface Language extends Spoken {
  /** A number as it is written here: 10,000 or 10 000. */
  count(number: number): string;
  say(sentence: Say): string;
}

/** The page's words in its present language. */
export function useWords(): Language {
  const spoken = useContext(LanguageContext);
  if (!spoken) throw new Error('Nothing of the page is shown before its words are here');
  const { locale } = spoken;
  const { format } = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'fr');
  return { ...spoken, count: (number) => format(number), say: (sentence) => sentence[locale] };
}
