import { useCallback } from 'react';
import { useNotify, useSetLocale } from 'ra-core';
import type { Locale } from '#engine/workflow';
import { textsIn } from './index.ts';
import { useT } from './useT.ts';

/** Turns the screen to another language once its texts are here, never by halves; says so when they cannot be fetched. */
export function useChangeLanguage(): (locale: Locale) => Promise<void> {
  const setLocale = useSetLocale();
  const notify = useNotify();
  const t = useT();
  return useCallback(
    async (locale) => {
      try {
        await textsIn(locale);
      } catch {
        notify(t('shell.languageFailed'), { type: 'error' });
        return;
      }
      setLocale(locale);
    },
    [notify, setLocale, t],
  );
}
