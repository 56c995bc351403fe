import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { drivers } from '#workflows/policyWords';
import { onDay } from '../i18n/dates.ts';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { Transitions } from '../workflow/Transitions.tsx';
import { useStaffName } from '../workflow/useStaffName.ts';
import { ClauseGroups } from './ClauseGroups.tsx';
import { CompareVersions } from './CompareVersions.tsx';
import { NoticeCoverage } from './NoticeCoverage.tsx';
import { titleOf, type VersionRecord } from './policy.ts';
import { Readiness } from './Readiness.tsx';
import { VersionTimeline } from './VersionTimeline.tsx';

const embed = ['policy'];

/** The form of the text is a page of its own. */
const acts = ['approve', 'announce', 'inform_newcomers', 'put_in_force'];

function Actions({ version }: { version: VersionRecord }) {
  const t = useT();
  const offered = version.transitions ?? [];
  const edits = offered.some(({ name, refused }) => name === 'edit_clauses' && !refused);
  const due = acts.filter((name) => offered.some((one) => one.name === name && one.refused?.because !== 'permission' && one.refused?.because !== 'state'));
  return (
    <>
      <Transitions resource="policy_versions" record={version} only={due} keys={{ approve: 'a', announce: 'a', put_in_force: 'p' }} />
      {edits ? <Button variant="outlined" component={Link} to={`/policy_versions/${version.id}`}>{t('policies.edit')}</Button> : null}
    </>
  );
}

function Change({ version }: { version: VersionRecord }) {
  const t = useT();
  const say = useSay();
  const locale = useLanguage();
  const name = useStaffName(version.approved_by);
  return (
    <>
      <Typography sx={{ maxWidth: '72ch', whiteSpace: 'pre-wrap' }}>{say(version.change_reason)}</Typography>
      <Typography variant="body2" color="text.secondary">{t('policies.change.driver')}{t('workflow.history.colon')} {say(drivers[version.change_driver])}</Typography>
      {version.important ? <Typography variant="body2">{t('policies.change.important')}. {version.important_reason}</Typography> : null}
      {version.approved_at && version.approved_by ? <Typography variant="body2" color="text.secondary">{t('policies.change.approved', { name, day: onDay(version.approved_at, locale) })}</Typography> : null}
    </>
  );
}

function Letter({ version }: { version: VersionRecord }) {
  const t = useT();
  const locale = useLanguage();
  const letter = version.letter?.[locale];
  if (!letter) return null;
  return (
    <Section title={t('policies.letter.title')}>
      <Typography><strong>{t('policies.letter.subject')}{t('workflow.history.colon')}</strong> {letter.subject}</Typography>
      <Box component="pre" tabIndex={0} sx={{ m: 0, mt: 1, whiteSpace: 'pre-wrap', fontFamily: 'inherit', maxHeight: 420, overflow: 'auto', overflowWrap: 'anywhere' }}>{letter.body}</Box>
    </Section>
  );
}

function Details({ version }: { version: VersionRecord }) {
  const t = useT();
  const staff = version.policy?.audience === 'staff';
  const told = !staff && version.number > 1 && version.state !== 'draft';
  return (
    <>
      <Section title={t('policies.change.title')}><Change version={version} /></Section>
      {version.state === 'approved' || version.state === 'announced' ? <Section title={t('policies.ready.title')}><Readiness version={version} /></Section> : null}
      {told ? <Section title={t('policies.notices.title')}><NoticeCoverage version={version} /></Section> : null}
      {!staff && version.accepted ? (
        <Section title={t('policies.accepted.title')}>
          <Typography>{t('policies.accepted.explicit', { explicit: version.accepted.explicit, members: version.accepted.members })}</Typography>
          {version.accepted.deemed ? <Typography color="text.secondary">{t('policies.accepted.deemed', { deemed: version.accepted.deemed })}</Typography> : null}
        </Section>
      ) : null}
      {version.number > 1 || version.state === 'superseded' ? <Section title={t('policies.compare.title')}><CompareVersions key={version.id} version={version} /></Section> : null}
      {staff ? null : <Letter version={version} />}
      <Section title={t('policies.text')}><ClauseGroups version={version} /></Section>
      <Section title={t('policies.versions')}><VersionTimeline policyId={version.policy_id} current={version.id} /></Section>
    </>
  );
}

/** One version: what changes and why, who was told, who accepted, what differs from another, and its text with what cites it. */
export default function VersionShow() {
  const t = useT();
  return (
    <RecordPage<VersionRecord>
      resource="policy_versions" embed={embed}
      crumbs={[{ label: t('policies.title'), to: '/policies' }]}
      aside={(version) => (
        <>
          <StateChip resource="policy_versions" state={version.state} />
          {version.policy ? <DocumentLink version={version} /> : null}
        </>
      )}
      actions={(version) => <Actions version={version} />}
    >
      {(version) => <Details version={version} />}
    </RecordPage>
  );
}

function DocumentLink({ version }: { version: VersionRecord }) {
  const say = useSay();
  return version.policy ? <Link to={`/policies/${version.policy_id}/show`}>{say(titleOf(version.policy))}</Link> : null;
}
