import type { ReactNode } from 'react';
import type { Locale } from '#engine/workflow';
import { useWords } from './useWords.ts';

const languages: readonly (readonly [Locale, string])[] = [['en', 'English'], ['fr', 'Français']];

/** The house's name, the choice of language, and the sheet that holds everything else. */
export function Frame({ choose, children }: { readonly choose: (locale: Locale) => void; readonly children: ReactNode }) {
  const { locale, words, cut } = useWords();
  return (
    <>
      <header>
        <span className="mark">
          <svg viewBox="0 0 32 32" aria-hidden="true">
            <rect width="32" height="32" rx="7" />
            <circle cx="12.5" cy="16" r="6" />
            <circle cx="19.5" cy="16" r="6" />
          </svg>
          Entente
        </span>
        <div role="group" aria-label={words.languages} className="languages">
          {languages.map(([one, name]) => (
            <button key={one} type="button" lang={one} aria-pressed={one === locale} onClick={() => choose(one)}>
              {name}
            </button>
          ))}
        </div>
      </header>
      {cut ? <p role="alert" className="cut">{words.cut}</p> : null}
      <main>{children}</main>
    </>
  );
}
