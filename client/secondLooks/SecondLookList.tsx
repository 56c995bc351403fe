import { DataTable } from 'react-admin';
import { RecordLink } from '../records/RecordLink.tsx';
import { RecordList } from '../records/RecordList.tsx';
import { StateCell } from '../records/StateCell.tsx';
import { WhenCell } from '../records/WhenCell.tsx';

/** Second looks, those to be read and those that were. */
export default function SecondLookList() {
  return (
    <RecordList resource="second_looks" facets={['state']} searchable={false} sort={{ field: 'created_at', order: 'DESC' }}>
      <DataTable.Col source="id" disableSort><RecordLink /></DataTable.Col>
      <DataTable.Col source="state" disableSort><StateCell /></DataTable.Col>
      <DataTable.Col source="due_at"><WhenCell source="due_at" /></DataTable.Col>
      <DataTable.Col source="answered_at" disableSort><WhenCell source="answered_at" /></DataTable.Col>
    </RecordList>
  );
}
