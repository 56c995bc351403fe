import { DataTable } from 'react-admin';
import { RecordLink } from '../records/RecordLink.tsx';
import { RecordList } from '../records/RecordList.tsx';
import { WhenCell } from '../records/WhenCell.tsx';

export default function ProviderList() {
  return (
    <RecordList resource="providers" facets={['locale']}>
      <DataTable.Col source="name" disableSort><RecordLink source="name" /></DataTable.Col>
      <DataTable.Col source="trade" disableSort />
      <DataTable.Col source="locale" disableSort />
      <DataTable.Col source="external_id" disableSort />
      <DataTable.Col source="created_at"><WhenCell source="created_at" /></DataTable.Col>
    </RecordList>
  );
}
