import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { ListBase, useListContext } from 'ra-core';
import { Link } from 'react-router-dom';
import { useT } from '../i18n/useT.ts';
import { Loading } from '../layout/LoadingPage.tsx';
import { whoIsHere } from '../providers/session.ts';
import { Pager } from '../records/Pager.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import type { ApplicationRecord } from './application.ts';
import { Assignee, Days, GateCount, Warnings } from './CardFacts.tsx';
import { cardMark, columnMark } from './moveFocus.ts';
import { type Narrowing, filterOf } from './pipeline.ts';
import { useCardKeys } from './useCardKeys.ts';
import { useHere } from './useFrom.ts';

/** One row: beside one another on a desk, below one another on a phone. */
const rowColumns = { xs: 'minmax(0, 1fr)', md: 'minmax(0, 2.2fr) minmax(0, 1.6fr) minmax(0, 1fr) minmax(0, 1.3fr) minmax(0, 1.3fr)' };

function Row({ application }: { application: ApplicationRecord }) {
  const here = useHere();
  return (
    <Box component="li" sx={{ position: 'relative', display: 'grid', gridTemplateColumns: rowColumns, columnGap: 2, rowGap: 0.5, alignItems: 'center', px: 1.5, py: 1, borderBottom: 1, borderColor: 'divider', fontSize: '0.8125rem', '&:last-child': { borderBottom: 0 }, '&:hover': { bgcolor: 'action.hover' } }}>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Link to={`/vetting/${application.id}`} state={here} {...cardMark} style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px', fontWeight: 600 }}>{application.candidate_name}</Link>
        <Box sx={{ color: 'text.secondary' }}>{application.trade}</Box>
      </Box>
      <div><StateChip resource="applications" state={application.state} /></div>
      <Box sx={{ display: { xs: 'flex', md: 'contents' }, gap: 1.5, flexWrap: 'wrap' }}>
        <div><Days application={application} /></div>
        <div><Assignee id={application.assignee_id} /></div>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}><GateCount application={application} /><Warnings application={application} /></Box>
      </Box>
    </Box>
  );
}

function Content() {
  const t = useT();
  const { data = [], isPending, error, total } = useListContext<ApplicationRecord>();
  useCardKeys(false);
  if (error instanceof Error) return <Typography role="alert">{error.message}</Typography>;
  if (isPending) return <Loading />;
  if (total === 0) return <Paper variant="outlined" sx={{ p: 4, textAlign: 'center', color: 'text.secondary' }}>{t('vetting.pipeline.none')}</Paper>;
  return (
    <>
      <Paper variant="outlined" component="ul" aria-label={t('vetting.pipeline.title')} {...columnMark} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map((application) => <Row key={application.id} application={application} />)}
      </Paper>
      <Pager />
    </>
  );
}

/** The same files one below the other, oldest first. */
export function PipelineList({ narrowing }: { narrowing: Narrowing }) {
  return (
    <ListBase resource="applications" filter={{ ...filterOf(narrowing, whoIsHere()?.id) }} sort={{ field: 'created_at', order: 'ASC' }} perPage={25} disableSyncWithLocation storeKey={false} queryOptions={{ meta: { embed: ['gate_count'] } }}>
      <Content />
    </ListBase>
  );
}
