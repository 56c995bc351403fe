import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import NextIcon from '@mui/icons-material/ChevronRight';
import PreviousIcon from '@mui/icons-material/ChevronLeft';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { daysAfter, weekInWords, zoneInWords } from './times.ts';

export interface WeekBarProps {
  readonly start: Date;
  readonly view: 'list' | 'calendar';
  goes(to: Date): void;
  shows(view: 'list' | 'calendar'): void;
}

/** Which week is shown, in which zone, and as what. */
export function WeekBar({ start, view, goes, shows }: WeekBarProps) {
  const t = useT();
  const locale = useLanguage();
  const [before, after] = [() => goes(daysAfter(start, -7)), () => goes(daysAfter(start, 7))];
  const keysBefore = useKeysOf('interviews.previous', '[');
  const keysAfter = useKeysOf('interviews.next', ']');
  useCommand({ id: 'interviews.previous', keys: '[', label: t('interviews.week.previous'), group: 'move', run: before });
  useCommand({ id: 'interviews.next', keys: ']', label: t('interviews.week.next'), group: 'move', run: after });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center' }}>
        <IconButton onClick={before} aria-label={t('interviews.week.previous')} aria-keyshortcuts={ariaKeys(keysBefore)}><PreviousIcon /></IconButton>
        <Button color="inherit" onClick={() => goes(new Date())}>{t('interviews.week.today')}</Button>
        <IconButton onClick={after} aria-label={t('interviews.week.next')} aria-keyshortcuts={ariaKeys(keysAfter)}><NextIcon /></IconButton>
      </Box>
      <Box sx={{ flex: '1 1 220px' }}>
        <Typography variant="h2" aria-live="polite">{weekInWords(start, locale)}</Typography>
        <Typography variant="body2" color="text.secondary">{t('interviews.week.zone', { zone: zoneInWords(start, locale) })}</Typography>
      </Box>
      <ToggleButtonGroup exclusive size="small" value={view} aria-label={t('interviews.view.label')} onChange={(_, chosen: 'list' | 'calendar' | null) => chosen && shows(chosen)}>
        <ToggleButton value="list">{t('interviews.view.list')}</ToggleButton>
        <ToggleButton value="calendar">{t('interviews.view.calendar')}</ToggleButton>
      </ToggleButtonGroup>
    </Box>
  );
}
