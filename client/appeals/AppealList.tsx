import { useRecordContext } from 'ra-core';
import { DataTable, TextField } from 'react-admin';
import { appealable } from '#workflows/appealWords';
import { useSay } from '../i18n/useSay.ts';
import { RecordLink } from '../records/RecordLink.tsx';
import { RecordList } from '../records/RecordList.tsx';
import { StateCell } from '../records/StateCell.tsx';
import { WhenCell } from '../records/WhenCell.tsx';
import { useStaffName } from '../workflow/useStaffName.ts';
import type { AppealRecord } from './appeal.ts';
import { Due } from './Due.tsx';

function AgainstCell() {
  const say = useSay();
  const appeal = useRecordContext<AppealRecord>();
  return appeal ? <>{say(appealable[appeal.of_resource].says)}</> : null;
}

function ReviewerCell() {
  const appeal = useRecordContext<AppealRecord>();
  const name = useStaffName(appeal?.reviewer_id);
  return appeal?.reviewer_id == null ? null : <>{name}</>;
}

function DueCell() {
  const appeal = useRecordContext<AppealRecord>();
  return appeal ? <Due appeal={appeal} /> : null;
}

/** Every appeal that this person may read: against what, given to whom, and by when it is answered. */
export default function AppealList() {
  return (
    <RecordList resource="appeals" facets={['state', 'of_resource']} sort={{ field: 'created_at', order: 'DESC' }}>
      <DataTable.Col source="reference" disableSort><span style={{ whiteSpace: 'nowrap' }}><RecordLink /></span></DataTable.Col>
      <DataTable.Col source="appellant_name" disableSort><TextField source="appellant_name" /></DataTable.Col>
      <DataTable.Col source="of_resource" disableSort><AgainstCell /></DataTable.Col>
      <DataTable.Col source="state" disableSort><StateCell /></DataTable.Col>
      <DataTable.Col source="reviewer_id" disableSort><ReviewerCell /></DataTable.Col>
      <DataTable.Col source="due_at"><DueCell /></DataTable.Col>
      <DataTable.Col source="created_at"><WhenCell source="created_at" /></DataTable.Col>
    </RecordList>
  );
}
