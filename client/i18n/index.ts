/** The console's texts. Each language is a file of its own, fetched when somebody reads it. */
import type { Locale } from '#engine/workflow';
import type { Keys, Texts } from './catalogue.ts';
import type { english } from './english.ts';

/** Every text that a component may ask for by name. */
export type MessageKey = Keys<(typeof english)[keyof typeof english]>;

/** The whole tree of one language, react-admin's sentences included. Fetched once; rejects when it cannot be. */
export async function textsIn(locale: Locale): Promise<Texts> {
  const { texts } = await (locale === 'fr' ? import('./french.ts') : import('./english.ts'));
  return texts;
}
