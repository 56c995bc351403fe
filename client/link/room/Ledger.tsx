import { offerStates } from '#workflows/mediationWords';
import { onDay } from '../../i18n/dates.ts';
import { useWords } from '../useWords.ts';
import { filled } from '../words.ts';
import { Terms } from './Terms.tsx';
import { useRoom } from './useRoom.ts';

/** Every offer so far, the newest first, with its answer. */
export function Ledger() {
  const { words, say, locale } = useWords();
  const { room } = useRoom();
  if (room.offers.length === 0) return null;
  return (
    <details className="ledger">
      <summary>{words.room.offers} ({room.offers.length})</summary>
      <ol>
        {[...room.offers].reverse().map(({ number, from, state, terms, made_at, answer }) => (
          <li key={number}>
            <h3>{from === room.room ? filled(words.room.your_offer, { number }) : filled(words.room.offer, { number, name: room.names[from] })}</h3>
            <p className="quiet">{onDay(made_at, locale)} · {say(offerStates[state])}</p>
            <Terms terms={terms} />
            {answer ? <blockquote><p className="lines">{answer}</p></blockquote> : null}
          </li>
        ))}
      </ol>
    </details>
  );
}
