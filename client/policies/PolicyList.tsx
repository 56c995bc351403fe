import { useGetList, useRecordContext } from 'ra-core';
import { DataTable } from 'react-admin';
import { Link } from 'react-router-dom';
import { audiences } from '#workflows/policyWords';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { RecordLink } from '../records/RecordLink.tsx';
import { RecordList } from '../records/RecordList.tsx';
import { ReferenceCell } from '../records/ReferenceLink.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { NextReview } from './NextReview.tsx';
import type { PolicyRecord, VersionRow } from './policy.ts';

function Audience() {
  const say = useSay();
  const policy = useRecordContext<PolicyRecord>();
  return policy ? <>{say(audiences[policy.audience])}</> : null;
}

/** The versions that somebody still works with, by document: the one in force first. */
function Current() {
  const t = useT();
  const policy = useRecordContext<PolicyRecord>();
  const { data = [] } = useGetList<VersionRow>('policy_versions', { filter: { state: ['draft', 'approved', 'announced', 'in_force'] }, pagination: { page: 1, perPage: 100 }, sort: { field: 'created_at', order: 'ASC' } });
  const own = data.filter(({ policy_id }) => policy_id === policy?.id);
  return (
    <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: '4px 12px' }}>
      {own.map(({ id, number, state }) => (
        <span key={id}><Link to={`/policy_versions/${id}/show`} style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px' }}>{t('policies.version', { number })}</Link> <StateChip resource="policy_versions" state={state} /></span>
      ))}
    </span>
  );
}

function Review() {
  const policy = useRecordContext<PolicyRecord>();
  return policy ? <NextReview on={policy.next_review_on} /> : null;
}

/** The library: whom each document speaks to, its version in force, who looks after it, when it is read again. */
export default function PolicyList() {
  return (
    <RecordList resource="policies" sort={{ field: 'id', order: 'ASC' }} facets={['audience']} searchable={false}>
      <DataTable.Col source="title" disableSort><RecordLink /></DataTable.Col>
      <DataTable.Col source="audience" disableSort><Audience /></DataTable.Col>
      <DataTable.Col source="versions" disableSort><Current /></DataTable.Col>
      <DataTable.Col source="owner_id" disableSort><ReferenceCell resource="staff" source="owner_id" /></DataTable.Col>
      <DataTable.Col source="next_review_on"><Review /></DataTable.Col>
    </RecordList>
  );
}
