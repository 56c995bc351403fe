import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { onDay } from '../i18n/dates.ts';
import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { http } from '../providers/http.ts';
import { useHouse } from '../providers/useHouse.ts';
import { Section } from '../records/RecordPage.tsx';
import type { Absence } from './absences.ts';

/** The days on which somebody is away: nothing is given to them then. `changes` for themselves, a manager and an administrator. */
export function Absences({ staffId, changes }: { staffId: number; changes: boolean }) {
  const t = useT();
  const locale = useLanguage();
  const house = useHouse();
  const client = useQueryClient();
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [refused, setRefused] = useState('');
  const { data = [] } = useQuery({ queryKey: ['absences'], queryFn: async ({ signal }) => (await house.read<readonly Absence[]>('/absences', { signal })).data, retry: false });
  const mine = data.filter(({ staff_id }) => staff_id === staffId);
  const asks = (path: string, init: { method: string; body?: string }, said: string) =>
    http(path, init).then(
      () => {
        setRefused('');
        announce(said);
        return client.invalidateQueries({ queryKey: ['absences'] });
      },
      (error: unknown) => setRefused(error instanceof Error ? error.message : String(error)),
    );
  const add = () => void asks('/api/absences', { method: 'POST', body: JSON.stringify({ staff_id: staffId, from_on: from, until_on: until || from }) }, t('desk.away.added'));
  return (
    <Section title={t('desk.away.title')}>
      {mine.length === 0 ? <Typography color="text.secondary">{t('desk.away.none')}</Typography> : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {mine.map(({ id, from_on, until_on }) => (
            <Box key={id} component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 0.25 }}>
              {t('desk.away.span', { from: onDay(from_on, locale), until: onDay(until_on, locale) })}
              {changes ? <Button size="small" color="inherit" onClick={() => void asks(`/api/absences/${id}`, { method: 'DELETE' }, t('desk.away.removed'))} aria-label={t('desk.away.removeOne', { from: onDay(from_on, locale) })}>{t('desk.away.remove')}</Button> : null}
            </Box>
          ))}
        </Box>
      )}
      {changes ? (
        <Box component="form" onSubmit={(event) => { event.preventDefault(); if (from) add(); }} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 1 }}>
          <TextField required fullWidth={false} type="date" size="small" label={t('desk.away.from')} value={from} onChange={(event) => setFrom(event.target.value)} slotProps={{ inputLabel: { shrink: true } }} />
          <TextField fullWidth={false} type="date" size="small" label={t('desk.away.until')} value={until} onChange={(event) => setUntil(event.target.value)} slotProps={{ inputLabel: { shrink: true } }} />
          <Button type="submit" variant="outlined" aria-disabled={!from}>{t('desk.away.add')}</Button>
        </Box>
      ) : null}
      {refused ? <Typography role="alert" color="error">{refused}</Typography> : null}
    </Section>
  );
}
