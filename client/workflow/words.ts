import { useCallback } from 'react';
import { useTranslate } from 'ra-core';
import { exactly } from '../i18n/dates.ts';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { stateLook, valueWords } from './declared.ts';
import type { Property } from './schema.ts';

/** `third_party` → `Third party`: for a word that no declaration and no catalogue names. */
export const humanized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');

export interface Words {
  /** The name of a field: the declaration's, else the catalogue's. */
  field(name: string, property?: Property): string;
  /** The name of a value of a closed list. */
  value(field: string, value: string | number, property?: Property): string;
  /** Any value as a reader wants it: a day or an instant as a date, a choice in words, a person by number. */
  written(field: string, value: unknown): string;
}

// People’s own words are never looked up in the catalogue.
const isChoice = (value: string): boolean => /^[a-z][a-z_]*$/.test(value);
const isMoment = (value: string): boolean => /^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/.test(value);

/** A list that a row keeps as text, opened again; anything else as it is. */
function listIn(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\[["{]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    // Somebody's own words that happen to begin so.
    return value;
  }
}

/** Names of the fields and values of a resource, in the language of the screen. */
export function useWords(resource: string): Words {
  const translate = useTranslate();
  const say = useSay();
  const locale = useLanguage();
  const field = useCallback<Words['field']>(
    (name, property) =>
      property?.label ? say(property.label) : translate(`resources.${resource}.fields.${name}`, { _: translate(`fields.${name}`, { _: humanized(name) }) }),
    [translate, say, resource],
  );
  const value = useCallback<Words['value']>(
    (name, one, property) => {
      const label = property?.labels?.[String(one)];
      return label ? say(label) : translate(`values.${name}.${one}`, { _: humanized(String(one)) });
    },
    [translate, say],
  );
  const written = useCallback<Words['written']>(
    function write(name, given): string {
      const one = listIn(given);
      if (one === null || one === undefined) return '';
      // A list of choices, or of rows such as findings, each told by what it holds.
      if (Array.isArray(one)) return one.map((each: unknown) => write(name, each)).join(one.every((each) => typeof each === 'string') ? ' · ' : '\n');
      if (typeof one === 'object') return Object.entries(one).map(([inner, value]) => write(inner, value)).filter(Boolean).join(' · ');
      if (typeof one === 'string' && isMoment(one)) return exactly(one, locale);
      if (typeof one === 'string' && isChoice(one)) {
        const declared = name === 'state' ? stateLook(resource, one)?.label : valueWords(resource, name, one);
        return declared ? say(declared) : translate(`values.${name}.${one}`, { _: one });
      }
      if (typeof one === 'string') return one;
      if (typeof one === 'boolean') return translate(`workflow.answer.${one ? 'yes' : 'no'}`);
      return typeof one === 'number' && /_(id|by)$/.test(name) ? `#${one}` : JSON.stringify(one);
    },
    [translate, say, locale, resource],
  );
  return { field, value, written };
}
