import { useDataProvider, useGetOne, useRedirect } from 'ra-core';
import { useSearchParams } from 'react-router-dom';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { NotFound } from '../layout/Dead.tsx';
import { Loading } from '../layout/LoadingPage.tsx';
import { type PolicyRecord, titleOf, type VersionRecord } from './policy.ts';
import { begunFrom } from './versionForm.ts';
import { VersionForm } from './VersionForm.tsx';
import { useVersion, useVersions } from './VersionTimeline.tsx';

function Content({ policyId }: { policyId: number }) {
  const t = useT();
  const say = useSay();
  const redirect = useRedirect();
  const house = useDataProvider();
  const { data: policy, error } = useGetOne<PolicyRecord>('policies', { id: policyId });
  const { data: versions } = useVersions(policyId);
  const newest = versions?.find(({ state }) => state === 'in_force') ?? versions?.[0];
  const { data: base } = useVersion(newest?.id);
  if (error) return <NotFound />;
  if (!policy || !base) return <Loading />;
  const title = say(titleOf(policy));
  return (
    <VersionForm
      title={t('policies.form.create', { title })} crumbs={[{ label: t('policies.title'), to: '/policies' }, { label: title, to: `/policies/${policyId}/show` }]}
      place={{ resource: 'policy_versions', id: 'new', name: `create?policy_id=${policyId}` }} slug={policy.slug} base={base.clauses} first={begunFrom(base.clauses)} cancel={`/policies/${policyId}/show`}
      save={async (values) => {
        const { data } = await house.create<VersionRecord>('policy_versions', { data: { policy_id: policyId, ...values } });
        redirect('show', 'policy_versions', data.id);
        return true;
      }}
    />
  );
}

/** A new version of a document, begun from the text in force. */
export default function VersionCreate() {
  const [search] = useSearchParams();
  const policyId = Number(search.get('policy_id'));
  return Number.isInteger(policyId) && policyId > 0 ? <Content policyId={policyId} /> : <NotFound />;
}
