import { onDay } from '../i18n/dates.ts';
import { filled } from './messages.ts';
import type { Summary } from './server.ts';
import { useWords } from './useWords.ts';

function Stars({ rating }: { readonly rating: number }) {
  const { words } = useWords();
  return (
    <p className="stars">
      <span aria-hidden="true">{'★'.repeat(rating)}<span className="unlit">{'★'.repeat(5 - rating)}</span></span>
      <span className="quiet">{filled(words.summary.rating, { rating })}</span>
    </p>
  );
}

/** Why a text came back: the ground, the passage and the explanation, in the words of whoever decided. */
function Returned({ summary }: { readonly summary: Summary }) {
  const { words, say } = useWords();
  const { ground, passage, explanation } = summary;
  if (!ground && !explanation) return null;
  return (
    <section className="returned" aria-labelledby="returned">
      <h2 id="returned">{words.summary.returned}</h2>
      <dl>
        {ground ? <><dt>{words.summary.ground}</dt><dd>{say(ground)}</dd></> : null}
        {passage ? <><dt>{words.summary.passage}</dt><dd><q lang={summary.locale}>{passage}</q></dd></> : null}
        {explanation ? <><dt>{words.summary.explanation}</dt><dd className="lines">{explanation}</dd></> : null}
      </dl>
    </section>
  );
}

/** What the link is about: the review, as much of it as this person needs. `editing` leaves out the text that stands in the form. */
export function About({ summary, editing }: { readonly summary: Summary; readonly editing: boolean }) {
  const { locale, words } = useWords();
  const { provider, rating, title, body, cut, created_at } = summary;
  return (
    <>
      <section className="about" aria-labelledby="about">
        <h2 id="about">{provider ? filled(words.summary.own, { provider }) : words.summary.of_you}</h2>
        <p className="quiet">{filled(words.summary.on, { day: onDay(created_at, locale) })}</p>
        {rating ? <Stars rating={rating} /> : null}
        {editing ? null : (
          <blockquote lang={summary.locale}>
            {title ? <p className="title">{title}</p> : null}
            <p className="lines">{body}{cut ? '…' : ''}</p>
          </blockquote>
        )}
        {cut ? <p className="quiet">{words.summary.cut}</p> : null}
      </section>
      <Returned summary={summary} />
    </>
  );
}
