import { useRecordContext, useTranslate } from 'ra-core';
import { DataTable } from 'react-admin';
import { RecordList } from '../records/RecordList.tsx';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import { WhenCell } from '../records/WhenCell.tsx';
import { useActionWords, useActorName } from '../workflow/History.tsx';
import type { EventRecord } from '../workflow/record.ts';
import { StateChip } from '../workflow/StateChip.tsx';
import { VerifyChain } from './VerifyChain.tsx';

function AboutCell() {
  const event = useRecordContext<EventRecord>();
  return event ? <ReferenceLink resource={event.resource} id={event.record_id} /> : null;
}

function KindCell() {
  const translate = useTranslate();
  const event = useRecordContext<EventRecord>();
  return event ? translate(`resources.${event.resource}.name`, { smart_count: 1, _: event.resource }) : null;
}

function ActionCell() {
  const event = useRecordContext<EventRecord>();
  const words = useActionWords();
  return event ? words(event) : null;
}

function ActorCell() {
  const event = useRecordContext<EventRecord>();
  const nameOf = useActorName();
  return event ? nameOf(event) : null;
}

function OutcomeCell() {
  const event = useRecordContext<EventRecord>();
  return event?.to_state ? <StateChip resource={event.resource} state={event.to_state} /> : null;
}

export default function EventList() {
  return (
    <RecordList resource="events" searchable={false} actions={<VerifyChain />}>
      <DataTable.Col source="record_id" disableSort><AboutCell /></DataTable.Col>
      <DataTable.Col source="resource" disableSort><KindCell /></DataTable.Col>
      <DataTable.Col source="action" disableSort><ActionCell /></DataTable.Col>
      <DataTable.Col source="to_state" disableSort><OutcomeCell /></DataTable.Col>
      <DataTable.Col source="actor_name" disableSort><ActorCell /></DataTable.Col>
      <DataTable.Col source="at" disableSort><WhenCell source="at" /></DataTable.Col>
    </RecordList>
  );
}
