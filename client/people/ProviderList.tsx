import { DataTable } from 'react-admin';
import { LanguageName } from '../i18n/LanguageName.tsx';
import { RecordLink } from '../records/RecordLink.tsx';
import { RecordList } from '../records/RecordList.tsx';
import { StateCell } from '../records/StateCell.tsx';
import { WhenCell } from '../records/WhenCell.tsx';
import { DayCell, ListedCell } from './ListedCell.tsx';

export default function ProviderList() {
  return (
    <RecordList resource="providers" facets={['state', 'locale']}>
      <DataTable.Col source="name" disableSort><RecordLink source="name" /></DataTable.Col>
      <DataTable.Col source="trade" disableSort />
      <DataTable.Col source="state" disableSort><StateCell /></DataTable.Col>
      <DataTable.Col source="listed" disableSort><ListedCell /></DataTable.Col>
      <DataTable.Col source="insurance_ends_on"><DayCell source="insurance_ends_on" /></DataTable.Col>
      <DataTable.Col source="locale" disableSort><LanguageName /></DataTable.Col>
      <DataTable.Col source="created_at"><WhenCell source="created_at" /></DataTable.Col>
    </RecordList>
  );
}
