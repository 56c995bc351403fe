/** A tree of texts. A leaf may hold places (`%{name}`) and two plural forms (`one |||| many`). */
export interface Texts {
  readonly [key: string]: string | Texts;
}

/** The same keys as `T`, in other words. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

/** One folder's texts in both languages. */
export interface Catalogue<T extends Texts = Texts> {
  readonly en: T;
  readonly fr: Same<T>;
}

/** Declares a folder's texts: a key that one language lacks does not compile. */
export const catalogue = <const T extends Texts>(en: T, fr: Same<NoInfer<T>>): Catalogue<T> => ({ en, fr });

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
