import Box from '@mui/material/Box';
import { useRecordContext } from 'ra-core';
import { DataTable, TextField } from 'react-admin';
import { sides } from '#workflows/mediationWords';
import { useSay } from '../i18n/useSay.ts';
import { RecordLink } from '../records/RecordLink.tsx';
import { RecordList } from '../records/RecordList.tsx';
import { ReferenceCell } from '../records/ReferenceLink.tsx';
import { StateCell } from '../records/StateCell.tsx';
import { WhenCell } from '../records/WhenCell.tsx';
import { useStaffName } from '../workflow/useStaffName.ts';
import type { MediationRecord } from './mediation.ts';

function TurnCell() {
  const say = useSay();
  const turn = useRecordContext<MediationRecord>()?.turn;
  return <>{turn ? say(sides[turn]) : ''}</>;
}

function MediatorCell() {
  const mediation = useRecordContext<MediationRecord>();
  const name = useStaffName(mediation?.mediator_id);
  return <>{mediation?.mediator_id ? name : ''}</>;
}

/** Every mediation that this person may read: whose turn it is, and who mediates. */
export default function MediationList() {
  return (
    <RecordList resource="mediations" facets={['state']} sort={{ field: 'created_at', order: 'DESC' }}>
      <DataTable.Col source="reference" disableSort><Box component="span" sx={{ whiteSpace: 'nowrap' }}><RecordLink /></Box></DataTable.Col>
      <DataTable.Col source="subject" disableSort><TextField source="subject" /></DataTable.Col>
      <DataTable.Col source="state" disableSort><StateCell /></DataTable.Col>
      <DataTable.Col source="customer_id" disableSort><ReferenceCell resource="customers" source="customer_id" /></DataTable.Col>
      <DataTable.Col source="provider_id" disableSort><ReferenceCell resource="providers" source="provider_id" /></DataTable.Col>
      <DataTable.Col source="turn" disableSort><TurnCell /></DataTable.Col>
      <DataTable.Col source="mediator_id" disableSort><MediatorCell /></DataTable.Col>
      <DataTable.Col source="created_at"><WhenCell source="created_at" /></DataTable.Col>
    </RecordList>
  );
}
