import { DataTable } from 'react-admin';
import { RecordLink } from '../records/RecordLink.tsx';
import { RecordList } from '../records/RecordList.tsx';
import { StateCell } from '../records/StateCell.tsx';
import { WhenCell } from '../records/WhenCell.tsx';

/** Versions of every document: what a figure about them opens. */
export default function VersionList() {
  return (
    <RecordList resource="policy_versions" embed={['policy']} facets={['state']} searchable={false}>
      <DataTable.Col source="id" disableSort><RecordLink /></DataTable.Col>
      <DataTable.Col source="state" disableSort><StateCell /></DataTable.Col>
      <DataTable.Col source="created_at"><WhenCell source="created_at" /></DataTable.Col>
    </RecordList>
  );
}
