import { useState } from 'react';
import { exactly, onDay } from '../../i18n/dates.ts';
import { Heading } from '../Heading.tsx';
import type { RoomOpened } from '../server.ts';
import { useWords } from '../useWords.ts';
import { filled } from '../words.ts';
import { ActForm } from './ActForm.tsx';
import { AgreementCard } from './AgreementCard.tsx';
import { Ledger } from './Ledger.tsx';
import { Messages } from './Messages.tsx';
import { RoomFiles } from './RoomFiles.tsx';
import { Table } from './Table.tsx';
import { RoomContext, useRoom, useRoomState } from './useRoom.ts';
import './room.css';

/** Where the mediation stands, between whom, and until when. */
function Standing() {
  const { words, say, locale } = useWords();
  const { room } = useRoom();
  const { customer, provider, mediator } = room.names;
  return (
    <div className="standing">
      <p className="subject">{room.subject}</p>
      <p>{mediator ? filled(words.room.between, { customer, provider, mediator }) : filled(words.room.between_two, { customer, provider })}</p>
      <p className="quiet"><span className="state">{say(room.state_label)}</span> {room.reference}{room.stops_at && ['requested', 'eligible', 'exchanging'].includes(room.state) ? ` · ${filled(words.room.stops, { day: onDay(room.stops_at, locale) })}` : ''}</p>
      {room.ended ? <p className="over"><strong>{words.room.ended}</strong><br />{say(room.ended)}</p> : null}
      {!room.ended && !room.member ? <p className="over">{words.room.not_member}</p> : null}
      {room.declared_at && !room.declaration_due && !room.ended ? <p className="quiet">{filled(words.room.declared, { day: exactly(room.declared_at, locale) })}</p> : null}
    </div>
  );
}

/** The declaration, whenever it is due; and the way to say that another way was started. */
function Declaration() {
  const { words, say } = useWords();
  const { room, may } = useRoom();
  const [started, setStarted] = useState(false);
  const [declare, report] = [may('declare_no_parallel_action'), may('report_parallel_action')];
  if (room.room !== 'customer') return null;
  if (started && report) return <section className="table"><ActForm act={report} heading={words.room.started} send={say(report.label)} close={() => setStarted(false)} /></section>;
  return (
    <>
      {declare && room.declaration_due ? (
        <section className="table">
          <ActForm act={declare} heading={words.room.declare} send={words.room.declare}><p className="quiet">{words.room.declare_help}</p></ActForm>
        </section>
      ) : null}
      {report ? <p><button type="button" className="bare" onClick={() => setStarted(true)}>{words.room.started}</button></p> : null}
    </>
  );
}

function Write() {
  const { words } = useWords();
  const { may } = useRoom();
  const [writing, setWriting] = useState(false);
  const write = may('add_statement');
  if (!write) return null;
  if (!writing) return <button type="button" className="plain add" onClick={() => setWriting(true)}>{words.room.write}</button>;
  return <ActForm act={write} heading={words.room.write} send={words.room.write} close={() => setWriting(false)} below={<RoomFiles />} />;
}

function Leave() {
  const { words, say } = useWords();
  const { may } = useRoom();
  const [leaving, setLeaving] = useState(false);
  const withdraw = may('withdraw');
  if (!withdraw) return null;
  if (!leaving) return <p className="leave"><button type="button" className="bare" onClick={() => setLeaving(true)}>{words.room.leave}</button></p>;
  return <ActForm act={withdraw} heading={words.room.leave} send={say(withdraw.label)} close={() => setLeaving(false)}><p>{words.room.leave_help}</p></ActForm>;
}

/** The room of one side, on a phone first: where it stands, what is asked now, what was offered, what was said. */
export default function Room({ token, link }: { readonly token: string | undefined; readonly link: RoomOpened }) {
  const { words, say, locale } = useWords();
  const state = useRoomState(token, link);
  const { room, told } = state;
  return (
    <RoomContext value={state}>
      <Heading text={say(state.link.title)} />
      <Standing />
      <p className="told" role="status">{told ? words.room[told] : ''}</p>
      <Declaration />
      {room.state === 'requested' || room.state === 'eligible' ? <p>{room.declaration_due ? null : words.room.waiting}</p> : (
        <>
          <Table />
          <AgreementCard />
          <Ledger />
          <Messages alone={false} />
          <Messages alone />
          <Write />
        </>
      )}
      <Leave />
      <p className="quiet ends">{words.room.free} {words.form.never}</p>
      <p className="quiet">{filled(words.room.open_until, { day: onDay(state.link.expires_at, locale) })}</p>
    </RoomContext>
  );
}
