import Box from '@mui/material/Box';
import { alpha } from '@mui/material/styles';
import FullCalendar from '@fullcalendar/react';
import french from '@fullcalendar/react/locales/fr';
import classic from '@fullcalendar/react/themes/classic';
import timeGrid from '@fullcalendar/react/timegrid';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import { useNavigate } from 'ra-core';
import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { type InterviewRecord, interviewAddress } from './interview.ts';
import { hoursInWords } from './times.ts';

export interface WeekCalendarProps {
  readonly start: Date;
  readonly end: Date;
  readonly interviews: readonly InterviewRecord[];
  /** The state in words. */
  worded(state: string): string;
}

/** The week as a grid of hours. Nothing is done by dragging: a meeting leads to its page, where it is moved. */
export default function WeekCalendar({ start, end, interviews, worded }: WeekCalendarProps) {
  const t = useT();
  const locale = useLanguage();
  const navigate = useNavigate();
  const hours = interviews.flatMap(({ starts_at, minutes }) => [new Date(starts_at).getHours(), new Date(Date.parse(starts_at) + minutes * 60_000).getHours() + 1]);
  const [earliest, latest] = [Math.min(8, ...hours), Math.min(24, Math.max(19, ...hours))];
  return (
    <Box
      role="region" aria-label={t('interviews.calendar')}
      sx={({ palette }) => ({
        '--fc-classic-background': palette.background.paper, '--fc-classic-foreground': palette.text.primary, '--fc-classic-border': palette.divider, '--fc-classic-strong-border': palette.divider,
        '--fc-classic-muted-foreground': palette.text.secondary, '--fc-classic-faint-foreground': palette.text.secondary, '--fc-classic-today': alpha(palette.primary.main, 0.06), '--fc-classic-now': palette.error.main,
        '--fc-classic-primary': palette.primary.main, '--fc-classic-primary-foreground': palette.primary.contrastText, '--fc-classic-event': palette.primary.main, '--fc-classic-event-contrast': palette.primary.contrastText,
        '--fc-classic-faint': palette.action.hover, '--fc-classic-muted': palette.action.selected, '--fc-classic-strong': palette.action.focus,
        fontSize: '0.8125rem', overflowX: 'auto', '& > *': { minWidth: 700 },
      })}
    >
      <FullCalendar
        plugins={[timeGrid, classic]}
        locales={[french]} locale={locale} initialView="timeGridWeek" initialDate={start} validRange={{ start, end }} headerToolbar={false}
        allDaySlot={false} slotMinTime={`${earliest}:00`} slotMaxTime={`${latest}:00`} slotDuration="00:30" height="auto" nowIndicator editable={false} firstDay={1}
        dayHeaderFormat={{ weekday: 'short', day: 'numeric', month: 'short' }}
        slotHeaderFormat={{ hour: '2-digit', minute: '2-digit', hour12: false }}
        events={interviews.map((one) => ({
          id: String(one.id), start: one.starts_at, end: new Date(Date.parse(one.starts_at) + one.minutes * 60_000).toISOString(), url: interviewAddress(one.id),
          title: one.application?.candidate_name ?? `#${one.id}`, extendedProps: { interview: one },
        }))}
        eventContent={({ event }) => {
          const one = event.extendedProps.interview as InterviewRecord;
          return (
            <Box component="span" sx={{ display: 'block', px: 0.5, lineHeight: 1.3, overflow: 'hidden', textDecoration: one.state === 'cancelled' || one.state === 'no_show' ? 'line-through' : 'none' }}>
              <strong>{event.title}</strong><br />{hoursInWords(one.starts_at, one.minutes, locale)} · {worded(one.state)}
            </Box>
          );
        }}
        eventClick={({ event, jsEvent }) => {
          jsEvent.preventDefault();
          void navigate(interviewAddress(Number(event.id)));
        }}
      />
    </Box>
  );
}
