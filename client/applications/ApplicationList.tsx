import { DataTable } from 'react-admin';
import { RecordLink } from '../records/RecordLink.tsx';
import { RecordList } from '../records/RecordList.tsx';
import { StateCell } from '../records/StateCell.tsx';
import { WhenCell } from '../records/WhenCell.tsx';

/** Every candidate's file, whatever its state: what a figure about admissions opens. The board is for those that are under way. */
export default function ApplicationList() {
  return (
    <RecordList resource="applications" facets={['state', 'locale']} sort={{ field: 'created_at', order: 'DESC' }}>
      <DataTable.Col source="candidate_name" disableSort><RecordLink source="candidate_name" /></DataTable.Col>
      <DataTable.Col source="trade" disableSort />
      <DataTable.Col source="state" disableSort><StateCell /></DataTable.Col>
      <DataTable.Col source="created_at"><WhenCell source="created_at" /></DataTable.Col>
      <DataTable.Col source="decided_at"><WhenCell source="decided_at" /></DataTable.Col>
    </RecordList>
  );
}
