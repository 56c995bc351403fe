import { useGetOne, useRedirect } from 'ra-core';
import { Navigate, useParams } from 'react-router-dom';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { NotFound } from '../layout/Dead.tsx';
import { Loading } from '../layout/LoadingPage.tsx';
import { useTransition } from '../workflow/useTransition.ts';
import { titleOf, type VersionRecord } from './policy.ts';
import { VersionForm } from './VersionForm.tsx';
import { useVersion, useVersions } from './VersionTimeline.tsx';

function Content({ version, base }: { version: VersionRecord; base: VersionRecord }) {
  const t = useT();
  const say = useSay();
  const redirect = useRedirect();
  const { act } = useTransition('policy_versions');
  const policy = version.policy;
  const title = policy ? say(titleOf(policy)) : '';
  const page = `/policy_versions/${version.id}/show`;
  const { change_reason, change_driver, important, important_reason, clauses } = version;
  return (
    <VersionForm
      title={t('policies.form.edit', { number: version.number, title })} crumbs={[{ label: t('policies.title'), to: '/policies' }, { label: t('policies.version', { number: version.number }), to: page }]}
      about={{ resource: 'policy_versions', id: version.id }} place={{ resource: 'policy_versions', id: version.id, name: 'edit_clauses' }} slug={policy?.slug ?? ''} base={base.clauses} cancel={page}
      first={{ change_reason, change_driver, important, important_reason: important_reason ?? '', clauses: [...clauses, ...base.clauses.filter(({ id }) => !clauses.some((one) => one.id === id))], gone: base.clauses.filter(({ id }) => !clauses.some((one) => one.id === id)).map(({ id }) => id) }}
      save={async (values) => {
        const after = await act(version, 'edit_clauses', values);
        if (after) redirect('show', 'policy_versions', version.id);
        return after !== null;
      }}
    />
  );
}

/** A draft's text. Once it was approved, its page is only read. */
export default function VersionEdit() {
  const id = Number(useParams().id);
  const { data: version, error } = useGetOne<VersionRecord>('policy_versions', { id, meta: { embed: ['policy'] } }, { gcTime: 0 });
  const { data: versions } = useVersions(version?.policy_id ?? 0);
  const earlier = versions?.find(({ state }) => state === 'in_force') ?? versions?.find(({ id: other }) => other !== id);
  const { data: base } = useVersion(earlier?.id);
  if (error) return <NotFound />;
  if (version && version.state !== 'draft') return <Navigate to={`/policy_versions/${id}/show`} replace />;
  if (!version || !base) return <Loading />;
  return <Content version={version} base={base} />;
}
