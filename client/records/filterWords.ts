import type { T } from '../i18n/useT.ts';
import type { Words } from '../workflow/words.ts';

const signs = { _gte: 'from', _gt: 'from', _lt: 'until', _lte: 'until', _neq: 'not' } as const;

/** A filter in force as a person reads it: “Published from 2 March”, “Proposal: any”. */
export function filterWords(t: T, words: Words, name: string, value: unknown): string {
  const sign = (Object.keys(signs) as (keyof typeof signs)[]).find((end) => name.endsWith(end));
  const field = words.field(sign ? name.slice(0, -sign.length) : name);
  if (value === null) return t(sign ? 'shell.list.filters.with' : 'shell.list.filters.without', { field });
  const text = words.written(sign ? name.slice(0, -sign.length) : name, value);
  return t(`shell.list.filters.${sign ? signs[sign] : 'is'}`, { field, value: text });
}
