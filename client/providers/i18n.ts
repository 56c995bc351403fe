import polyglot from 'ra-i18n-polyglot';
import type { I18nProvider, TranslationMessages } from 'ra-core';
import type { Locale } from '#engine/workflow';
import { type Texts, joined } from '../i18n/catalogue.ts';
import { textsIn } from '../i18n/index.ts';
import { asLocale } from '../i18n/useSay.ts';

/** react-admin looks for a field's name under its resource: each resource gets the common names, under its own. */
function withFieldNames(texts: Texts): Texts {
  const resources = Object.entries((texts.resources ?? {}) as Texts).map(([name, own]) => [name, joined([{ fields: texts.fields ?? {} }, own as Texts])] as const);
  return { ...texts, resources: Object.fromEntries(resources) };
}

/** Every text of the screen in one language: react-admin's, then ours. Rejects when it cannot be fetched. */
export const allTexts = async (locale: Locale): Promise<TranslationMessages> => withFieldNames(await textsIn(locale)) as unknown as TranslationMessages;

/** The language to begin with: the one kept here, else the browser's. */
export const firstLocale = (kept: string | undefined): Locale =>
  asLocale(kept ?? navigator.languages.find((language) => /^(en|fr)\b/i.test(language)));

/** Texts in one language, the other fetched once somebody asks for it; the page's `lang` follows, so readers pronounce it rightly. Rejects when the first cannot be fetched. */
export async function createI18nProvider(locale: Locale): Promise<I18nProvider> {
  document.documentElement.lang = locale;
  const locales = [
    { locale: 'en', name: 'English' },
    { locale: 'fr', name: 'Français' },
  ];
  // polyglot wants its first texts at once, and waits for later ones.
  const first = await allTexts(locale);
  // Sentences of the server pass through the same door as keys: one that is no key is shown as it is.
  const provider = polyglot((asked) => (asked === locale ? first : allTexts(asLocale(asked))), locale, locales, { allowMissing: true });
  return {
    ...provider,
    changeLocale: async (chosen) => {
      await provider.changeLocale(asLocale(chosen));
      document.documentElement.lang = asLocale(chosen);
    },
  };
}
