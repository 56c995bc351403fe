import Typography from '@mui/material/Typography';
import { useGetOne, useRequireAccess } from 'ra-core';
import { useParams } from 'react-router-dom';
import { useT } from '../i18n/useT.ts';
import { Loading } from '../layout/LoadingPage.tsx';
import { Page } from '../layout/Page.tsx';
import { useDraftKept } from '../workflow/keptDraft.ts';
import { StateChip } from '../workflow/StateChip.tsx';
import { CallForm } from './CallForm.tsx';
import { type ReferenceRecord, isCallable, liveIn } from './reference.ts';
import { SlotFacts } from './SlotFacts.tsx';
import { useReferences } from './useReferences.ts';
import { useWholeReference } from './useWhole.ts';

function Begun({ id, references, candidate }: { id: number; references: readonly ReferenceRecord[]; candidate: string }) {
  const t = useT();
  const reference = useWholeReference(id);
  const draft = useDraftKept({ resource: 'client_references', id, name: 'complete' });
  if (!reference?.transitions || draft === undefined) return <Loading />;
  const action = reference.transitions.find(({ name }) => name === 'complete');
  if (!isCallable(reference) || !action || action.refused?.because === 'permission')
    return (
      <>
        <Typography sx={{ mb: 1 }}>{t('references.call.over')}</Typography>
        <SlotFacts reference={reference} />
      </>
    );
  return <CallForm reference={reference} references={references} candidate={candidate} action={action} draft={draft} />;
}

/** The reference call of one slot (ux.md, wireframe C). */
export default function CallPage() {
  const t = useT();
  const { isPending: asking } = useRequireAccess({ resource: 'client_references', action: 'show' });
  const params = useParams();
  const [application_id, slot] = [Number(params.id), Number(params.slot)];
  const { data: application, error } = useGetOne<{ id: number; candidate_name: string }>('applications', { id: application_id }, { retry: false });
  const { references, isPending } = useReferences(application_id);
  const crumbs = [{ label: t('vetting.pipeline.title'), to: '/vetting' }, ...(application ? [{ label: application.candidate_name, to: `/vetting/${application_id}` }] : [])];
  if (error instanceof Error) return <Page title={t('shell.notFound.title')} crumbs={crumbs}><Typography role="alert">{error.message}</Typography></Page>;
  if (asking || isPending || !application) return <Loading />;
  const live = liveIn(references, slot);
  if (!live) return <Page title={t('references.call.title', { slot, name: '–' })} crumbs={crumbs}><Typography>{t('references.slot.empty')}</Typography></Page>;
  return (
    <Page title={t('references.call.title', { slot, name: live.client_name })} crumbs={crumbs} about={{ resource: 'client_references', id: live.id }} aside={<StateChip resource="client_references" state={live.state} />}>
      <Begun key={live.id} id={live.id} references={references} candidate={application.candidate_name} />
    </Page>
  );
}
