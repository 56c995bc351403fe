import { useState } from 'react';
import { exactly } from '../../i18n/dates.ts';
import { useWords } from '../useWords.ts';
import { filled } from '../words.ts';
import { ActForm } from './ActForm.tsx';
import { Terms } from './Terms.tsx';
import { useRoom } from './useRoom.ts';

/** The offer that stands and what may be done about it: accept, refuse, answer with another; or the first offer of all. */
export function Table() {
  const { words, locale } = useWords();
  const { room, may, act, pending } = useRoom();
  const [asked, setAsked] = useState<'accept' | 'refuse' | 'offer'>();
  const last = room.offers.at(-1);
  const open = last?.state === 'open' ? last : undefined;
  const [accept, refuse, offer, pass] = [may('accept_offer'), may('refuse_offer'), may('offer'), may('pass_turn')];
  const close = () => setAsked(undefined);
  if (room.state !== 'exchanging' || room.agreement) return null;
  return (
    <section className="table" aria-labelledby="table">
      <h2 id="table">{words.room.now}</h2>
      {open ? (
        <div className="offer">
          <h3>{open.from === room.room ? filled(words.room.your_offer, { number: open.number }) : filled(words.room.offer, { number: open.number, name: room.names[open.from] })}</h3>
          <Terms terms={open.terms} before={room.offers.at(-2)?.terms} />
          <p className="quiet">{filled(words.room.until, { day: exactly(open.expires_at, locale) })}</p>
        </div>
      ) : null}
      {room.turn ? <p className="turn">{room.turn === room.room ? words.room.turn : filled(words.room.turn_other, { name: room.names[room.turn] })}</p> : null}
      {asked === 'accept' && open ? (
        <div className="act">
          <p>{filled(words.room.accept_sure, { name: room.names[open.from] })}</p>
          <div className="buttons">
            <button type="button" className="send" aria-disabled={pending} onClick={() => void act('accept_offer', { number: open.number }).then(close)}>{words.room.sure}</button>
            <button type="button" className="plain" onClick={close}>{words.room.back}</button>
          </div>
        </div>
      ) : null}
      {asked === 'refuse' && open && refuse ? <ActForm act={refuse} heading={words.room.refuse} send={words.room.refuse} fills={{ number: open.number }} close={close} /> : null}
      {asked === 'offer' && offer ? <ActForm act={offer} heading={open ? words.room.counter : words.room.make} send={words.room.make} first={{ terms: [{}] }} close={close} /> : null}
      {asked === undefined ? (
        <div className="buttons">
          {accept && open ? <button type="button" className="send" onClick={() => setAsked('accept')}>{words.room.accept}</button> : null}
          {offer ? <button type="button" className={open ? 'plain' : 'send'} onClick={() => setAsked('offer')}>{open ? words.room.counter : words.room.make}</button> : null}
          {refuse && open && accept ? <button type="button" className="plain" onClick={() => setAsked('refuse')}>{words.room.refuse}</button> : null}
          {pass && !open ? <button type="button" className="plain" aria-disabled={pending} onClick={() => void act('pass_turn', {})}>{words.room.pass}</button> : null}
        </div>
      ) : null}
    </section>
  );
}
