import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { categories, channels } from '#workflows/incidentWords';
import { useT } from '../i18n/useT.ts';
import { type Chosen, CustomerField } from './CustomerField.tsx';
import { Choices } from './Choices.tsx';
import { ColleagueField } from './ColleagueField.tsx';
import type { About } from './useAbout.ts';
import { useFileReport } from './useFileReport.ts';
import { DialogForm } from '../workflow/DialogForm.tsx';

/** So many characters at most; the server says the same. */
const longest = 5_000;

/** Whom it is about, already known from the page, and the way to somebody else. */
function Known({ about, other }: { about: About; other(): void }) {
  const t = useT();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
      <Typography sx={{ flex: 1, minWidth: 200 }}>
        <strong>{about.customer?.name}</strong>
        {about.about ? <Typography component="span" color="text.secondary"> · {about.about.name}</Typography> : null}
      </Typography>
      <Button color="inherit" onClick={other}>{t('incidents.report.someoneElse')}</Button>
    </Box>
  );
}

/** A report, in the order in which it is told: what was said, what it was, where. Everything else is known or may wait. */
export function ReportForm({ about, close }: { about: About; close(): void }) {
  const t = useT();
  const [known, setKnown] = useState(about.customer !== null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { values, change, errors, problem, pending, send } = useFileReport({ customer: known ? about.customer : chosen, about: known ? about.about : null, byPage: known, done: close });  return (
    <DialogForm title={t('incidents.report.title')} verb={t('incidents.report.send')} shut={pending} send={() => void send()} close={close}>
      {known ? <Known about={about} other={() => setKnown(false)} /> : <CustomerField value={chosen} error={errors.customer} change={setChosen} />}
      <TextField
        autoFocus={known} required multiline minRows={3} maxRows={10} label={t('incidents.report.verbatim')} value={values.verbatim} error={Boolean(errors.verbatim)}
        helperText={errors.verbatim ?? t('incidents.report.verbatimHelp')} onChange={({ target }) => change('verbatim', target.value)} slotProps={{ htmlInput: { maxLength: longest } }}
      />
      <Choices name="category" label={t('incidents.report.category')} labels={categories} wide={250} value={values.category} error={errors.category} change={(one) => change('category', one)} />
      <Choices name="channel" label={t('incidents.report.channel')} labels={channels} wide={150} value={values.channel} error={errors.channel} change={(one) => change('channel', one)} />
      <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' } }}>
        <TextField type="datetime-local" label={t('incidents.report.when')} value={values.occurred_at} error={Boolean(errors.occurred_at)} helperText={errors.occurred_at ?? t('incidents.report.whenHelp')} onChange={({ target }) => change('occurred_at', target.value)} slotProps={{ inputLabel: { shrink: true } }} />
        <ColleagueField value={values.target_staff_id} error={errors.target_staff_id} change={(id) => change('target_staff_id', id)} />
      </Box>
      <Typography variant="body2" color="text.secondary">{t('incidents.report.promise')}</Typography>
      {problem ? <Alert severity="error" role="alert" sx={{ mt: 1 }}>{problem}</Alert> : null}
    </DialogForm>
  );
}
