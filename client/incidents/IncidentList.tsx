import { useRecordContext } from 'ra-core';
import { DataTable } from 'react-admin';
import { RecordLink } from '../records/RecordLink.tsx';
import { RecordList } from '../records/RecordList.tsx';
import { ReferenceCell } from '../records/ReferenceLink.tsx';
import { StateCell } from '../records/StateCell.tsx';
import { WhenCell } from '../records/WhenCell.tsx';
import { useStaffName } from '../workflow/useStaffName.ts';
import type { IncidentRecord } from './incident.ts';
import { SeverityChip } from './SeverityChip.tsx';

function SeverityCell() {
  const incident = useRecordContext<IncidentRecord>();
  return incident ? <SeverityChip severity={incident.severity} /> : null;
}

function TargetCell() {
  const incident = useRecordContext<IncidentRecord>();
  const name = useStaffName(incident?.target_staff_id ?? incident?.reported_by);
  return <>{name}</>;
}

/** Every incident that this person may read; what somebody said is on no list. */
export default function IncidentList() {
  return (
    <RecordList resource="incidents" facets={['state', 'severity', 'category']} searchable={false} sort={{ field: 'created_at', order: 'DESC' }}>
      <DataTable.Col source="id" disableSort><RecordLink /></DataTable.Col>
      <DataTable.Col source="severity" disableSort><SeverityCell /></DataTable.Col>
      <DataTable.Col source="state" disableSort><StateCell /></DataTable.Col>
      <DataTable.Col source="customer_id" disableSort><ReferenceCell resource="customers" source="customer_id" /></DataTable.Col>
      <DataTable.Col source="target_staff_id" disableSort><TargetCell /></DataTable.Col>
      <DataTable.Col source="created_at"><WhenCell source="created_at" /></DataTable.Col>
    </RecordList>
  );
}
