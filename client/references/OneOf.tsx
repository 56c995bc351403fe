import { useId } from 'react';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';

export interface OneOfProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly error: string | undefined;
  readonly autoFocus?: boolean;
  change(value: string): void;
}

/** One of a few answers, in one line. */
export function OneOf({ name, label, options, value, error, autoFocus = false, change }: OneOfProps) {
  const id = useId();
  return (
    <FormControl required error={Boolean(error)} fullWidth data-field={name}>
      <FormLabel id={`${id}-label`} sx={{ fontSize: '0.8125rem', fontWeight: 600 }}>{label}</FormLabel>
      <RadioGroup row aria-labelledby={`${id}-label`} aria-describedby={id} aria-required name={id} value={value} onChange={(_, chosen) => change(chosen)}>
        {options.map((option, index) => (
          <FormControlLabel key={option.value} value={option.value} label={option.label} control={<Radio size="small" autoFocus={autoFocus && (value === '' ? index === 0 : value === option.value)} />} />
        ))}
      </RadioGroup>
      <FormHelperText id={id}>{error ?? ''}</FormHelperText>
    </FormControl>
  );
}
