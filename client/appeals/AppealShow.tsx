import { Suspense, lazy } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ShowBase, useShowContext, useTranslate } from 'ra-core';
import { CaseFile } from '../casefile/CaseFile.tsx';
import { useT } from '../i18n/useT.ts';
import { Loading } from '../layout/LoadingPage.tsx';
import { Page } from '../layout/Page.tsx';
import { useBack } from '../layout/useBack.ts';
import { When } from '../layout/When.tsx';
import { Section } from '../records/RecordPage.tsx';
import { History } from '../workflow/History.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { Transitions } from '../workflow/Transitions.tsx';
import { useStaffName } from '../workflow/useStaffName.ts';
import type { AppealRecord } from './appeal.ts';
import { Appellant } from './Appellant.tsx';
import { Assign } from './Assign.tsx';
import { Decision } from './Decision.tsx';
import { narrowed } from './narrowed.ts';

/** Side by side where there is room; on a phone one after the other, the decision right after what is said against it. */
const column = { display: { xs: 'contents', lg: 'block' }, minWidth: 0 } as const;

const Notes = lazy(() => import('../notes/Notes.tsx'));

/** How it ended, and why, as the letter said. */
function Outcome({ appeal }: { appeal: AppealRecord }) {
  const t = useT();
  const name = useStaffName(appeal.decided_by);
  if (!appeal.outcome) return null;
  return (
    <Section title={t('appeals.outcome')}>
      <Typography sx={{ fontWeight: 600 }}>{t(`values.outcome_of_appeal.${appeal.outcome}`)}</Typography>
      {appeal.reduced_to ? <Typography>{t('appeals.became', { what: t(`values.reduced_to.${appeal.reduced_to as 'warning'}`) })}</Typography> : null}
      <Typography sx={{ mt: 0.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' }}>{appeal.reasons}</Typography>
      {appeal.decided_at ? <Typography variant="caption" color="text.secondary">{name} · <When at={appeal.decided_at} focusable /></Typography> : null}
    </Section>
  );
}

/** What may be done here: giving it to somebody, and deciding for whom it was given to. */
function Actions({ appeal }: { appeal: AppealRecord }) {
  const t = useT();
  const mine = appeal.transitions?.some(({ name, refused }) => name === 'decide' && refused === null);
  const beside = { decide: <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>{t('appeals.overturning')}</Typography> };
  return (
    <>
      {mine ? <Transitions resource="appeals" record={narrowed(appeal)} only={['decide']} keys={{ decide: 'y' }} beside={beside} /> : null}
      <Assign appeal={appeal} />
      <CaseFile resource="appeals" recordId={Number(appeal.id)} />
    </>
  );
}

function Content() {
  const t = useT();
  const translate = useTranslate();
  useBack('/appeals');
  const { record, error, isPending } = useShowContext<AppealRecord>();
  const crumbs = [{ label: translate('resources.appeals.name', { smart_count: 2 }), to: '/appeals' }];
  if (error) return <Page title={t('shell.notFound.title')} crumbs={crumbs}><Typography role="alert">{error.message}</Typography></Page>;
  if (isPending || !record) return <Loading />;
  return (
    <Page title={`${record.reference} · ${record.appellant_name}`} crumbs={crumbs} about={{ resource: 'appeals', id: Number(record.id) }} aside={<StateChip resource="appeals" state={record.state} />} actions={<Actions appeal={record} />}>
      <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' }, alignItems: 'start' }}>
        <Box sx={column}>
          <Box sx={{ order: 1 }}>
            <Outcome appeal={record} />
            <Section title={t('appeals.statement')}><Appellant appeal={record} /></Section>
          </Box>
          <Box sx={{ order: 3 }}>
            <Section title={t('notes.title')}><Suspense fallback={<Typography color="text.secondary">{t('notes.loading')}</Typography>}><Notes resource="appeals" recordId={Number(record.id)} /></Suspense></Section>
          </Box>
        </Box>
        <Box sx={column}>
          <Box sx={{ order: 2 }}><Section title={t('appeals.decision')}><Decision appeal={record} /></Section></Box>
          <Box sx={{ order: 4 }}><Section title={t('workflow.history.title')}><History resource="appeals" id={Number(record.id)} /></Section></Box>
        </Box>
      </Box>
    </Page>
  );
}

/** An appeal and, beside it, the decision that it is about: its reasons, its clause, the exact letter. */
export default function AppealShow() {
  return (
    <ShowBase resource="appeals" disableAuthentication={false} queryOptions={{ onError: () => undefined }}>
      <Content />
    </ShowBase>
  );
}
