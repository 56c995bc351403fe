import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useGetList, useGetOne } from 'ra-core';
import { useT } from '../i18n/useT.ts';
import { useAbility } from '../providers/ability.ts';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { Transitions } from '../workflow/Transitions.tsx';
import type { Counts, NoticeRecord, VersionRecord } from './policy.ts';

const told = ({ informed = 0, handled = 0 }: Counts): number => informed + handled;
const all = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** How many of one kind of people were told, in words and as a bar. */
function Bar({ title, counts }: { title: string; counts: Counts }) {
  const t = useT();
  const words = t('policies.notices.total', { told: told(counts), all: all(counts) });
  return (
    <Box sx={{ mb: 1.5 }}>
      <Typography component="p"><strong>{title}</strong> {words}</Typography>
      <LinearProgress variant="determinate" value={(100 * told(counts)) / Math.max(1, all(counts))} aria-label={`${title}: ${words}`} sx={{ maxWidth: 420, height: 6, borderRadius: 3 }} />
    </Box>
  );
}

/** One person who was not reached yet, with what can be done about it. */
function NoticeItem({ id }: { id: number }) {
  // Alone, because a list does not bring what can be done with each.
  const { data: notice } = useGetOne<NoticeRecord>('notices', { id, meta: { embed: ['provider'] } });
  if (!notice) return null;
  const { provider_id, customer_id, state } = notice;
  return (
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', py: 0.75, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
      <Box sx={{ minWidth: 160 }}>{provider_id ? <ReferenceLink resource="providers" id={provider_id} /> : <ReferenceLink resource="customers" id={customer_id} />}</Box>
      <StateChip resource="notices" state={state} />
      <Box sx={{ ml: 'auto' }}><Transitions resource="notices" record={notice} /></Box>
    </Box>
  );
}

/** Those in one state, ten at a time: they are handled one by one. */
function Waiting({ version, state, title }: { version: VersionRecord; state: 'failed' | 'waiting'; title: string }) {
  const t = useT();
  const { data = [], total = 0 } = useGetList<NoticeRecord>('notices', { filter: { policy_version_id: version.id, state }, sort: { field: 'created_at', order: 'ASC' }, pagination: { page: 1, perPage: 10 } });
  if (data.length === 0) return null;
  return (
    <>
      <Typography variant="h3" component="h3">{title} <Typography component="span" color="text.secondary">{total}</Typography></Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mb: 1.5, p: 0 }}>{data.map(({ id }) => <NoticeItem key={id} id={id} />)}</Box>
      {total > data.length ? <Typography color="text.secondary">{t('policies.notices.all', { count: total - data.length })}</Typography> : null}
    </>
  );
}

/** Who was told of this version: by letter, by a person, or not yet. */
export function NoticeCoverage({ version }: { version: VersionRecord }) {
  const t = useT();
  const allowed = useAbility();
  const { providers = {}, customers = {} } = version.notices ?? {};
  if (all(providers) + all(customers) === 0) return <Typography color="text.secondary">{t('policies.notices.none')}</Typography>;
  return (
    <>
      {all(providers) ? <Bar title={t('policies.notices.providers')} counts={providers} /> : null}
      {all(customers) ? <Bar title={t('policies.notices.customers')} counts={customers} /> : null}
      {allowed('list', 'notices') ? (
        <>
          <Waiting version={version} state="failed" title={t('policies.notices.failed')} />
          <Waiting version={version} state="waiting" title={t('policies.notices.waiting')} />
        </>
      ) : null}
    </>
  );
}
