import { type KeyboardEvent, useId } from 'react';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import type { Say } from '#engine/workflow';
import { type Level, levels } from '#workflows/interviewWords';
import { useSay } from '../i18n/useSay.ts';

export interface ScaleProps {
  readonly label: string;
  readonly anchors: Readonly<Record<Level, Say>>;
  readonly value: number | undefined;
  readonly error: string | undefined;
  change(level: Level): void;
}

/** By its place on the board: on some, a digit alone is typed with shift. */
const levelOf = (code: string): Level | undefined => levels.find((level) => code === `Digit${level}` || code === `Numpad${level}`);

/** Four levels, each with what it means. While it has the focus, the arrows and the digits choose. */
export function Scale({ label, anchors, value, error, change }: ScaleProps) {
  const say = useSay();
  const id = useId();
  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    const level = event.ctrlKey || event.metaKey || event.altKey ? undefined : levelOf(event.code);
    if (!level) return;
    event.preventDefault();
    event.stopPropagation();
    change(level);
    event.currentTarget.querySelector<HTMLInputElement>(`input[value="${level}"]`)?.focus();
  };
  return (
    <FormControl required error={Boolean(error)} fullWidth>
      <FormLabel id={`${id}-label`} sx={{ fontSize: '0.8125rem', fontWeight: 600 }}>{label}</FormLabel>
      <RadioGroup aria-labelledby={`${id}-label`} aria-describedby={id} aria-required name={id} value={value ?? ''} onChange={(_, chosen) => change(Number(chosen) as Level)} onKeyDown={pressed}>
        {levels.map((level) => (
          <FormControlLabel
            key={level} value={level} control={<Radio />} sx={{ alignItems: 'flex-start', my: 0.25, mr: 0, '& .MuiRadio-root': { py: 0.25 } }}
            label={<><strong>{level}</strong>{' · '}{say(anchors[level])}</>}
          />
        ))}
      </RadioGroup>
      <FormHelperText id={id}>{error ?? ''}</FormHelperText>
    </FormControl>
  );
}
