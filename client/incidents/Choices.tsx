import { useId } from 'react';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import type { Say } from '#engine/workflow';
import { useSay } from '../i18n/useSay.ts';

export interface ChoicesProps {
  readonly name: string;
  readonly label: string;
  readonly labels: Readonly<Record<string, Say>>;
  readonly value: string;
  readonly error: string | undefined;
  /** How wide each is, in pixels, where there is room. */
  readonly wide: number;
  change(value: string): void;
}

/** A closed list to choose from with the arrows, as many beside one another as there is room for. */
export function Choices({ name, label, labels, value, error, wide, change }: ChoicesProps) {
  const say = useSay();
  const id = useId();
  return (
    <FormControl error={Boolean(error)} required fullWidth sx={{ mb: 1 }}>
      <FormLabel id={`${id}-label`} sx={{ fontSize: '0.8125rem', fontWeight: 600 }}>{label}</FormLabel>
      <RadioGroup sx={{ display: 'grid', columnGap: 1, gridTemplateColumns: `repeat(auto-fill, minmax(min(${wide}px, 100%), 1fr))` }} name={name} aria-labelledby={`${id}-label`} aria-describedby={error ? id : undefined} aria-required value={value} onChange={(_, chosen) => change(chosen)}>
        {Object.entries(labels).map(([one, words]) => <FormControlLabel key={one} value={one} label={say(words)} control={<Radio />} />)}
      </RadioGroup>
      {error ? <FormHelperText id={id}>{error}</FormHelperText> : null}
    </FormControl>
  );
}
