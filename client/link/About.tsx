import type { LinkSummary } from '#workflows/linkSummary';
import { onDay } from '../i18n/dates.ts';
import { filled } from './words.ts';
import { useWords } from './useWords.ts';

const star = 'M10 1.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8L1.6 7.7l5.8-.8z';

/** Drawn, since not every phone has the character. */
function Stars({ rating }: { readonly rating: number }) {
  const { words } = useWords();
  return (
    <p className="stars">
      <svg viewBox="0 0 110 20" aria-hidden="true">
        {[1, 2, 3, 4, 5].map((place) => <path key={place} d={star} transform={`translate(${(place - 1) * 22})`} className={place > rating ? 'unlit' : undefined} />)}
      </svg>
      <span className="quiet">{filled(words.summary.rating, { rating })}</span>
    </p>
  );
}

/** Why a text came back: the ground, the passage and the explanation, in the words of whoever decided. */
function Returned({ summary }: { readonly summary: LinkSummary }) {
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
export function About({ summary, editing }: { readonly summary: LinkSummary; readonly editing: boolean }) {
  const { locale, words } = useWords();
  const { author, provider, rating, title, body, cut, created_at } = summary;
  return (
    <>
      <section className="about" aria-labelledby="about">
        <h2 id="about">{provider ? filled(words.summary.own, { provider }) : words.summary.of_you}</h2>
        <p className="quiet">{filled(words.summary.on, { day: onDay(created_at, locale) })}</p>
        {author ? <p>{filled(words.summary.signed, { author })}</p> : null}
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
