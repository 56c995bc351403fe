import { Suspense, lazy } from 'react';
import Typography from '@mui/material/Typography';
import { Attachments } from '../attachments/Attachments.tsx';
import { ConductOf } from '../conduct/ConductOf.tsx';
import { CommitmentsOf } from '../duties/CommitmentsOf.tsx';
import { AnswersOf } from '../duties/AnswersOf.tsx';
import { Dossier } from '../dossier/Dossier.tsx';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { useAbility } from '../providers/ability.ts';
import { Facts } from '../records/Facts.tsx';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import { TermsOf } from '../terms/TermsOf.tsx';
import { NeverOffered } from '../workflow/NeverOffered.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { Transitions } from '../workflow/Transitions.tsx';
import { AcceptancesOf } from './AcceptancesOf.tsx';
import { ApplicationsOf } from './ApplicationsOf.tsx';
import { ListingFacts } from './ListingFacts.tsx';
import { personFacts } from './personFacts.tsx';
import type { ProviderRecord } from './provider.ts';
import { ReviewsOf } from './ReviewsOf.tsx';

// The sheets of checks are for those who vet: the page of a provider does not carry them.
const ChecksPanel = lazy(async () => ({ default: (await import('../checks/ChecksPanel.tsx')).ChecksPanel }));

/** A provider: whether customers are shown them and why, what proves it, and what happened with them. */
export default function ProviderShow() {
  const t = useT();
  const allowed = useAbility();
  return (
    <RecordPage<ProviderRecord>
      resource="providers"
      edits
      timeline={({ id }) => <Dossier part="timeline" about={{ provider_id: id }} of="providers" />}
      aside={(record) => <StateChip resource="providers" state={record.state} />}
      actions={(record) => <Transitions resource="providers" record={record} quiet only={['put_on_hold', 'resume', 'leave'].filter((name) => offered(record, name))} />}
    >
      {(record) => (
        <>
          <Dossier part="figures" about={{ provider_id: record.id }} of="providers" />
          <Section title={t('listing.title')}><ListingFacts provider={record} /></Section>
          <ConductOf provider={record} />
          <AnswersOf provider={record} />
          <CommitmentsOf filter={{ provider_id: record.id }} title={t('duties.commitment.title')} />
          {allowed('list', 'checks') ? <Section title={t('checks.panel')}><Suspense fallback={<Typography color="text.secondary">{t('checks.loading')}</Typography>}><ChecksPanel providerId={record.id} /></Suspense></Section> : null}
          <Section title={t('shell.record.facts')}>
            <Facts resource="providers" facts={[...personFacts('providers', record), { name: 'services', value: record.services?.join(', ') }, { name: 'address', value: record.address }, { name: 'admitted_at', value: record.admitted_at ? <When at={record.admitted_at} focusable /> : null }]} />
          </Section>
          <TermsOf providerId={record.id} />
          <ApplicationsOf providerId={record.id} />
          <AcceptancesOf providerId={record.id} />
          <Section title={t('attachments.title')}><Attachments resource="providers" recordId={record.id} adds={allowed('edit', 'providers', record)} /></Section>
          <ReviewsOf filter={{ provider_id: record.id }}><NeverOffered resource="providers" /></ReviewsOf>
        </>
      )}
    </RecordPage>
  );
}

/** What this person's role may do from here; the rest would only be in the way. */
const offered = ({ transitions = [] }: ProviderRecord, name: string): boolean => transitions.some((one) => one.name === name && (one.refused === null || one.refused.because === 'gate'));
