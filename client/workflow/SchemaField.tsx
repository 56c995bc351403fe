import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useId } from 'react';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { RowsField } from './RowsField.tsx';
import { type Field, groupOf } from './schema.ts';
import { useWords } from './words.ts';

export interface SchemaFieldProps {
  readonly resource: string;
  readonly field: Field;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly autoFocus?: boolean;
  change(value: unknown): void;
}

/** More choices than these stand behind a menu, so that the rest of the form stays in sight. */
const mostRadios = 7;

const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll('_', ' ');

const inputTypes = { number: 'number', date: 'date', instant: 'datetime-local' } as const;

/** One field of an action's form, drawn by its kind, with its error and its counter. */
export function SchemaField(props: SchemaFieldProps) {
  const { resource, field, value, error, autoFocus = false, change } = props;
  const t = useT();
  const say = useSay();
  const words = useWords(resource);
  const id = useId();
  const { name, kind, property, required, choices } = field;
  const label = words.field(name, property);
  // A moment is typed and read in one's own time, which is said.
  const help = property.help ? say(property.help) : kind === 'instant' ? t('workflow.form.zone', { zone: ownZone() }) : '';
  const below = error ?? help;

  if (kind === 'rows') return <RowsField {...props} />;
  if (kind === 'group') {
    const inside = groupOf(value);
    return (
      <Box component="fieldset" sx={{ border: 0, borderInlineStart: 2, borderColor: 'divider', m: 0, my: 1, p: 0, pl: 1.5 }}>
        <FormLabel component="legend" sx={{ fontSize: '0.8125rem', fontWeight: 600 }}>{label}</FormLabel>
        {field.fields.map((inner) => <SchemaField key={inner.name} resource={resource} field={inner} value={inside[inner.name]} error={undefined} change={(one) => change({ ...inside, [inner.name]: one })} />)}
      </Box>
    );
  }
  if (kind === 'rating') {
    return (
      <FormControl error={Boolean(error)} required={required} fullWidth>
        <FormLabel id={`${id}-label`} sx={{ fontSize: '0.8125rem', fontWeight: 600 }}>{label}</FormLabel>
        <RadioGroup row aria-labelledby={`${id}-label`} aria-describedby={id} name={name} value={value ?? ''} onChange={(_, chosen) => change(Number(chosen))}>
          {[1, 2, 3, 4, 5].map((step) => <FormControlLabel key={step} value={step} label={step} control={<Radio />} />)}
        </RadioGroup>
        <FormHelperText id={id}>{below}</FormHelperText>
      </FormControl>
    );
  }
  if (kind === 'yes_no') {
    return (
      <FormControl error={Boolean(error)} fullWidth>
        <FormControlLabel control={<Checkbox checked={value === true} onChange={(_, checked) => change(checked)} autoFocus={autoFocus} slotProps={{ input: { 'aria-describedby': id } }} />} label={label} />
        <FormHelperText id={id}>{below}</FormHelperText>
      </FormControl>
    );
  }
  if (kind === 'choice' && choices.length > mostRadios) {
    return (
      <TextField select required={required} label={label} value={value ?? ''} error={Boolean(error)} helperText={below} autoFocus={autoFocus} onChange={(event) => change(event.target.value)} slotProps={{ select: { MenuProps: { slotProps: { paper: { sx: { maxWidth: 520 } } } } } }}>
        {choices.map((choice) => <MenuItem key={choice} value={choice} sx={{ whiteSpace: 'normal' }}>{words.value(name, choice, property)}</MenuItem>)}
      </TextField>
    );
  }
  if (kind === 'choice') {
    return (
      <FormControl error={Boolean(error)} required={required} fullWidth>
        <FormLabel id={`${id}-label`} sx={{ fontSize: '0.8125rem', fontWeight: 600 }}>{label}</FormLabel>
        <RadioGroup aria-labelledby={`${id}-label`} aria-describedby={id} aria-required={required} name={name} value={value ?? ''} onChange={(_, chosen) => change(chosen)}>
          {choices.map((choice, index) => (
            <FormControlLabel key={choice} value={choice} label={words.value(name, choice, property)} control={<Radio autoFocus={autoFocus && (value === undefined ? index === 0 : value === choice)} />} />
          ))}
        </RadioGroup>
        <FormHelperText id={id}>{below}</FormHelperText>
      </FormControl>
    );
  }
  if (kind === 'choices') {
    const chosen = Array.isArray(value) ? (value as unknown[]) : [];
    return (
      <FormControl component="fieldset" error={Boolean(error)} required={required} fullWidth>
        <FormLabel component="legend" sx={{ fontSize: '0.8125rem', fontWeight: 600 }}>{label}</FormLabel>
        <FormGroup>
          {choices.map((choice, index) => (
            <FormControlLabel
              key={choice}
              label={words.value(name, choice, property)}
              control={<Checkbox autoFocus={autoFocus && index === 0} checked={chosen.includes(choice)} onChange={(_, on) => change(on ? [...chosen, choice] : chosen.filter((one) => one !== choice))} />}
            />
          ))}
        </FormGroup>
        <FormHelperText>{below}</FormHelperText>
      </FormControl>
    );
  }
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const most = property.maxLength;
  const isLong = kind === 'long_text';
  const counter = most && !(kind in inputTypes) ? t('workflow.form.counter', { length: text.length, most }) : '';
  return (
    <TextField
      id={id}
      name={name}
      label={label}
      value={text}
      required={required}
      error={Boolean(error)}
      autoFocus={autoFocus}
      multiline={isLong}
      minRows={isLong ? 3 : 1}
      maxRows={isLong ? 12 : 1}
      type={kind in inputTypes ? inputTypes[kind as keyof typeof inputTypes] : 'text'}
      onChange={(event) => change(event.target.value)}
      helperText={
        <span style={{ display: 'flex', justifyContent: 'space-between', gap: 8 }}>
          <span>{below}</span>
          <span>{counter}</span>
        </span>
      }
      slotProps={{
        htmlInput: { maxLength: most, min: property.minimum, max: property.maximum },
        ...(kind in inputTypes && kind !== 'number' ? { inputLabel: { shrink: true } } : {}),
      }}
    />
  );
}
