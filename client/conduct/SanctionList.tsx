import { useRecordContext } from 'ra-core';
import { DataTable } from 'react-admin';
import { RecordLink } from '../records/RecordLink.tsx';
import { RecordList } from '../records/RecordList.tsx';
import { ReferenceCell } from '../records/ReferenceLink.tsx';
import { StateCell } from '../records/StateCell.tsx';
import { WhenCell } from '../records/WhenCell.tsx';
import type { SanctionRecord } from './conduct.ts';
import { OutcomeChip } from './OutcomeChip.tsx';

function LevelCell() {
  const record = useRecordContext<SanctionRecord>();
  return record ? <OutcomeChip outcome={record.level} /> : null;
}

/** Every sanction: what runs, what is about to begin, what ended, what was overturned. */
export default function SanctionList() {
  return (
    <RecordList resource="sanctions" facets={['state', 'level']} sort={{ field: 'created_at', order: 'DESC' }}>
      <DataTable.Col source="reference" disableSort><span style={{ whiteSpace: 'nowrap' }}><RecordLink /></span></DataTable.Col>
      <DataTable.Col source="level" disableSort><LevelCell /></DataTable.Col>
      <DataTable.Col source="state" disableSort><StateCell /></DataTable.Col>
      <DataTable.Col source="provider_id" disableSort><ReferenceCell resource="providers" source="provider_id" /></DataTable.Col>
      <DataTable.Col source="starts_at"><WhenCell source="starts_at" /></DataTable.Col>
      <DataTable.Col source="ends_at"><WhenCell source="ends_at" /></DataTable.Col>
    </RecordList>
  );
}
