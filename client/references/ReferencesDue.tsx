import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useGetList, useRequireAccess } from 'ra-core';
import { Link } from 'react-router-dom';
import { exactly } from '../i18n/dates.ts';
import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { Loading } from '../layout/LoadingPage.tsx';
import { Page } from '../layout/Page.tsx';
import { useNow } from '../layout/useNow.ts';
import { StateChip } from '../workflow/StateChip.tsx';
import { LocalTime } from './LocalTime.tsx';
import { Phone } from './Phone.tsx';
import { type ReferenceRecord, callAddress, callable } from './reference.ts';

/** The three ways in which a client may be waiting. */
const blocks = ['due', 'first', 'later'] as const;
type Block = (typeof blocks)[number];

const blockOf = (one: ReferenceRecord, now: number): Block => {
  if (one.due_at && Date.parse(one.due_at) <= now) return 'due';
  return one.state === 'named' ? 'first' : 'later';
};

function Item({ reference: one }: { reference: ReferenceRecord }) {
  const t = useT();
  const locale = useLanguage();
  return (
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', gap: { xs: 0.5, sm: 1.5 }, alignItems: 'center', py: 0.75, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
      <Link to={callAddress(one.application_id, one.slot)} style={{ fontWeight: 600, minHeight: 24, lineHeight: '24px' }}>{one.client_name}</Link>
      <span>{t('references.due.for', { candidate: one.application?.candidate_name ?? `#${one.application_id}`, slot: one.slot })}</span>
      <StateChip resource="client_references" state={one.state} />
      <Phone phone={one.client_phone} />
      <Typography component="span" variant="body2"><LocalTime zone={one.time_zone} /></Typography>
      <Typography component="span" variant="body2" color="text.secondary" sx={{ ml: { md: 'auto' } }}>
        {one.due_at ? exactly(one.due_at, locale) : ''}{one.attempts_count > 0 ? ` · ${t('references.call.tried', { smart_count: one.attempts_count })}` : ''}
      </Typography>
    </Box>
  );
}

/** Whom to call now, whom nobody has called yet, and whom we wait for. */
export default function ReferencesDue() {
  const t = useT();
  const now = useNow();
  const { isPending: asking } = useRequireAccess({ resource: 'client_references', action: 'list' });
  const { data = [], isPending, error } = useGetList<ReferenceRecord>('client_references', {
    filter: { state: callable }, sort: { field: 'due_at', order: 'ASC' }, pagination: { page: 1, perPage: 100 }, meta: { embed: ['application'] },
  });
  if (error instanceof Error) return <Page title={t('references.due.title')}><Typography role="alert">{error.message}</Typography></Page>;
  if (asking || isPending) return <Loading />;
  // What is over asks for no more calls.
  const open = data.filter(({ application }) => !application || !['admitted', 'declined', 'withdrawn'].includes(application.state));
  return (
    <Page title={t('references.due.title')} crumbs={[{ label: t('vetting.pipeline.title'), to: '/vetting' }]}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        {blocks.map((block) => {
          const items = open.filter((one) => blockOf(one, now) === block);
          return (
            <Paper key={block} variant="outlined" component="section" aria-labelledby={`due-${block}`} sx={{ p: 2 }}>
              <Typography variant="h2" id={`due-${block}`}>{t(`references.due.${block}`)} <Typography component="span" color="text.secondary">{items.length}</Typography></Typography>
              {items.length === 0 ? <Typography color="text.secondary">{t(`references.due.none.${block}`)}</Typography> : <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>{items.map((one) => <Item key={one.id} reference={one} />)}</Box>}
            </Paper>
          );
        })}
      </Box>
    </Page>
  );
}
