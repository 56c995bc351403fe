import { useCallback, useEffect, useState } from 'react';
import type { Locale } from '#engine/workflow';
import { Answer } from './Answer.tsx';
import { Frame } from './Frame.tsx';
import { type Ending, Closed, Sent } from './Endings.tsx';
import { messages } from './messages.ts';
import { type Opened, openLink } from './server.ts';
import { LanguageContext } from './useWords.ts';

type Stage =
  | { readonly name: 'opening' }
  | { readonly name: 'asked'; readonly link: Opened }
  | { readonly name: 'sent'; readonly purpose: string }
  | { readonly name: 'closed'; readonly why: Ending };

const browserLocale = (): Locale => (navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en');

const endings: Readonly<Record<string, Ending>> = { LINK_USED: 'used', SLOW_DOWN: 'slow', UNREACHABLE: 'unreachable', BROKEN: 'unreachable', UNAVAILABLE: 'unreachable' };

/** The page behind a link: what is asked, by whom, about what; an answer, once; and a plain word when there is nothing to answer. */
export function LinkPage({ token }: { readonly token: string | undefined }) {
  const [stage, setStage] = useState<Stage>({ name: 'opening' });
  const [locale, setLocale] = useState<Locale>(browserLocale);
  const [tries, setTries] = useState(0);

  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  useEffect(() => {
    let here = true;
    void openLink(token).then(({ value, problem }) => {
      if (!here) return;
      if (problem) return setStage({ name: 'closed', why: endings[problem.code] ?? 'missing' });
      setLocale(value.locale);
      setStage(value.refused ? { name: 'closed', why: 'over' } : { name: 'asked', link: value });
    });
    return () => {
      here = false;
    };
  }, [token, tries]);

  const retry = useCallback(() => {
    setStage({ name: 'opening' });
    setTries((before) => before + 1);
  }, []);

  return (
    <LanguageContext value={locale}>
      <Frame choose={setLocale}>
        {stage.name === 'opening' ? <p className="quiet" role="status">{messages[locale].opening}</p> : null}
        {stage.name === 'asked' ? (
          <Answer
            token={token}
            link={stage.link}
            sent={() => setStage({ name: 'sent', purpose: stage.link.purpose })}
            used={() => setStage({ name: 'closed', why: 'used' })}
          />
        ) : null}
        {stage.name === 'sent' ? <Sent purpose={stage.purpose} /> : null}
        {stage.name === 'closed' ? <Closed why={stage.why} retry={retry} /> : null}
      </Frame>
    </LanguageContext>
  );
}
