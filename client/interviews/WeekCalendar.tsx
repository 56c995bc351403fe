import Box from '@mui/material/Box';
import { alpha, useTheme } from '@mui/material/styles';
import FullCalendar from '@fullcalendar/react';
import french from '@fullcalendar/react/locales/fr';
import classic from '@fullcalendar/react/themes/classic';
import timeGrid from '@fullcalendar/react/timegrid';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import { useNavigate } from 'ra-core';
import type { StateLook } from '#engine/workflow';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { type InterviewRecord, interviewAddress } from './interview.ts';
import { hoursInWords } from './times.ts';

export interface WeekCalendarProps {
  readonly start: Date;
  readonly end: Date;
  readonly interviews: readonly InterviewRecord[];
  /** How a state is named and toned; handed in, so that the declarations are not loaded with the calendar. */
  look(state: string): StateLook | undefined;
}

/** The hours that the grid shows: the working day, and whatever was scheduled outside it. */
function hoursOf(interviews: readonly InterviewRecord[]): { from: number; until: number } {
  const begun = interviews.map(({ starts_at }) => new Date(starts_at).getHours());
  const ended = interviews.map(({ starts_at, minutes }) => {
    const end = new Date(Date.parse(starts_at) + minutes * 60_000);
    return end.getDate() === new Date(starts_at).getDate() ? end.getHours() + 1 : 24;
  });
  return { from: Math.min(8, ...begun), until: Math.min(24, Math.max(19, ...ended)) };
}

const oneLine = { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
/** High enough for three lines in three quarters of an hour. */
const hourPx = 72;

/** The week as a grid of hours. Nothing is done by dragging: a meeting leads to its page, where it is moved. */
export default function WeekCalendar({ start, end, interviews, look }: WeekCalendarProps) {
  const t = useT();
  const say = useSay();
  const locale = useLanguage();
  const navigate = useNavigate();
  const { palette } = useTheme();
  const { from, until } = hoursOf(interviews);
  const toned = (state: string) => palette.tones[look(state)?.tone ?? 'neutral'];
  return (
    <Box
      role="region" aria-label={t('interviews.calendar')}
      sx={{
        '--fc-classic-background': palette.background.paper, '--fc-classic-foreground': palette.text.primary, '--fc-classic-border': palette.divider, '--fc-classic-strong-border': palette.divider,
        '--fc-classic-muted-foreground': palette.text.secondary, '--fc-classic-faint-foreground': palette.text.secondary, '--fc-classic-today': alpha(palette.primary.main, 0.06), '--fc-classic-now': palette.error.main,
        '--fc-classic-primary': palette.primary.main, '--fc-classic-primary-foreground': palette.primary.contrastText, '--fc-classic-event': palette.primary.main, '--fc-classic-event-contrast': palette.primary.contrastText,
        '--fc-classic-faint': palette.action.hover, '--fc-classic-muted': palette.action.selected, '--fc-classic-strong': palette.action.focus,
        overflowX: 'auto', '& > *': { minWidth: 760, fontSize: '0.75rem' },
      }}
    >
      <FullCalendar
        plugins={[timeGrid, classic]}
        locales={[french]} locale={locale === 'en' ? 'en-gb' : 'fr'} initialView="timeGridWeek" initialDate={start} validRange={{ start, end }} headerToolbar={false}
        allDaySlot={false} slotMinTime={`${from}:00`} slotMaxTime={`${until}:00`} slotDuration="00:30" height={(until - from) * hourPx + 40} expandRows nowIndicator editable={false} firstDay={1}
        dayHeaderFormat={{ weekday: 'short', day: 'numeric', month: 'short' }}
        slotHeaderFormat={{ hour: '2-digit', minute: '2-digit', hour12: false }}
        events={interviews.map((one) => ({
          id: String(one.id), start: one.starts_at, end: new Date(Date.parse(one.starts_at) + one.minutes * 60_000).toISOString(), url: interviewAddress(one.id),
          title: one.application?.candidate_name ?? `#${one.id}`, color: toned(one.state).wash, contrastColor: toned(one.state).ink, extendedProps: { interview: one },
        }))}
        eventContent={({ event }) => {
          const one = event.extendedProps.interview as InterviewRecord;
          const gone = one.state === 'cancelled' || one.state === 'no_show';
          const label = look(one.state)?.label;
          return (
            <Box component="span" sx={{ display: 'block', height: '100%', px: 0.5, fontSize: '0.75rem', lineHeight: 1.3, overflow: 'hidden', borderLeft: `3px solid ${toned(one.state).ink}`, textDecoration: gone ? 'line-through' : 'none' }}>
              <strong style={oneLine}>{event.title}</strong><span style={oneLine}>{hoursInWords(one.starts_at, one.minutes, locale)}</span>{label ? <span style={oneLine}>{say(label)}</span> : null}
            </Box>
          );
        }}
        eventClick={({ event, jsEvent }) => {
          if (jsEvent.ctrlKey || jsEvent.metaKey || jsEvent.shiftKey) return;
          jsEvent.preventDefault();
          void navigate(interviewAddress(Number(event.id)));
        }}
      />
    </Box>
  );
}
