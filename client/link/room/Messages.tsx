import { useState } from 'react';
import type { RoomWords } from '#workflows/roomSummary';
import { exactly } from '../../i18n/dates.ts';
import { useWords } from '../useWords.ts';
import { filled } from '../words.ts';
import { useRoom } from './useRoom.ts';

function Message({ said }: { readonly said: RoomWords }) {
  const { words, locale } = useWords();
  const { room, may, act, pending } = useRoom();
  const [asked, setAsked] = useState(false);
  const mine = said.from === room.room;
  const who = mine ? words.room.you : said.from === 'mediator' ? (room.names.mediator ?? words.room.mediator) : room.names[said.from];
  return (
    <li className={mine ? 'mine' : undefined}>
      <p className="quiet"><strong>{who}</strong>{said.from === 'mediator' ? ` (${words.room.mediator.toLowerCase()})` : ''} · <time dateTime={said.said_at}>{exactly(said.said_at, locale)}</time></p>
      <p className="lines">{said.text}</p>
      {said.files.map(({ id, name }) => <p key={id}><a href={`/api/links/files/${id}`} download>{filled(words.room.file, { name })}</a></p>)}
      {said.released ? <p className="quiet">{words.room.released}</p> : null}
      {mine && !said.released && may('release') && !asked ? <button type="button" className="bare" onClick={() => setAsked(true)}>{words.room.release}</button> : null}
      {asked && !said.released ? (
        <div className="act">
          <p>{words.room.release_sure}</p>
          <div className="buttons">
            <button type="button" className="plain" aria-disabled={pending} onClick={() => void act('release', { statement_ids: [said.id] }).then(() => setAsked(false))}>{words.room.release_yes}</button>
            <button type="button" className="plain" onClick={() => setAsked(false)}>{words.room.back}</button>
          </div>
        </div>
      ) : null}
    </li>
  );
}

/** One of the two spaces that this side reads. */
export function Messages({ alone }: { readonly alone: boolean }) {
  const { words } = useWords();
  const { room } = useRoom();
  const said = room.words.filter((one) => one.alone === alone);
  const id = alone ? 'alone' : 'common';
  return (
    <section className={alone ? 'messages alone' : 'messages'} aria-labelledby={id}>
      <h2 id={id}>{alone ? words.room.private : words.room.common}</h2>
      {said.length ? <ol>{said.map((one) => <Message key={one.id} said={one} />)}</ol> : <p className="quiet">{words.room.nothing}</p>}
    </section>
  );
}
