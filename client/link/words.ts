import type { Locale } from '#engine/workflow';
import type { english } from './english.ts';

export type Words = typeof english;

/** The page's words in one language, fetched while the link is opened. Rejects when they cannot be. */
export async function wordsIn(locale: Locale): Promise<Words> {
  return locale === 'fr' ? (await import('./french.ts')).french : (await import('./english.ts')).english;
}

/** Puts values into a text's places (`%{name}`). */
export const filled = (text: string, places: Readonly<Record<string, string | number>>): string =>
  text.replace(/%\{(\w+)\}/g, (_place, name: string) => String(places[name] ?? ''));

/** The words of one purpose, or those that suit any. */
export const wordsFor = <Texts extends { readonly other: string }>(texts: Texts, purpose: string): string =>
  (texts as Readonly<Record<string, string>>)[purpose] ?? texts.other;
