import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useGetList } from 'ra-core';
import { mostInterviews } from '#workflows/interviewWords';
import { isOpen } from '../applications/application.ts';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { useAbility } from '../providers/ability.ts';
import { type CandidateRecord, type InterviewRecord, counts } from './interview.ts';
import { Meeting } from './Meeting.tsx';
import { ScheduleForm } from './ScheduleForm.tsx';
import { momentInWords } from './times.ts';

export interface InterviewSlotsProps {
  readonly applicationId: number;
  readonly application: CandidateRecord;
}

/** The two interviews of an application: held, to come, or free to be scheduled. For the candidate’s file. */
export function InterviewSlots({ applicationId, application }: InterviewSlotsProps) {
  const t = useT();
  const locale = useLanguage();
  const allowed = useAbility();
  const [scheduling, setScheduling] = useState(false);
  const { data = [], isPending, error } = useGetList<InterviewRecord>('interviews', { filter: { application_id: applicationId }, sort: { field: 'starts_at', order: 'ASC' }, pagination: { page: 1, perPage: 50 } });
  const taken = data.filter(counts);
  const missed = data.filter((one) => !counts(one));
  const free = taken.length < mostInterviews && isOpen(application) && allowed('create', 'interviews');
  useCommand({ id: 'interviews.schedule', keys: 'i', label: t('interviews.schedule.button'), group: 'decide', run: () => setScheduling(true), when: free && !isPending });
  const keys = useKeysOf('interviews.schedule', 'i');
  if (error) return <Typography role="alert">{t('interviews.error', { detail: error.message })}</Typography>;
  if (isPending) return <Typography color="text.secondary">{t('shell.loading')}</Typography>;
  const slots = Array.from({ length: mostInterviews }, (_, index) => taken[index]);
  const when = (one: InterviewRecord) => `${momentInWords(one.started_at ?? one.starts_at, locale)}, ${one.held_minutes ?? one.minutes} min`;
  return (
    <>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {slots.map((one, index) => (
          <Box component="li" key={one?.id ?? `free-${index}`} aria-label={t('interviews.slots.nth', { n: index + 1 })} sx={{ display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', gap: 1, py: 0.75, borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } }}>
            <Typography color="text.secondary" aria-hidden="true" sx={{ lineHeight: '24px' }}>{index + 1}</Typography>
            {one ? <Meeting interview={one} when={when(one)} /> : <Typography color="text.secondary" sx={{ lineHeight: '24px' }}>{t('interviews.slots.free')}</Typography>}
          </Box>
        ))}
      </Box>
      {missed.length > 0 ? (
        <Box component="details" sx={{ mt: 0.5 }}>
          <Box component="summary" sx={{ cursor: 'pointer', color: 'text.secondary', fontSize: '0.8125rem', minHeight: 24, lineHeight: '24px' }}>{t('interviews.slots.missed', { smart_count: missed.length })}</Box>
          {missed.map((one) => <Box key={one.id} sx={{ py: 0.5, pl: 3.5 }}><Meeting interview={one} when={when(one)} /></Box>)}
        </Box>
      ) : null}
      {free ? (
        <Button variant="outlined" sx={{ mt: 1 }} onClick={() => setScheduling(true)} aria-keyshortcuts={ariaKeys(keys)}>
          {t('interviews.schedule.button')}
          {keys ? <Kbd keys={keys} /> : null}
        </Button>
      ) : null}
      {scheduling ? <ScheduleForm application={application} close={() => setScheduling(false)} /> : null}
    </>
  );
}
