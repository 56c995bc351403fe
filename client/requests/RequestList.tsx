import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ListBase, useRecordContext, useTranslate } from 'ra-core';
import { DataTable } from 'react-admin';
import { Link } from 'react-router-dom';
import { requestKinds } from '#workflows/requestWords';
import { useHere } from '../applications/useFrom.ts';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { Page } from '../layout/Page.tsx';
import { useAbility } from '../providers/ability.ts';
import { whoIsHere } from '../providers/session.ts';
import { FilterBar } from '../records/FilterBar.tsx';
import { ListContent } from '../records/RecordList.tsx';
import { StateCell } from '../records/StateCell.tsx';
import { WhenCell } from '../records/WhenCell.tsx';
import { useStaffName } from '../workflow/useStaffName.ts';
import { Clock } from './Clock.tsx';
import { EscalatedChip } from './Escalated.tsx';
import { RequestFigures } from './Figures.tsx';
import { type RequestRow, seesAside } from './request.ts';
import { Views } from './Views.tsx';
import { filterOf, ofViews } from './views.ts';

const second = { display: 'block', fontSize: '0.8125rem', color: 'text.secondary' } as const;

function ReferenceCell() {
  const here = useHere();
  const say = useSay();
  const request = useRecordContext<RequestRow>();
  if (!request) return null;
  return (
    <>
      <Link to={`/requests/${request.id}/show`} state={here} style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px', fontWeight: 550, whiteSpace: 'nowrap' }}>{request.reference}</Link>
      <Box component="span" sx={second}>{say(requestKinds[request.kind])}</Box>
    </>
  );
}

/** What it is about, and from whom, as in any mailbox. */
function SubjectCell() {
  const request = useRecordContext<RequestRow>();
  if (!request) return null;
  return (
    <Box component="span" sx={{ display: 'inline-block', minWidth: { md: 180 }, overflowWrap: 'anywhere' }}>
      <span lang={request.locale}>{request.subject}</span>
      <Box component="span" sx={second}>{request.sender_name}</Box>
    </Box>
  );
}

function StandingCell() {
  const request = useRecordContext<RequestRow>();
  return request ? <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.5 }}><StateCell /><EscalatedChip escalations={request.escalations} /></Box> : null;
}

function ClockCell() {
  const request = useRecordContext<RequestRow>();
  return request ? <Clock request={request} /> : null;
}

function ChargeCell() {
  const request = useRecordContext<RequestRow>();
  const name = useStaffName(request?.assignee_id);
  return request?.assignee_id == null ? null : <>{name}</>;
}

/** The inbox: questions, concerns and complaints, what is due first; what is kept aside apart. */
export default function RequestList() {
  const t = useT();
  const translate = useTranslate();
  const allowed = useAbility();
  return (
    <ListBase resource="requests" sort={{ field: 'due_at', order: 'ASC' }} perPage={25} filterDefaultValues={filterOf('open', whoIsHere()?.id ?? 0, seesAside())}>
      <Page
        title={translate('resources.requests.name', { smart_count: 2 })}
        actions={allowed('create', 'requests') ? <Button variant="contained" component={Link} to="/requests/create">{translate('resources.requests.create')}</Button> : null}
      >
        <RequestFigures />
        <Views />
        <FilterBar facets={['kind']} own={ofViews} />
        <ListContent>
          <DataTable.Col source="reference" disableSort><ReferenceCell /></DataTable.Col>
          <DataTable.Col source="subject" disableSort><SubjectCell /></DataTable.Col>
          <DataTable.Col source="state" disableSort><StandingCell /></DataTable.Col>
          <DataTable.Col source="due_at" label={t('requests.due')}><ClockCell /></DataTable.Col>
          <DataTable.Col source="assignee_id" disableSort><ChargeCell /></DataTable.Col>
          <DataTable.Col source="received_at" label={translate('fields.received_at')}><WhenCell source="received_at" /></DataTable.Col>
        </ListContent>
      </Page>
    </ListBase>
  );
}
