import { useRecordContext } from 'ra-core';
import { DataTable } from 'react-admin';
import { providerRequestKinds } from '#workflows/providerRequestWords';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { RecordLink } from '../records/RecordLink.tsx';
import { RecordList } from '../records/RecordList.tsx';
import { ReferenceCell } from '../records/ReferenceLink.tsx';
import { WhenCell } from '../records/WhenCell.tsx';
import type { AskedRow } from './asked.ts';
import { Clock } from './Clock.tsx';
import { Outcome } from './Outcome.tsx';

function KindCell() {
  const say = useSay();
  const request = useRecordContext<AskedRow>();
  return request ? <>{say(providerRequestKinds[request.kind])}</> : null;
}

function OutcomeCell() {
  const request = useRecordContext<AskedRow>();
  return request ? <Outcome request={request} /> : null;
}

function ClockCell() {
  const request = useRecordContext<AskedRow>();
  return request ? <Clock request={request} /> : null;
}

/** What providers were asked, the newest first. */
export default function AskedList() {
  const t = useT();
  return (
    <RecordList resource="provider_requests" facets={['state', 'kind', 'outcome']} creates>
      <DataTable.Col source="subject" disableSort><RecordLink source="subject" /></DataTable.Col>
      <DataTable.Col source="provider_id" disableSort><ReferenceCell resource="providers" source="provider_id" /></DataTable.Col>
      <DataTable.Col source="kind" disableSort><KindCell /></DataTable.Col>
      <DataTable.Col source="outcome" disableSort><OutcomeCell /></DataTable.Col>
      <DataTable.Col source="due_at" label={t('requests.due')}><ClockCell /></DataTable.Col>
      <DataTable.Col source="created_at"><WhenCell source="created_at" /></DataTable.Col>
    </RecordList>
  );
}
