import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { audiences } from '#workflows/policyWords';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { useAbility } from '../providers/ability.ts';
import { Facts } from '../records/Facts.tsx';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import { ClauseGroups } from './ClauseGroups.tsx';
import type { PolicyRecord } from './policy.ts';
import { NextReview } from './NextReview.tsx';
import { useVersion, useVersions, VersionTimeline } from './VersionTimeline.tsx';

function InForce({ id }: { id: number }) {
  const { data } = useVersion(id);
  return data ? <ClauseGroups version={data} /> : null;
}

function Details({ policy }: { policy: PolicyRecord }) {
  const t = useT();
  const say = useSay();
  const { data = [] } = useVersions(policy.id);
  const inForce = data.find(({ state }) => state === 'in_force');
  return (
    <>
      <Section title={t('policies.title')}>
        <Facts
          resource="policies"
          facts={[
            { name: 'audience', value: say(audiences[policy.audience]) },
            { name: 'reference_locale', value: t(`policies.reference.${policy.reference_locale}`) },
            { name: 'needed_to_join', value: policy.needed_to_join ? t('policies.needed') : null },
            { name: 'owner_id', value: policy.owner_id ? <ReferenceLink resource="staff" id={policy.owner_id} /> : null },
            { name: 'next_review_on', value: <NextReview on={policy.next_review_on} /> },
          ]}
        />
      </Section>
      <Section title={t('policies.versions')}><VersionTimeline policyId={policy.id} /></Section>
      {inForce ? (
        <Section title={t('policies.text')}>
          <Typography color="text.secondary" gutterBottom>{t('policies.inForce')}{t('workflow.history.colon')} <Link to={`/policy_versions/${inForce.id}/show`}>{t('policies.version', { number: inForce.number })}</Link></Typography>
          <InForce id={inForce.id} />
        </Section>
      ) : null}
    </>
  );
}

/** One document: whom it speaks to, its versions in time, and the text in force with what cites each clause. */
export default function PolicyShow() {
  const t = useT();
  const allowed = useAbility();
  return (
    <RecordPage<PolicyRecord>
      resource="policies" edits
      actions={({ id }) => (allowed('create', 'policy_versions') ? <Button variant="contained" component={Link} to={`/policy_versions/create?policy_id=${id}`}>{t('policies.write')}</Button> : null)}
    >
      {(policy) => <Details policy={policy} />}
    </RecordPage>
  );
}
