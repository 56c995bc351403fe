import { Suspense, lazy, useCallback, useEffect, useState } from 'react';
import { Wordless } from '../i18n/Wordless.tsx';
import { Answer } from './Answer.tsx';
import { Frame } from './Frame.tsx';
import { type Ending, Closed, Sent } from './Endings.tsx';
import { type Opened, openLink } from './server.ts';
import { isRoom } from './room/useRoom.ts';
import { useSpoken } from './useSpoken.ts';
import { LanguageContext } from './useWords.ts';

/** Fetched by those alone who have a mediation: other letters ask a question or two. */
const Room = lazy(() => import('./room/Room.tsx'));

type Stage =
  | { readonly name: 'opening' }
  | { readonly name: 'asked'; readonly link: Opened }
  | { readonly name: 'sent'; readonly purpose: string }
  | { readonly name: 'closed'; readonly why: Ending };

const endings: Readonly<Record<string, Ending>> = { LINK_USED: 'used', SLOW_DOWN: 'slow', UNREACHABLE: 'unreachable', BROKEN: 'unreachable', UNAVAILABLE: 'unreachable' };

/** The page behind a link: what is asked, by whom, about what; an answer, once; and a plain word when there is nothing to answer. */
export function LinkPage({ token }: { readonly token: string | undefined }) {
  const [stage, setStage] = useState<Stage>({ name: 'opening' });
  const [spoken, speak] = useSpoken();
  const [tries, setTries] = useState(0);

  useEffect(() => {
    let here = true;
    void openLink(token).then(async ({ value, problem }) => {
      if (!here) return;
      if (problem) return setStage({ name: 'closed', why: endings[problem.code] ?? 'missing' });
      await speak(value.locale);
      if (!here) return;
      setStage(value.refused ? { name: 'closed', why: 'over' } : { name: 'asked', link: value });
    });
    return () => {
      here = false;
    };
  }, [token, tries, speak]);

  const retry = useCallback(() => {
    setStage({ name: 'opening' });
    setTries((before) => before + 1);
  }, []);

  if (spoken === 'cut') return <Wordless />;
  if (!spoken) return null;
  return (
    <LanguageContext value={spoken}>
      <Frame choose={(locale) => void speak(locale)}>
        {stage.name === 'opening' ? <p className="quiet" role="status">{spoken.words.opening}</p> : null}
        {stage.name === 'asked' && isRoom(stage.link) ? <Suspense fallback={<p className="quiet" role="status">{spoken.words.opening}</p>}><Room token={token} link={stage.link} /></Suspense> : null}
        {stage.name === 'asked' && !isRoom(stage.link) ? (
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
