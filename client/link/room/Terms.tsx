import { differences, termInWords } from '#workflows/mediationTerms';
import type { Term } from '#workflows/mediationWords';
import { useWords } from '../useWords.ts';
import { filled } from '../words.ts';

/** The terms of an offer; beside each, what it changes since the offer before. */
export function Terms({ terms, before }: { readonly terms: readonly Term[]; readonly before?: readonly Term[] | undefined }) {
  const { words, say } = useWords();
  const points = before ? differences(before, terms) : terms.map((after) => ({ after, before: null, agreed: false }));
  const dropped = points.filter(({ after }) => after === null);
  return (
    <ul className="terms">
      {points.flatMap(({ after, before: earlier, agreed }, index) => after ? [(
        <li key={index} className={agreed ? 'agreed' : undefined}>
          {say(termInWords(after))}
          {before ? <span className="quiet">{agreed ? words.room.agreed_on : earlier ? filled(words.room.differs, { before: say(termInWords(earlier)) }) : words.room.added}</span> : null}
        </li>
      )] : [])}
      {dropped.map(({ before: gone }, index) => gone ? <li key={`gone-${index}`} className="gone">{filled(words.room.dropped, { term: say(termInWords(gone)) })}</li> : null)}
    </ul>
  );
}
