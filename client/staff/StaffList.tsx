import { useRecordContext } from 'ra-core';
import { DataTable } from 'react-admin';
import { useT } from '../i18n/useT.ts';
import { RecordLink } from '../records/RecordLink.tsx';
import { RecordList } from '../records/RecordList.tsx';
import { WhenCell } from '../records/WhenCell.tsx';
import { ToneChip } from '../workflow/StateChip.tsx';
import { RoleNames } from './RoleNames.tsx';
import type { Colleague } from './colleague.ts';

function RolesCell() {
  const colleague = useRecordContext<Colleague>();
  return colleague ? <RoleNames roles={colleague.roles} /> : null;
}

function AccessCell() {
  const t = useT();
  const colleague = useRecordContext<Colleague>();
  if (!colleague) return null;
  return colleague.disabled_at ? <ToneChip tone="bad">{t('shell.staff.disabled')}</ToneChip> : <ToneChip tone="good">{t('shell.staff.enabled')}</ToneChip>;
}

export default function StaffList() {
  return (
    <RecordList resource="staff" sort={{ field: 'name', order: 'ASC' }} creates>
      <DataTable.Col source="name"><RecordLink source="name" /></DataTable.Col>
      <DataTable.Col source="email" />
      <DataTable.Col source="roles" disableSort><RolesCell /></DataTable.Col>
      <DataTable.Col source="disabled_at" disableSort><AccessCell /></DataTable.Col>
      <DataTable.Col source="created_at"><WhenCell source="created_at" /></DataTable.Col>
    </RecordList>
  );
}
