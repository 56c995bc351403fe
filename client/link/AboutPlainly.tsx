import type { PlainSummary } from '#workflows/linkSummary';
import { useWords } from './useWords.ts';

/** What the link is about, when it is no review: a few facts, and what the reader has to know before they answer. */
export function AboutPlainly({ summary: { heading, facts = [], lines = [] } }: { readonly summary: PlainSummary }) {
  const { say } = useWords();
  return (
    <section className="about plainly" aria-labelledby="about">
      <h2 id="about">{say(heading)}</h2>
      {facts.length > 0 ? (
        <dl>
          {facts.map(({ label, value }) => (
            <div key={label.en}>
              <dt>{say(label)}</dt>
              <dd className="lines">{typeof value === 'string' ? value : say(value)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {lines.map((line) => <p key={line.en}>{say(line)}</p>)}
    </section>
  );
}
