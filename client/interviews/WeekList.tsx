import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { Locale } from '#engine/workflow';
import { drawnAt } from '../i18n/dates.ts';
import { useT } from '../i18n/useT.ts';
import type { InterviewRecord } from './interview.ts';
import { Meeting } from './Meeting.tsx';
import { dayInWords, dayKey, daysAfter, hoursInWords } from './times.ts';

/** The week day by day, in words: what the calendar shows, and reached in the order in which it happens. */
export function WeekList({ start, interviews, locale }: { start: Date; interviews: readonly InterviewRecord[]; locale: Locale }) {
  const t = useT();
  const today = dayKey(drawnAt());
  const days = Array.from({ length: 7 }, (_, index) => daysAfter(start, index)).map((day) => ({ day, meetings: interviews.filter(({ starts_at }) => dayKey(new Date(starts_at)) === dayKey(day)) }));
  if (interviews.length === 0) return <Paper variant="outlined" sx={{ p: 4, textAlign: 'center' }}><Typography color="text.secondary">{t('interviews.none')}</Typography></Paper>;
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      {days.filter(({ meetings }) => meetings.length > 0).map(({ day, meetings }) => (
        <Box component="section" key={dayKey(day)} aria-label={dayInWords(day, locale)} sx={{ '& + section': { mt: 2 } }}>
          <Typography variant="h3" component="h2" color={dayKey(day) === today ? 'primary' : undefined} sx={{ '&::first-letter': { textTransform: 'uppercase' } }}>{dayInWords(day, locale)}</Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {meetings.map((one) => (
              <Box component="li" key={one.id} sx={{ py: 0.75, borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } }}>
                <Meeting interview={one} when={hoursInWords(one.starts_at, one.minutes, locale)} candidate={one.application?.candidate_name} />
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </Paper>
  );
}
