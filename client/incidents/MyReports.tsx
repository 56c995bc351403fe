import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useGetList } from 'ra-core';
import { Link } from 'react-router-dom';
import { categories } from '#workflows/incidentWords';
import { Part } from '../applications/Part.tsx';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useKeysOf } from '../commands/useCommand.ts';
import { useHere } from '../applications/useFrom.ts';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { Page } from '../layout/Page.tsx';
import { When } from '../layout/When.tsx';
import { useLive } from '../live/useLive.ts';
import { whoIsHere } from '../providers/session.ts';
import { SupportItem } from '../support/SupportItem.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { Found } from './Found.tsx';
import type { IncidentRecord, SupportRecord } from './incident.ts';
import { useReport } from './ReportAbuse.tsx';

const most = 50;

function Report({ incident }: { incident: IncidentRecord }) {
  const t = useT();
  const say = useSay();
  const here = useHere();
  return (
    <Box component="li" sx={{ py: 1.25, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline', mb: 0.5 }}>
        <Link to={`/incidents/${incident.id}/show`} state={here} style={{ fontWeight: 600, display: 'inline-block', minHeight: 24, lineHeight: '24px' }}>#{incident.id} · {say(categories[incident.category])}</Link>
        {incident.triaged_at ? null : <StateChip resource="incidents" state={incident.state} />}
        <Typography component="span" variant="body2" color="text.secondary">{t('incidents.mine.reported')} <When at={incident.created_at} focusable /></Typography>
      </Box>
      <Found incident={incident} />
    </Box>
  );
}

/** Support that was offered to me, and what I may answer. */
function ForMe() {
  const t = useT();
  const { data = [], refetch } = useGetList<SupportRecord>('support_actions', { filter: { staff_id: whoIsHere()?.id ?? 0, state_neq: 'owed' }, sort: { field: 'id', order: 'DESC' }, pagination: { page: 1, perPage: 10 } });
  useLive('support_actions', undefined, () => void refetch());
  if (data.length === 0) return null;
  return (
    <Part title={t('support.forMe.title')}>
      <Typography variant="body2" color="text.secondary">{t('support.private')}</Typography>
      <Box component="ul" aria-label={t('support.forMe.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>{data.map((one) => <SupportItem key={one.id} support={one} mine />)}</Box>
    </Part>
  );
}

/** What I reported and what became of it, and the support that followed. */
export default function MyReports() {
  const t = useT();
  const report = useReport();
  const keys = useKeysOf('incidents.report', '.');
  const { data = [], isPending, error, refetch } = useGetList<IncidentRecord>('incidents', { filter: { reported_by: whoIsHere()?.id ?? 0 }, sort: { field: 'created_at', order: 'DESC' }, pagination: { page: 1, perPage: most } });
  useLive('incidents', undefined, () => void refetch());
  return (
    <Page title={t('incidents.mine.title')} actions={report ? <Button variant="contained" onClick={report} aria-keyshortcuts={ariaKeys(keys)}>{t('incidents.report.title')}{keys ? <Kbd keys={keys} /> : null}</Button> : null}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: 860 }}>
        <ForMe />
        <Part title={t('incidents.mine.list')} aside={isPending ? null : data.length}>
          {error ? <Typography role="alert">{error.message}</Typography> : null}
          {!isPending && !error && data.length === 0 ? <Typography color="text.secondary">{t('incidents.mine.none')}</Typography> : null}
          <Box component="ul" aria-label={t('incidents.mine.list')} sx={{ listStyle: 'none', m: 0, p: 0 }}>{data.map((incident) => <Report key={incident.id} incident={incident} />)}</Box>
        </Part>
      </Box>
    </Page>
  );
}
