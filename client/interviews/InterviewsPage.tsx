import { Suspense, lazy, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useStore } from 'ra-core';
import { useSearchParams } from 'react-router-dom';
import type { StateLook } from '#engine/workflow';
import { useCommand } from '../commands/useCommand.ts';
import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { Loading } from '../layout/LoadingPage.tsx';
import { Page } from '../layout/Page.tsx';
import { useAbility } from '../providers/ability.ts';
import { stateLook } from '../workflow/declared.ts';
import { ScheduleForm } from './ScheduleForm.tsx';
import { dayKey, dayNamed, daysAfter, weekStart } from './times.ts';
import { useWeek } from './useWeek.ts';
import { WeekBar } from './WeekBar.tsx';
import { WeekList } from './WeekList.tsx';

const WeekCalendar = lazy(() => import('./WeekCalendar.tsx'));

const look = (state: string): StateLook | undefined => stateLook('interviews', state);

type View = 'list' | 'calendar';

/** The first day of the week shown that is still to come; tomorrow when that week is over. */
const soon = (start: Date): Date => {
  const tomorrow = daysAfter(new Date(), 1);
  return start > tomorrow ? start : tomorrow;
};

/** The interviews of a week, as a list or in a calendar: the same meetings, the same ways to them. */
export default function InterviewsPage() {
  const t = useT();
  const locale = useLanguage();
  const allowed = useAbility();
  const wide = useMediaQuery('(min-width: 900px)', { noSsr: true });
  const [params, setParams] = useSearchParams();
  const [preferred, prefer] = useStore<View | ''>('interviews.view', '');
  const view: View = preferred || (wide ? 'calendar' : 'list');
  const start = weekStart(dayNamed(params.get('week')));
  const [all, setAll] = useState(false);
  const [scheduling, setScheduling] = useState(false);
  const { data, error, isPending } = useWeek(start, all);
  const goes = (to: Date) => setParams((before) => new URLSearchParams([...[...before].filter(([name]) => name !== 'week'), ['week', dayKey(to)]]));
  const schedules = allowed('create', 'interviews');
  useCommand({ id: 'interviews.schedule', keys: 'i', label: t('interviews.schedule.button'), group: 'decide', run: () => setScheduling(true), when: schedules });
  return (
    <Page title={t('interviews.title')} actions={schedules ? <Button variant="contained" onClick={() => setScheduling(true)}>{t('interviews.schedule.button')}</Button> : null}>
      <WeekBar start={start} goes={goes} view={view} shows={prefer} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'center', mb: 1 }}>
        <Typography aria-live="polite" color="text.secondary">{data ? t('interviews.count', { smart_count: data.length }) : ''}</Typography>
        <FormControlLabel control={<Checkbox checked={all} onChange={(_, on) => setAll(on)} />} label={t('interviews.cancelled')} />
      </Box>
      {error ? <Typography role="alert">{t('interviews.error', { detail: error.message })}</Typography> : null}
      {isPending && !error ? <Loading /> : null}
      {data && view === 'list' ? <WeekList start={start} interviews={data} locale={locale} /> : null}
      {data && view === 'calendar' ? (
        <Suspense fallback={<Loading />}>
          <WeekCalendar key={dayKey(start)} start={start} end={daysAfter(start, 7)} interviews={data} look={look} />
        </Suspense>
      ) : null}
      {scheduling ? <ScheduleForm day={dayKey(soon(start))} close={() => setScheduling(false)} /> : null}
    </Page>
  );
}
