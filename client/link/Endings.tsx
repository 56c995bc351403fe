import { Heading } from './Heading.tsx';
import { wordsFor } from './words.ts';
import { useWords } from './useWords.ts';

export type Ending = 'missing' | 'used' | 'over' | 'slow' | 'unreachable';

const marks: Readonly<Record<Ending | 'sent', string>> = {
  sent: 'M9 16.5l5 5 9-11',
  used: 'M9 16.5l5 5 9-11',
  over: 'M9 16.5l5 5 9-11',
  missing: 'M10 10l12 12M22 10L10 22',
  slow: 'M16 8.5v8l5 3',
  unreachable: 'M16 9v9M16 22.5v.5',
};

const passing: readonly Ending[] = ['slow', 'unreachable'];

function Mark({ of }: { readonly of: Ending | 'sent' }) {
  return (
    <svg className={`sign ${of}`} viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="14.5" />
      <path d={marks[of]} />
    </svg>
  );
}

/** The answer has arrived: what happens next, and that nothing more is needed. */
export function Sent({ purpose }: { readonly purpose: string }) {
  const { words } = useWords();
  return (
    <section className="ending">
      <Mark of="sent" />
      <Heading text={words.sent.heading} arrives />
      <p>{wordsFor(words.sent, purpose)}</p>
      <p>{words.sent.close}</p>
    </section>
  );
}

/** There is nothing to answer here: why, and what can be done. */
export function Closed({ why, retry }: { readonly why: Ending; readonly retry: () => void }) {
  const { words } = useWords();
  const { heading, text, then } = words.closed[why];
  return (
    <section className="ending">
      <Mark of={why} />
      <Heading text={heading} arrives />
      <p>{text}</p>
      <p>{then}</p>
      {passing.includes(why) ? (
        <button type="button" className="send" onClick={retry}>
          {words.closed.retry}
        </button>
      ) : null}
    </section>
  );
}
