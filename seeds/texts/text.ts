import type { Locale } from '../../server/engine/workflow.ts';
import type { ProviderKey } from '../people/providers.ts';

/** What an author wrote about a provider, and what came of it beyond the usual. */
export interface Text {
  readonly provider: ProviderKey;
  readonly locale: Locale;
  readonly stars: 1 | 2 | 3 | 4 | 5;
  readonly title: string | null;
  readonly body: string;
  /** What the provider answers, when they do. */
  readonly reply?: string;
  /** How a colleague disposes of the hint that this text gives. */
  readonly found?: { readonly verdict: 'confirmed' | 'harmless'; readonly note: string };
  /** A woman or a man, where the words tell. */
  readonly by?: 'f' | 'm';
  /** The language the form declared, when it is not the text's own. */
  readonly declared?: Locale;
}

type More = Omit<Text, 'provider' | 'locale' | 'stars' | 'title' | 'body'>;

/** Writes the texts about one provider in one language, one line each. */
export const about =
  (provider: ProviderKey, locale: Locale) =>
  (stars: Text['stars'], title: string | null, body: string, more: More = {}): Text => ({ provider, locale, stars, title, body, ...more });
