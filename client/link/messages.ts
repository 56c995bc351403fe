import type { Locale } from '#engine/workflow';
import { english } from './english.ts';
import { french } from './french.ts';

/** Both languages at once: two kilobytes more are nothing beside a second journey, on a telephone, for a page that is read once. */
export const messages: Readonly<Record<Locale, typeof english>> = { en: english, fr: french };

export type Words = typeof english;

/** Puts values into a text's places (`%{name}`). */
export const filled = (text: string, places: Readonly<Record<string, string | number>>): string =>
  text.replace(/%\{(\w+)\}/g, (_place, name: string) => String(places[name] ?? ''));

/** The words of one purpose, or those that suit any. */
export const wordsFor = <Texts extends { readonly other: string }>(texts: Texts, purpose: string): string =>
  (texts as Readonly<Record<string, string>>)[purpose] ?? texts.other;
