import { useState } from 'react';
import { termInWords } from '#workflows/mediationTerms';
import { performances } from '#workflows/mediationWords';
import { exactly, onDay } from '../../i18n/dates.ts';
import { useWords } from '../useWords.ts';
import { filled } from '../words.ts';
import { ActForm } from './ActForm.tsx';
import { useRoom } from './useRoom.ts';

/** What both sign: the text with its mark, who has signed, one's own signature; afterwards the agreement to keep. */
export function AgreementCard() {
  const { words, say, locale } = useWords();
  const { room, may } = useRoom();
  const [refusing, setRefusing] = useState(false);
  const { agreement } = room;
  if (!agreement) return null;
  const [sign, refuse] = [may('sign'), may('refuse_offer')];
  const both = agreement.customer_signed_at !== null && agreement.provider_signed_at !== null;
  const signedBy = (name: string, at: string | null) => (at ? filled(words.room.has_signed, { name, day: exactly(at, locale) }) : filled(words.room.not_signed, { name }));
  return (
    <section className="table" aria-labelledby="agreement">
      <h2 id="agreement">{both ? words.room.signed : words.room.to_sign}</h2>
      <ol className="terms">
        {agreement.text.terms.map((term, index) => {
          const told = room.performance.find((one) => one.term === index + 1);
          return (
            <li key={index}>
              {say(termInWords(term))}
              {told ? <span className="quiet">{say(performances[told.outcome])} · {onDay(told.on, locale)}</span> : null}
            </li>
          );
        })}
      </ol>
      <p>{words.room.sign_help}</p>
      <ul className="signatures">
        <li>{signedBy(room.names.customer, agreement.customer_signed_at)}</li>
        <li>{signedBy(room.names.provider, agreement.provider_signed_at)}</li>
      </ul>
      <p className="quiet">{words.room.mark}{' '}<code>{agreement.hash.slice(0, 16)}…</code></p>
      {both ? <p><a className="download" href="/api/links/agreement" download>{words.room.download}</a></p> : null}
      {sign && !refusing ? <ActForm act={sign} heading={say(sign.label)} send={say(sign.label)} fills={{ hash: agreement.hash }} /> : null}
      {!both && refuse && !refusing ? <button type="button" className="plain" onClick={() => setRefusing(true)}>{words.room.refuse}</button> : null}
      {refusing && refuse ? <ActForm act={refuse} heading={words.room.refuse} send={words.room.refuse} fills={{ number: agreement.text.offer }} close={() => setRefusing(false)} /> : null}
    </section>
  );
}
