import { useId } from 'react';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useT } from '../i18n/useT.ts';

export interface YesNoProps {
  readonly name: string;
  readonly label: string;
  readonly value: unknown;
  readonly error: string | undefined;
  change(value: boolean): void;
}

/** A question that must be answered: neither answer is there before one gives it. */
export function YesNo({ name, label, value, error, change }: YesNoProps) {
  const t = useT();
  const id = useId();
  return (
    <FormControl required error={Boolean(error)} data-field={name}>
      <FormLabel id={`${id}-label`} sx={{ fontSize: '0.8125rem', fontWeight: 600 }}>{label}</FormLabel>
      <RadioGroup row aria-labelledby={`${id}-label`} aria-describedby={id} aria-required name={name} value={typeof value === 'boolean' ? String(value) : ''} onChange={(_, chosen) => change(chosen === 'true')}>
        <FormControlLabel value="true" control={<Radio />} label={t('interviews.scorecard.yes')} />
        <FormControlLabel value="false" control={<Radio />} label={t('interviews.scorecard.no')} />
      </RadioGroup>
      <FormHelperText id={id}>{error ?? ''}</FormHelperText>
    </FormControl>
  );
}
