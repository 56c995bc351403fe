import { DataTable } from 'react-admin';
import { ladderReaders } from '#workflows/customerWords';
import { whoIsHere } from '../providers/session.ts';
import { LanguageName } from '../i18n/LanguageName.tsx';
import { RecordLink } from '../records/RecordLink.tsx';
import { RecordList } from '../records/RecordList.tsx';
import { StateCell } from '../records/StateCell.tsx';
import { WhenCell } from '../records/WhenCell.tsx';

/** Every customer; where each stands with the team, for those who protect it. */
export default function CustomerList() {
  const sees = ladderReaders.some((role) => whoIsHere()?.roles.includes(role));
  return (
    <RecordList resource="customers" facets={sees ? ['state', 'locale'] : ['locale']}>
      <DataTable.Col source="name" disableSort><RecordLink source="name" /></DataTable.Col>
      {sees ? <DataTable.Col source="state" disableSort><StateCell /></DataTable.Col> : null}
      {sees ? <DataTable.Col source="confirmed_incidents" disableSort /> : null}
      <DataTable.Col source="locale" disableSort><LanguageName /></DataTable.Col>
      <DataTable.Col source="external_id" disableSort />
      <DataTable.Col source="created_at"><WhenCell source="created_at" /></DataTable.Col>
    </RecordList>
  );
}
