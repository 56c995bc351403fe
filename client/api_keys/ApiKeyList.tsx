import { useRecordContext } from 'ra-core';
import { DataTable } from 'react-admin';
import { RecordLink } from '../records/RecordLink.tsx';
import { RecordList } from '../records/RecordList.tsx';
import { WhenCell } from '../records/WhenCell.tsx';
import type { ApiKey } from './apiKey.ts';

function ScopesCell() {
  const key = useRecordContext<ApiKey>();
  return key ? key.scopes.join(', ') : null;
}

export default function ApiKeyList() {
  return (
    <RecordList resource="api_keys" sort={{ field: 'created_at', order: 'DESC' }} creates>
      <DataTable.Col source="name"><RecordLink source="name" /></DataTable.Col>
      <DataTable.Col source="prefix" disableSort />
      <DataTable.Col source="scopes" disableSort><ScopesCell /></DataTable.Col>
      <DataTable.Col source="last_used_at"><WhenCell source="last_used_at" /></DataTable.Col>
      <DataTable.Col source="revoked_at"><WhenCell source="revoked_at" /></DataTable.Col>
    </RecordList>
  );
}
