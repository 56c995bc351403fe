import { DataTable } from 'react-admin';
import { LanguageName } from '../i18n/LanguageName.tsx';
import { RecordLink } from '../records/RecordLink.tsx';
import { RecordList } from '../records/RecordList.tsx';
import { WhenCell } from '../records/WhenCell.tsx';
import { DeliveryCell } from './DeliveryChip.tsx';

export default function LetterList() {
  return (
    <RecordList resource="letters" searchable={false}>
      <DataTable.Col source="subject" disableSort><RecordLink source="subject" /></DataTable.Col>
      <DataTable.Col source="to_name" disableSort />
      <DataTable.Col source="locale" disableSort><LanguageName /></DataTable.Col>
      <DataTable.Col source="delivery" disableSort><DeliveryCell /></DataTable.Col>
      <DataTable.Col source="created_at" disableSort><WhenCell source="created_at" /></DataTable.Col>
    </RecordList>
  );
}
