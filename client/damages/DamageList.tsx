import { DataTable } from 'react-admin';
import { RecordLink } from '../records/RecordLink.tsx';
import { RecordList } from '../records/RecordList.tsx';
import { ReferenceCell } from '../records/ReferenceLink.tsx';
import { WhenCell } from '../records/WhenCell.tsx';

export default function DamageList() {
  return (
    <RecordList resource="damages" searchable={false}>
      <DataTable.Col source="id" disableSort><RecordLink /></DataTable.Col>
      <DataTable.Col source="provider_id" disableSort><ReferenceCell resource="providers" source="provider_id" /></DataTable.Col>
      <DataTable.Col source="engagement_id" disableSort><ReferenceCell resource="engagements" source="engagement_id" /></DataTable.Col>
      <DataTable.Col source="occurred_on" disableSort><WhenCell source="occurred_on" /></DataTable.Col>
      <DataTable.Col source="insurer_notified_on" disableSort><WhenCell source="insurer_notified_on" /></DataTable.Col>
    </RecordList>
  );
}
