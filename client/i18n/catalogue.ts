import type { Locale, Say } from '#engine/workflow';

/** A tree of texts. A leaf may hold places (`%{name}`) and two plural forms (`one |||| many`). */
export interface Texts {
  readonly [key: string]: string | Texts;
}

/** The same keys as `T`, in other words: a key that one language lacks does not compile. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

/** Choices that a declaration names in both languages, in this one: lists, facts and the history look for them in the texts. */
export const labelsIn = <Name extends string>(labels: Readonly<Record<Name, Say>>, locale: Locale): Record<Name, string> =>
  Object.fromEntries(Object.entries<Say>(labels).map(([name, label]) => [name, label[locale]])) as Record<Name, string>;

/** Every dotted path to a text: `'desk.title' | 'desk.empty' | …`. */
export type Keys<T> = T extends unknown
  ? { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Keys<T[K]>}` }[keyof T & string]
  : never;

/** Joins trees of texts; a later leaf wins. */
export function joined(trees: readonly Texts[]): Texts {
  const whole: Record<string, string | Texts> = {};
  for (const tree of trees) {
    for (const [key, value] of Object.entries(tree)) {
      const before = whole[key];
      whole[key] = typeof value === 'object' && typeof before === 'object' ? joined([before, value]) : value;
    }
  }
  return whole;
}
