import { DataTable } from 'react-admin';
import { RecordLink } from '../records/RecordLink.tsx';
import { RecordList } from '../records/RecordList.tsx';
import { ReferenceCell } from '../records/ReferenceLink.tsx';
import { WhenCell } from '../records/WhenCell.tsx';

export default function EngagementList() {
  return (
    <RecordList resource="engagements">
      <DataTable.Col source="title" disableSort><RecordLink source="title" /></DataTable.Col>
      <DataTable.Col source="provider_id" disableSort><ReferenceCell resource="providers" source="provider_id" /></DataTable.Col>
      <DataTable.Col source="customer_id" disableSort><ReferenceCell resource="customers" source="customer_id" /></DataTable.Col>
      <DataTable.Col source="reference" disableSort />
      <DataTable.Col source="completed_on" disableSort><WhenCell source="completed_on" /></DataTable.Col>
    </RecordList>
  );
}
