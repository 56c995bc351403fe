import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useGetList } from 'ra-core';
import { Link } from 'react-router-dom';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { whoIsHere } from '../providers/session.ts';
import { isCapped } from '../records/Pager.tsx';
import { stateLook } from '../workflow/declared.ts';
import type { ApplicationRecord, Stage } from './application.ts';
import { Assignee, Days, GateCount, Warnings } from './CardFacts.tsx';
import { cardMark, columnMark } from './moveFocus.ts';
import { type Narrowing, addressOf, othersOf, statesOf } from './pipeline.ts';
import { useCardKeys } from './useCardKeys.ts';
import { useHere } from './useFrom.ts';

/** More than these stand in the list. */
const shownEach = 25;

/** One file: the name is the link, and the whole card is its target. */
function Card({ application }: { application: ApplicationRecord }) {
  const here = useHere();
  return (
    <Paper component="li" variant="outlined" sx={{ position: 'relative', p: 1, display: 'grid', gap: 0.25, fontSize: '0.8125rem', '&:hover': { bgcolor: 'action.hover' }, '&:focus-within': { outline: 2, outlineColor: 'focus', outlineOffset: 1 }, '& a:focus-visible': { outline: 'none' } }}>
      <Box
        component={Link} to={`/vetting/${application.id}`} state={here} {...cardMark}
        sx={{ fontWeight: 600, color: 'text.primary', textDecoration: 'none', overflowWrap: 'anywhere', '&::after': { content: '""', position: 'absolute', inset: 0 } }}
      >
        {application.candidate_name}
      </Box>
      <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>{application.trade}</Box>
      <Box sx={{ color: 'text.secondary' }}><Days application={application} /> · <Assignee id={application.assignee_id} /></Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}><GateCount application={application} /><Warnings application={application} /></Box>
    </Paper>
  );
}

function Column({ state, narrowing }: { state: Stage; narrowing: Narrowing }) {
  const t = useT();
  const say = useSay();
  const look = stateLook('applications', state);
  const list = useGetList<ApplicationRecord>('applications', {
    filter: { state, ...othersOf(narrowing, whoIsHere()?.id) },
    sort: { field: 'created_at', order: 'ASC' },
    pagination: { page: 1, perPage: shownEach },
    meta: { embed: ['gate_count'] },
  });
  const { data = [], total = 0, isPending, error } = list;
  const count = isCapped(list.meta) ? t('shell.menu.many', { count: total - 1 }) : String(total);
  const id = `column-${state}`;
  return (
    <Box component="section" aria-labelledby={id} {...columnMark} sx={{ minWidth: 0, bgcolor: 'action.hover', borderRadius: 1, p: 1 }}>
      <Typography variant="h3" component="h2" id={id} sx={{ mb: 1, display: 'flex', gap: 1 }}>
        {look ? say(look.label) : state} <Typography component="span" variant="h3" color="text.secondary" sx={{ ml: 'auto' }}>{isPending ? '' : count}</Typography>
      </Typography>
      {error ? <Typography role="alert" variant="body2">{error.message}</Typography> : null}
      {!isPending && !error && data.length === 0 ? <Typography variant="body2" color="text.secondary">{t('vetting.pipeline.nothing')}</Typography> : null}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>{data.map((application) => <Card key={application.id} application={application} />)}</Box>
      {total > data.length ? <Box sx={{ pt: 1 }}><Link to={`?${addressOf({ ...narrowing, state: [state] }, 'list').toString()}`}>{t('vetting.pipeline.rest', { count })}</Link></Box> : null}
    </Box>
  );
}

/** A column for each state. Nothing is dragged: a file moves by what is done on its page. */
export function Board({ narrowing }: { narrowing: Narrowing }) {
  const t = useT();
  useCardKeys(true);
  const states = statesOf(narrowing);
  return (
    <>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1, display: { xs: 'none', md: 'block' } }}>{t('vetting.pipeline.boardKeys')}</Typography>
      <Box role="region" aria-label={t('vetting.pipeline.title')} tabIndex={0} sx={{ overflowX: 'auto', p: 0.5, m: -0.5 }}>
        <Box sx={{ display: 'grid', gap: 1, alignItems: 'start', gridTemplateColumns: `repeat(${states.length}, minmax(176px, 1fr))`, maxWidth: states.length < 4 ? states.length * 320 : 'none' }}>
          {states.map((state) => <Column key={state} state={state} narrowing={narrowing} />)}
        </Box>
      </Box>
    </>
  );
}
