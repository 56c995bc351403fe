import { useEffect, useRef } from 'react';
import type { Locale } from '#engine/workflow';
import type { Leaf } from './check.ts';
import { fieldId } from './FormField.tsx';
import { filled } from './words.ts';
import type { Problem } from './server.ts';
import { useWords } from './useWords.ts';

export interface WhatIsWrongProps {
  readonly wrong: readonly { readonly leaf: Leaf; readonly error: string }[];
  readonly problem: Problem | undefined;
  /** The language in which the server refuses. */
  readonly locale: Locale;
}

/** Above the form, and focused when it appears: why the answer was not sent, with a way to each field that needs another look. */
export function WhatIsWrong({ wrong, problem, locale }: WhatIsWrongProps) {
  const { words, say } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  const ours: Readonly<Record<string, string>> = {
    UNREACHABLE: words.problem.unreachable,
    UNAVAILABLE: words.problem.unreachable,
    BROKEN: words.problem.broken,
    MISSING: words.problem.over,
    SIGNED_OUT: words.problem.again,
    INVALID: words.problem.fields,
  };
  const refused = problem && !(problem.code in ours) ? problem : undefined;
  const mends = refused?.unmet?.flatMap(({ mend }) => mend ?? []) ?? [];
  return (
    <div ref={box} className="problem" role="alert" tabIndex={-1} aria-labelledby="problem">
      <h3 id="problem">{words.problem.heading}</h3>
      {refused ? <p lang={locale}>{refused.detail}</p> : <p>{problem ? ours[problem.code] : words.problem.fields}</p>}
      {mends.map((mend) => <p key={mend.en}>{say(mend)}</p>)}
      {wrong.length > 0 ? (
        <ul>
          {wrong.map(({ leaf: { field: { name, property }, within }, error }) => (
            <li key={name}>
              <a
                href={`#${fieldId(name)}`}
                onClick={(event) => {
                  // The address stays bare: what stands after its # is read as a link's token.
                  event.preventDefault();
                  document.getElementById(fieldId(name))?.focus();
                }}
              >
                {[...within.map(({ field, row }) => (row === undefined ? (field.property.label ? say(field.property.label) : field.name) : filled(words.form.row, { number: row + 1 }))), property.label ? say(property.label) : name].join(' – ')}
              </a>
              {' – '}{error}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
