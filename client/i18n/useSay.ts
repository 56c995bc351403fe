import { useCallback } from 'react';
import { useLocale } from 'ra-core';
import type { Locale, Say } from '#engine/workflow';

/** The two languages of the console; anything else reads English. */
export const asLocale = (locale: string | undefined): Locale => (locale?.toLowerCase().startsWith('fr') ? 'fr' : 'en');

/** The language of the screen. */
export const useLanguage = (): Locale => asLocale(useLocale());

/** Reads a sentence of the declarations in the language of the screen. */
export function useSay(): (sentence: Say) => string {
  const locale = useLanguage();
  return useCallback((sentence) => sentence[locale], [locale]);
}
