import { Suspense, lazy, useEffect } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useNavigate, useRequireAccess } from 'ra-core';
import { Link, useLocation, useParams } from 'react-router-dom';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { PromiseStrip } from '../desk/PromiseStrip.tsx';
import { useT } from '../i18n/useT.ts';
import { Loading } from '../layout/LoadingPage.tsx';
import { Page } from '../layout/Page.tsx';
import { useAbility } from '../providers/ability.ts';
import { holderOf } from '../reviews/useItemClaim.ts';
import { ClaimBadge } from '../workflow/ClaimBadge.tsx';
import { ClaimCommand } from '../workflow/ClaimCommand.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { Transitions } from '../workflow/Transitions.tsx';
import { type ApplicationRecord, gatesOf, isOpen, shutGates } from './application.ts';
import { Candidate } from './Candidate.tsx';
import { ChecksPanel } from '../checks/ChecksPanel.tsx';
import { Days, Warnings } from './CardFacts.tsx';
import { Charge } from './Charge.tsx';
import { Decided } from './Decided.tsx';
import { forwardOf, keyOf } from './decisions.ts';
import { Gates } from './Gates.tsx';
import { PaperButton } from '../people/PaperButton.tsx';
import { InterviewSlots } from '../interviews/InterviewSlots.tsx';
import { Part } from './Part.tsx';
import { ReferenceSlots } from '../references/ReferenceSlots.tsx';
import { partId } from './steps.ts';
import { Steps } from './Steps.tsx';
import { Thread } from './Thread.tsx';
import { useApplication } from './useApplication.ts';
import { useFrom } from './useFrom.ts';

// Asked for once a case is open: it brings dialogs and their fields.
const CaseHands = lazy(() => import('../desk/CaseHands.tsx'));

// Asked for once a file is open: it brings the field that completes names.
const Notes = lazy(() => import('../notes/Notes.tsx'));

/** The way to the decision sheet, with how many gates are still shut. */
function DecisionLink({ application }: { application: ApplicationRecord }) {
  const t = useT();
  const from = useFrom();
  const keys = useKeysOf('vetting.decision', 'shift+d');
  const shut = shutGates(application).length;
  return (
    <Button variant="outlined" component={Link} to={`/vetting/${application.id}/decision`} state={{ from }} aria-keyshortcuts={ariaKeys(keys)}>
      {isOpen(application) && shut > 0 ? t('vetting.file.decisionShut', { smart_count: shut }) : t('vetting.file.decision')}
      {keys ? <Kbd keys={keys} /> : null}
    </Button>
  );
}

/** Puts the focus on the part of the file that a link asked for. */
function useAskedPart(ready: boolean): void {
  const { state, key } = useLocation() as { state: { focus?: string } | null; key: string };
  const part = state?.focus;
  useEffect(() => {
    if (!ready || !part) return;
    const element = document.getElementById(part);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'start' });
  }, [ready, part, key]);
}

function File({ application }: { application: ApplicationRecord }) {
  const t = useT();
  const navigate = useNavigate();
  const allowed = useAbility();
  const from = useFrom();
  useAskedPart(true);
  useCommand({ id: 'list.back', keys: 'esc', label: t('vetting.keys.back'), group: 'move', run: () => void navigate(from) });
  useCommand({ id: 'vetting.decision', keys: 'shift+d', label: t('vetting.file.decision'), group: 'decide', run: () => void navigate(`/vetting/${application.id}/decision`, { state: { from } }) });
  // The sheet of a check holds its document: `u` opens the first that waits.
  const upload = () => document.querySelector<HTMLButtonElement>(`#${partId('checks')} li[data-state=pending] button:not([aria-disabled=true])`)?.click();
  useCommand({ id: 'vetting.upload', keys: 'u', label: t('vetting.file.upload'), group: 'write', run: upload, when: isOpen(application) });
  const forward = forwardOf(application);
  return (
    <Page
      title={application.candidate_name}
      crumbs={[{ label: t('vetting.pipeline.title'), to: from.startsWith('/vetting?') ? from : '/vetting' }]}
      about={{ resource: 'applications', id: application.id }}
      holder={holderOf(application)}
      aside={
        <>
          <StateChip resource="applications" state={application.state} />
          <Typography component="div" variant="body2" color="text.secondary" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
            <Days application={application} />
            <Charge application={application} />
            <Warnings application={application} />
          </Typography>
          <ClaimBadge claimed_by={application.claimed_by} claimed_until={application.claimed_until} />
        </>
      }
      actions={
        <>
          <Transitions resource="applications" record={application} only={forward} keys={Object.fromEntries(forward.map((name) => [name, keyOf(name)]))} />
          <DecisionLink application={application} />
          {isOpen(application) && application.transitions?.length ? <ClaimCommand resource="applications" record={application} /> : null}
          <Suspense fallback={null}><CaseHands resource="applications" record={application} /></Suspense>
        </>
      }
    >
      <Steps application={application} />
      <Box sx={{ mb: 2, '&:empty': { display: 'none' } }}><PromiseStrip promises={application.promises ?? []} /></Box>
      <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 5fr)', lg: 'minmax(0, 7fr) minmax(0, 11fr) minmax(0, 7fr)' } }}>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Part id="file-gates" title={t('vetting.gates.title')} aside={t('vetting.gates.count', { held: gatesOf(application).length - shutGates(application).length, all: gatesOf(application).length })}>
            <Gates application={application} />
          </Part>
          {application.snapshot ? <Decided snapshot={application.snapshot} hash={application.snapshot_hash} /> : null}
          <Part id={partId('charter')} title={t('vetting.file.candidate')}><Candidate application={application} />{application.state === 'awaiting_signature' ? <PaperButton providerId={application.provider_id} /> : null}</Part>
        </Box>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Part id={partId('interviews')} title={t('vetting.steps.interviews')}><InterviewSlots applicationId={application.id} application={application} /></Part>
          <Part id={partId('references')} title={t('vetting.steps.references')} aside={t('vetting.steps.ofThree', { count: application.references_completed })}><ReferenceSlots applicationId={application.id} application={application} /></Part>
          <Part id={partId('checks')} title={t('vetting.steps.checks')}><ChecksPanel applicationId={application.id} application={{ closed_at: application.closed_at ?? null }} providerId={application.provider_id} /></Part>
          <Part id="file-notes" title={t('notes.title')}>
            <Suspense fallback={<Typography color="text.secondary">{t('notes.loading')}</Typography>}><Notes resource="applications" recordId={application.id} /></Suspense>
          </Part>
        </Box>
        {allowed('list', 'events') ? <Box sx={{ gridColumn: { md: '1 / -1', lg: 'auto' } }}><Thread id={application.id} /></Box> : null}
      </Box>
    </Page>
  );
}

/** A candidate's file: gates, slots and thread beside one another (ux.md, wireframe B). */
export default function VettingFile() {
  const t = useT();
  const { isPending: asking } = useRequireAccess({ resource: 'applications', action: 'show' });
  const id = Number(useParams().id);
  const { data, error } = useApplication(id);
  if (error && !data) return <Page title={t('shell.notFound.title')} crumbs={[{ label: t('vetting.pipeline.title'), to: '/vetting' }]}><Typography role="alert">{error.message}</Typography></Page>;
  if (asking || !data) return <Loading />;
  return <File key={id} application={data} />;
}
