import polyglot from 'ra-i18n-polyglot';
import english from 'ra-language-english';
import french from 'ra-language-french';
import type { I18nProvider, TranslationMessages } from 'ra-core';
import { type Texts, joined } from '../i18n/catalogue.ts';
import { textsIn } from '../i18n/index.ts';
import { asLocale } from '../i18n/useSay.ts';

// Two packs of react-admin are a patch apart: English stands in for a sentence the French one lacks.
const packs = { en: [english], fr: [english, french] } as const;

/** react-admin looks for a field's name under its resource: each resource gets the common names, under its own. */
function withFieldNames(texts: Texts): Texts {
  const resources = Object.entries((texts.resources ?? {}) as Texts).map(([name, own]) => [name, joined([{ fields: texts.fields ?? {} }, own as Texts])] as const);
  return { ...texts, resources: Object.fromEntries(resources) };
}

/** Every text of the screen in one language: react-admin's, then ours. */
export function allTexts(language: string): TranslationMessages {
  const locale = asLocale(language);
  return withFieldNames(joined([...(packs[locale] as unknown as readonly Texts[]), textsIn(locale)])) as unknown as TranslationMessages;
}

/** The language to begin with: the one kept here, else the browser's. */
export const firstLocale = (kept: string | undefined): 'en' | 'fr' =>
  asLocale(kept ?? navigator.languages.find((language) => /^(en|fr)\b/i.test(language)));

/** Texts in French and English; the page's `lang` follows, so readers pronounce it rightly. */
export function createI18nProvider(locale: 'en' | 'fr'): I18nProvider {
  document.documentElement.lang = locale;
  const locales = [
    { locale: 'en', name: 'English' },
    { locale: 'fr', name: 'Français' },
  ];
  // Sentences of the server pass through the same door as keys: one that is no key is shown as it is.
  const provider = polyglot(allTexts, locale, locales, { allowMissing: true });
  return {
    ...provider,
    changeLocale: async (chosen) => {
      await provider.changeLocale(asLocale(chosen));
      document.documentElement.lang = asLocale(chosen);
    },
  };
}
