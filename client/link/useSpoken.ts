import { useCallback, useEffect, useRef, useState } from 'react';
import type { Locale } from '#engine/workflow';
import type { Spoken } from './useWords.ts';
import { wordsIn } from './words.ts';

const browserLocale = (): Locale => (navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en');

/** What the page speaks, and how to turn it to another language once the words are here; `'cut'` when not even the first arrived. */
export function useSpoken(): readonly [Spoken | 'cut' | undefined, (locale: Locale) => Promise<void>] {
  const [spoken, setSpoken] = useState<Spoken | 'cut'>();
  // The last one asked for wins, whichever arrives first.
  const wanted = useRef<Locale>(undefined);

  const speak = useCallback((locale: Locale) => {
    wanted.current = locale;
    const shows = (after: (before: Spoken | 'cut' | undefined) => Spoken | 'cut') => {
      if (wanted.current === locale) setSpoken(after);
    };
    return wordsIn(locale).then(
      (words) => shows(() => ({ locale, words })),
      () => shows((before) => (typeof before === 'object' ? { ...before, cut: true } : 'cut')),
    );
  }, []);

  useEffect(() => void speak(browserLocale()), [speak]);
  useEffect(() => {
    if (typeof spoken === 'object') document.documentElement.lang = spoken.locale;
  }, [spoken]);
  return [spoken, speak];
}
