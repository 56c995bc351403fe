import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Paper from '@mui/material/Paper';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { modes } from '#workflows/interviewWords';
import { drawnAt } from '../i18n/dates.ts';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import type { Draft } from '../workflow/draft.ts';
import { zoneInWords } from './times.ts';

export interface MeetingFieldsProps {
  readonly values: Draft;
  change(name: string, value: unknown): void;
  errorOf(name: string): string | undefined;
}

const written = (value: unknown): string => (typeof value === 'string' ? value : '');

/** When, how and with whom the interview was held. */
export function MeetingFields({ values, change, errorOf }: MeetingFieldsProps) {
  const t = useT();
  const say = useSay();
  const locale = useLanguage();
  const began = written(values.started_at);
  const zone = t('interviews.week.zone', { zone: zoneInWords(began ? new Date(began) : drawnAt(), locale) });
  const field = (name: string, label: string, type: string, help = '') => (
    <div data-field={name}>
      <TextField type={type} label={label} required value={written(values[name])} error={Boolean(errorOf(name))} helperText={errorOf(name) ?? help} onChange={(event) => change(name, event.target.value)} slotProps={{ inputLabel: { shrink: true }, htmlInput: name === 'minutes' ? { min: 10, max: 240 } : { maxLength: 500 } }} />
    </div>
  );
  return (
    <Paper variant="outlined" component="section" aria-label={t('interviews.scorecard.meeting')} sx={{ p: 2, mb: 2 }}>
      <Typography variant="h2" gutterBottom>{t('interviews.scorecard.meeting')}</Typography>
      <Box sx={{ display: 'grid', columnGap: 1.5, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '2fr 1fr', md: '2fr 1fr 3fr' } }}>
        {field('started_at', t('interviews.scorecard.began'), 'datetime-local', zone)}
        {field('minutes', t('interviews.scorecard.lasted'), 'number')}
        {field('participants', t('interviews.scorecard.participants'), 'text')}
      </Box>
      <FormLabel id="meeting-mode" sx={{ fontSize: '0.8125rem', fontWeight: 600 }}>{t('interviews.scorecard.mode')}</FormLabel>
      <RadioGroup row aria-labelledby="meeting-mode" name="mode" value={written(values.mode)} onChange={(_, mode) => change('mode', mode)}>
        {Object.entries(modes).map(([mode, label]) => <FormControlLabel key={mode} value={mode} control={<Radio />} label={say(label)} />)}
      </RadioGroup>
    </Paper>
  );
}
