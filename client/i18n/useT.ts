import { useCallback } from 'react';
import { useTranslate } from 'ra-core';
import type { MessageKey } from './index.ts';

export type T = (key: MessageKey, places?: Readonly<Record<string, string | number>>) => string;

/** The console's texts by key, in the language of the screen; an unknown key does not compile. */
export function useT(): T {
  const translate = useTranslate();
  return useCallback((key, places) => translate(key, places), [translate]);
}
