import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type Mode, modes } from '#workflows/interviewWords';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { DialogForm, FormDialog } from '../workflow/DialogForm.tsx';
import { Refusal } from '../workflow/Refusal.tsx';
import { CandidateField } from './CandidateField.tsx';
import type { CandidateRecord } from './interview.ts';
import { InterviewerFields } from './InterviewerFields.tsx';
import { zoneInWords } from './times.ts';
import { type Plan, useSchedule } from './useSchedule.ts';

export interface ScheduleFormProps {
  /** Whose interview; chosen in the form when left out. */
  readonly application?: CandidateRecord;
  /** The day the form begins with, as `2026-03-04`. */
  readonly day?: string;
  close(): void;
}

/** Whether the moment that is typed lies behind us. */
const isPast = ({ day, hour }: Plan): boolean => Date.parse(`${day}T${hour}`) < Date.now();

const inRow = { display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr 1fr', sm: '2fr 1fr 1fr' } };

function Content({ application, day, close }: ScheduleFormProps) {
  const t = useT();
  const say = useSay();
  const locale = useLanguage();
  const { plan, change, candidate, errors, problem, pending, send } = useSchedule({ application, day, done: close });
  const phone = candidate?.candidate_phone;
  const placeHelp = plan.mode === 'phone' && phone ? t('interviews.schedule.phone', { phone }) : '';
  const [first] = useState(application ? 'day' : 'application');  const field = (name: 'day' | 'hour' | 'minutes', type: string, label: string, help = '') => (
    <TextField
      type={type} label={label} required value={plan[name]} autoFocus={name === first} error={Boolean(errors[name])} helperText={errors[name] ?? help}
      onChange={(event) => change({ [name]: event.target.value } as Partial<Plan>)} slotProps={{ inputLabel: { shrink: true }, htmlInput: name === 'minutes' ? { min: 10, max: 240, step: 5 } : {} }}
    />
  );
  return (
    <DialogForm title={application ? t('interviews.schedule.of', { name: application.candidate_name }) : t('interviews.schedule.title')} verb={t('interviews.schedule.send')} shut={pending} send={() => void send()} close={close}>
      {application ? null : <CandidateField value={plan.application_id} error={errors.application_id} change={(application_id) => change({ application_id })} />}
      <Box sx={inRow}>
        {field('day', 'date', t('interviews.schedule.day'))}
        {field('hour', 'time', t('interviews.schedule.hour'))}
        {field('minutes', 'number', t('interviews.schedule.minutes'))}
      </Box>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>{t('interviews.week.zone', { zone: zoneInWords(new Date(`${plan.day || '2026-01-01'}T12:00`), locale) })}</Typography>
      <FormLabel id="schedule-mode" sx={{ fontSize: '0.8125rem', fontWeight: 600 }}>{t('interviews.schedule.mode')}</FormLabel>
      <RadioGroup row aria-labelledby="schedule-mode" name="mode" value={plan.mode} onChange={(_, mode) => change({ mode: mode as Mode })}>
        {Object.entries(modes).map(([mode, label]) => <FormControlLabel key={mode} value={mode} control={<Radio />} label={say(label)} />)}
      </RadioGroup>
      <TextField
        label={t(`interviews.schedule.place.${plan.mode}`)} required={plan.mode !== 'phone' || !phone} value={plan.place} error={Boolean(errors.place)} helperText={errors.place ?? placeHelp}
        onChange={(event) => change({ place: event.target.value })} slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <InterviewerFields value={plan.interviewer_ids} error={errors.interviewer_ids} change={(interviewer_ids) => change({ interviewer_ids })} />
      <Alert severity="info" icon={false} sx={{ mt: 1 }}>{t(isPast(plan) ? 'interviews.schedule.past' : 'interviews.schedule.letters')}</Alert>
      {problem && problem.code !== 'INVALID' ? <Refusal detail={problem.message ?? problem.detail ?? ''} clauseId={problem.clause_id} on={problem.clause_on} /> : null}
    </DialogForm>
  );
}

/** A new interview, with its candidate, moment, way, place and interviewers. */
export function ScheduleForm(props: ScheduleFormProps) {
  return (
    <FormDialog close={props.close}>
      <Content {...props} />
    </FormDialog>
  );
}
