import { useRecordContext } from 'ra-core';
import { DataTable } from 'react-admin';
import { commitmentKinds } from '#workflows/commitmentWords';
import { useSay } from '../i18n/useSay.ts';
import { DayCell } from '../people/ListedCell.tsx';
import { RecordLink } from '../records/RecordLink.tsx';
import { RecordList } from '../records/RecordList.tsx';
import { ReferenceCell } from '../records/ReferenceLink.tsx';
import { Mark } from './Mark.tsx';
import type { CommitmentRecord } from './papers.ts';

function KindCell() {
  const say = useSay();
  const commitment = useRecordContext<CommitmentRecord>();
  return commitment ? <>{say(commitmentKinds[commitment.kind])}</> : null;
}

function MarkCell() {
  const commitment = useRecordContext<CommitmentRecord>();
  return commitment ? <Mark commitment={commitment} /> : null;
}

/** What was promised, the latest day first. */
export default function CommitmentList() {
  return (
    <RecordList resource="commitments" sort={{ field: 'due_on', order: 'DESC' }} facets={['state', 'kind']} searchable={false} creates>
      <DataTable.Col source="what" disableSort><RecordLink source="what" /></DataTable.Col>
      <DataTable.Col source="kind" disableSort><KindCell /></DataTable.Col>
      <DataTable.Col source="provider_id" disableSort><ReferenceCell resource="providers" source="provider_id" /></DataTable.Col>
      <DataTable.Col source="engagement_id" disableSort><ReferenceCell resource="engagements" source="engagement_id" /></DataTable.Col>
      <DataTable.Col source="state" disableSort><MarkCell /></DataTable.Col>
      <DataTable.Col source="due_on"><DayCell source="due_on" /></DataTable.Col>
    </RecordList>
  );
}
