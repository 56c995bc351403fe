import { type KeyboardEvent, useId } from 'react';
import Box from '@mui/material/Box';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useT } from '../i18n/useT.ts';

const steps = [1, 2, 3, 4, 5] as const;

/** By its place on the board: on a French one, a digit alone is typed with shift. */
const stepOf = (code: string): number | undefined => steps.find((step) => code === `Digit${step}` || code === `Numpad${step}`);

export interface RatingProps {
  readonly name: string;
  readonly label: string;
  readonly value: number | undefined;
  readonly error: string | undefined;
  change(step: number): void;
}

/** A mark from one to five. While it has the focus, the arrows and the digits choose (WCAG 2.1.4). */
export function Rating({ name, label, value, error, change }: RatingProps) {
  const t = useT();
  const id = useId();
  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.ctrlKey || event.metaKey || event.altKey ? undefined : stepOf(event.code);
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    change(step);
    event.currentTarget.querySelector<HTMLInputElement>(`input[value="${step}"]`)?.focus();
  };
  return (
    <FormControl required error={Boolean(error)} fullWidth data-field={name}>
      <FormLabel id={`${id}-label`} sx={{ fontSize: '0.8125rem', fontWeight: 600 }}>{label}</FormLabel>
      <RadioGroup row aria-labelledby={`${id}-label`} aria-describedby={id} aria-required name={id} value={value ?? ''} onChange={(_, chosen) => change(Number(chosen))} onKeyDown={pressed} sx={{ alignItems: 'center' }}>
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem', mr: 0.5 }} aria-hidden="true">{t('references.rating.low')}</Box>
        {steps.map((step) => <FormControlLabel key={step} value={step} label={step} control={<Radio size="small" />} sx={{ mr: 1, ml: 0 }} />)}
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem' }} aria-hidden="true">{t('references.rating.high')}</Box>
      </RadioGroup>
      <FormHelperText id={id}>{error ?? ''}</FormHelperText>
    </FormControl>
  );
}
