import { useRecordContext } from 'ra-core';
import { DataTable } from 'react-admin';
import { SeverityChip } from '../incidents/SeverityChip.tsx';
import { RecordLink } from '../records/RecordLink.tsx';
import { RecordList } from '../records/RecordList.tsx';
import { ReferenceCell } from '../records/ReferenceLink.tsx';
import { StateCell } from '../records/StateCell.tsx';
import { WhenCell } from '../records/WhenCell.tsx';
import { useWords } from '../workflow/words.ts';
import type { ConductRecord } from './conduct.ts';
import { OutcomeChip } from './OutcomeChip.tsx';

function SeverityCell() {
  const record = useRecordContext<ConductRecord>();
  return record ? <SeverityChip severity={record.severity} /> : null;
}

function OriginCell() {
  const record = useRecordContext<ConductRecord>();
  const words = useWords('conduct_cases');
  return record ? <>{words.value('origin', record.origin)}</> : null;
}

function OutcomeCell() {
  const record = useRecordContext<ConductRecord>();
  return record?.outcome ? <OutcomeChip outcome={record.outcome} /> : null;
}

/** Every case of conduct: what was signalled first, oldest first. */
export default function ConductList() {
  return (
    <RecordList resource="conduct_cases" facets={['state', 'origin', 'severity', 'outcome']} creates sort={{ field: 'created_at', order: 'ASC' }}>
      <DataTable.Col source="reference" disableSort><span style={{ whiteSpace: 'nowrap' }}><RecordLink /></span></DataTable.Col>
      <DataTable.Col source="severity" disableSort><SeverityCell /></DataTable.Col>
      <DataTable.Col source="state" disableSort><StateCell /></DataTable.Col>
      <DataTable.Col source="provider_id" disableSort><ReferenceCell resource="providers" source="provider_id" /></DataTable.Col>
      <DataTable.Col source="origin" disableSort><OriginCell /></DataTable.Col>
      <DataTable.Col source="outcome" disableSort><OutcomeCell /></DataTable.Col>
      <DataTable.Col source="created_at"><WhenCell source="created_at" /></DataTable.Col>
    </RecordList>
  );
}
