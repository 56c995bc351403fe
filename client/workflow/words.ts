import { useCallback } from 'react';
import { useTranslate } from 'ra-core';
import { useSay } from '../i18n/useSay.ts';
import type { Property } from './schema.ts';

/** `third_party` → `Third party`: for a word that no declaration and no catalogue names. */
export const humanized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');

export interface Words {
  /** The name of a field: the declaration's, else the catalogue's. */
  field(name: string, property?: Property): string;
  /** The name of a value of a closed list. */
  value(field: string, value: string | number, property?: Property): string;
}

/** Names of the fields and values of a resource, in the language of the screen. */
export function useWords(resource: string): Words {
  const translate = useTranslate();
  const say = useSay();
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
  return { field, value };
}
