import { useRecordContext } from 'ra-core';
import { DataTable } from 'react-admin';
import { RecordLink } from '../records/RecordLink.tsx';
import { RecordList } from '../records/RecordList.tsx';
import { StateCell } from '../records/StateCell.tsx';
import { WhenCell } from '../records/WhenCell.tsx';
import { useStaffName } from '../workflow/useStaffName.ts';
import { useWords } from '../workflow/words.ts';
import type { ComplaintRecord } from './complaint.ts';

/** A colleague, by name. */
function StaffCell({ source }: { source: 'staff_id' | 'reviewer_id' }) {
  const id = useRecordContext<ComplaintRecord>()?.[source];
  const name = useStaffName(id);
  return id == null ? null : <>{name}</>;
}

function GroundsCell() {
  const words = useWords('staff_complaints');
  const { grounds = [] } = useRecordContext<ComplaintRecord>() ?? {};
  return <>{grounds.map((ground) => words.value('grounds', ground)).join(' · ')}</>;
}

/** Every complaint about somebody else of the team. */
export default function ComplaintList() {
  return (
    <RecordList resource="staff_complaints" facets={['state', 'locale']} sort={{ field: 'created_at', order: 'DESC' }} creates>
      <DataTable.Col source="reference" disableSort><span style={{ whiteSpace: 'nowrap' }}><RecordLink /></span></DataTable.Col>
      <DataTable.Col source="complainant" disableSort />
      <DataTable.Col source="state" disableSort><StateCell /></DataTable.Col>
      <DataTable.Col source="staff_id" disableSort><StaffCell source="staff_id" /></DataTable.Col>
      <DataTable.Col source="grounds" disableSort><GroundsCell /></DataTable.Col>
      <DataTable.Col source="reviewer_id" disableSort><StaffCell source="reviewer_id" /></DataTable.Col>
      <DataTable.Col source="due_at" disableSort><WhenCell source="due_at" /></DataTable.Col>
      <DataTable.Col source="created_at"><WhenCell source="created_at" /></DataTable.Col>
    </RecordList>
  );
}
