import { useRecordContext } from 'ra-core';
import { DataTable } from 'react-admin';
import { RecordLink } from '../records/RecordLink.tsx';
import { RecordList } from '../records/RecordList.tsx';
import { ReferenceCell } from '../records/ReferenceLink.tsx';
import { StateCell } from '../records/StateCell.tsx';

function TextCell() {
  const text: unknown = useRecordContext()?.text;
  return typeof text === 'string' ? <>{text}</> : null;
}

/** What profiles say, and whether it proved true. */
export default function ClaimList() {
  return (
    <RecordList resource="profile_claims" facets={['state', 'kind']} creates>
      <DataTable.Col source="id" disableSort><RecordLink /></DataTable.Col>
      <DataTable.Col source="state" disableSort><StateCell /></DataTable.Col>
      <DataTable.Col source="provider_id" disableSort><ReferenceCell resource="providers" source="provider_id" /></DataTable.Col>
      <DataTable.Col source="text" disableSort><TextCell /></DataTable.Col>
    </RecordList>
  );
}
