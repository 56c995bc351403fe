import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import NativeSelect from '@mui/material/NativeSelect';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useResourceDefinitions, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { exactly } from '../i18n/dates.ts';
import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { DeliveryChip } from '../letters/DeliveryChip.tsx';
import { EventItem } from '../workflow/History.tsx';
import { type About, type Entry, useTimeline } from './useTimeline.ts';

/** What can be looked at alone; the rest is seen among everything. */
const kinds = {
  customer: ['reviews', 'requests', 'incidents', 'mediations', 'appeals', 'customers'],
  provider: ['reviews', 'applications', 'client_references', 'checks', 'conduct_cases', 'sanctions', 'appeals', 'mediations', 'provider_requests', 'providers'],
} as const;

/** One entry: what happened and where, or what was written. */
function Told({ entry, away }: { entry: Entry; away: boolean }) {
  const t = useT();
  if (entry.kind === 'event') return <EventItem event={entry} named={away} folded />;
  return (
    <Box component="li" sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
      <Typography component="div" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
        <strong>{t('dossier.letter', { name: entry.to_name })}</strong>
        <Typography component="span" variant="body2" color="text.secondary"><When at={entry.at} focusable /></Typography>
        <DeliveryChip delivery={entry.delivery} />
      </Typography>
      <Link to={`/letters/${entry.id}/show`} style={{ overflowWrap: 'anywhere' }}>{entry.subject}</Link>
    </Box>
  );
}

/** One person across everything, newest first, as known today or on another day. */
export function Timeline({ about, of }: { about: About; of: keyof typeof kinds }) {
  const t = useT();
  const translate = useTranslate();
  const locale = useLanguage();
  const [kind, setKind] = useState('');
  const [asOf, setAsOf] = useState('');
  const definitions = useResourceDefinitions();
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useTimeline(about, kind, asOf);
  const entries = data?.pages.flat() ?? [];
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
        <NativeSelect value={kind} onChange={(event) => setKind(event.target.value)} inputProps={{ 'aria-label': t('dossier.kind') }}>
          <option value="">{t('dossier.everything')}</option>
          {kinds[of].filter((one) => definitions[one]).map((one) => <option key={one} value={one}>{translate(`resources.${one}.name`, { smart_count: 2 })}</option>)}
        </NativeSelect>
        <TextField type="date" size="small" label={t('dossier.asOf')} value={asOf} onChange={(event) => setAsOf(event.target.value)} slotProps={{ inputLabel: { shrink: true } }} />
        {asOf ? <Button onClick={() => setAsOf('')}>{t('dossier.today')}</Button> : null}
      </Box>
      {asOf ? <Typography role="status" variant="body2" color="text.secondary">{t('dossier.then', { day: exactly(asOf, locale) })}</Typography> : null}
      {error ? <Typography role="alert">{error.message}</Typography> : null}
      {isPending && !error ? <Typography color="text.secondary">{t('dossier.loading')}</Typography> : null}
      {data && entries.length === 0 ? <Typography color="text.secondary">{t(asOf ? 'dossier.noneThen' : 'dossier.none')}</Typography> : null}
      <Box component="ol" aria-label={t('dossier.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {entries.map((entry) => <Told key={`${entry.kind}${entry.id}`} entry={entry} away={entry.resource !== `${of}s`} />)}
      </Box>
      {hasNextPage ? <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('workflow.history.more')}</Button> : null}
    </>
  );
}
