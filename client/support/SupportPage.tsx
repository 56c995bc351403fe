import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useGetList } from 'ra-core';
import { Part } from '../applications/Part.tsx';
import { useT } from '../i18n/useT.ts';
import type { SupportRecord } from '../incidents/incident.ts';
import { Page } from '../layout/Page.tsx';
import { useLive } from '../live/useLive.ts';
import { useAbility } from '../providers/ability.ts';
import { AbuseLoad } from './AbuseLoad.tsx';
import { SupportItem } from './SupportItem.tsx';

const most = 50;
const parts = [
  { name: 'owed', states: ['owed'], order: 'ASC' },
  { name: 'underway', states: ['offered', 'accepted'], order: 'ASC' },
  { name: 'settled', states: ['declined', 'done'], order: 'DESC' },
] as const;

function Queue({ name, states, order }: (typeof parts)[number]) {
  const t = useT();
  const { data = [], total = 0, isPending, error, refetch } = useGetList<SupportRecord>('support_actions', { filter: { state: states }, sort: { field: 'due_at', order }, pagination: { page: 1, perPage: name === 'settled' ? 10 : most } });
  useLive('support_actions', undefined, () => void refetch());
  return (
    <Part title={t(`support.${name}.title`)} aside={isPending ? null : total}>
      {error ? <Typography role="alert">{error.message}</Typography> : null}
      {!isPending && !error && data.length === 0 ? <Typography color="text.secondary">{t(`support.${name}.none`)}</Typography> : null}
      <Box component="ul" aria-label={t(`support.${name}.title`)} sx={{ listStyle: 'none', m: 0, p: 0 }}>{data.map((support) => <SupportItem key={support.id} support={support} />)}</Box>
    </Part>
  );
}

/** The private queue of support: what is owed with its clock, what is underway, and how much each colleague took. */
export default function SupportPage() {
  const t = useT();
  const allowed = useAbility();
  return (
    <Page title={t('support.title')}>
      <Typography color="text.secondary" sx={{ mb: 2, maxWidth: '72ch' }}>{t('support.private')}</Typography>
      <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' } }}>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>{parts.map((part) => <Queue key={part.name} {...part} />)}</Box>
        {allowed('offer', 'support_actions') ? <AbuseLoad /> : null}
      </Box>
    </Page>
  );
}
