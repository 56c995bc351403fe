import polyglot from 'ra-i18n-polyglot';
import english from 'ra-language-english';
import french from 'ra-language-french';
import type { I18nProvider, TranslationMessages } from 'ra-core';
import { type Texts, joined } from '../i18n/catalogue.ts';
import { textsIn } from '../i18n/index.ts';
import { asLocale } from '../i18n/useSay.ts';

// Two packs of react-admin are a patch apart: English stands in for a sentence the French one lacks.
const packs = { en: [english], fr: [english, french] } as const;

/** Every text of the screen in one language: react-admin's, then ours. */
export function allTexts(language: string): TranslationMessages {
  const locale = asLocale(language);
  return joined([...(packs[locale] as unknown as readonly Texts[]), textsIn(locale)]) as unknown as TranslationMessages;
}

/** The language to begin with: the one kept here, else the browser's. */
export const firstLocale = (kept: string | undefined): 'en' | 'fr' =>
  asLocale(kept ?? navigator.languages.find((language) => /^(en|fr)\b/i.test(language)));

/** Texts in French and English; the page's `lang` follows, so readers pronounce it rightly. */
export function createI18nProvider(locale: 'en' | 'fr'): I18nProvider {
  document.documentElement.lang = locale;
  const provider = polyglot(allTexts, locale, [
    { locale: 'en', name: 'English' },
    { locale: 'fr', name: 'Français' },
  ]);
  return {
    ...provider,
    changeLocale: async (chosen) => {
      await provider.changeLocale(asLocale(chosen));
      document.documentElement.lang = asLocale(chosen);
    },
  };
}
