import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { fieldsOf } from '../workflow/schema.ts';
import type { OfferedAction } from '../workflow/record.ts';
import type { Draft } from '../workflow/draft.ts';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { OneOf } from './OneOf.tsx';
import { Rating } from './Rating.tsx';
import type { ReferenceRecord } from './reference.ts';
import { judgedOf } from './sheetForm.ts';

export interface SheetProps {
  readonly reference: ReferenceRecord;
  /** The form as the house declares it. */
  readonly action: OfferedAction;
  readonly values: Draft;
  errorAt(name: string): string | undefined;
  change(name: string, value: unknown): void;
  /** The person is at this field now. */
  reached(name: string): void;
}

/** The answers of a call: the same questions as the form that is sent. */
export function Sheet({ reference, action, values, errorAt, change, reached }: SheetProps) {
  const t = useT();
  const say = useSay();
  const fields = new Map(fieldsOf(action.input).map((field) => [field.name, field]));
  const labelOf = (name: string): string => {
    const label = fields.get(name)?.property.label;
    return label ? say(label) : name;
  };
  const choicesOf = (name: string) => {
    const property = fields.get(name)?.property;
    return (fields.get(name)?.choices ?? []).map((choice) => {
      const label = property?.labels?.[String(choice)];
      return { value: String(choice), label: label ? say(label) : String(choice) };
    });
  };
  const text = (name: string): string => {
    const value = values[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const words = (name: string, more: object = {}) => (
    <TextField name={name} label={labelOf(name)} value={text(name)} error={Boolean(errorAt(name))} helperText={errorAt(name)} onChange={(event) => change(name, event.target.value)} {...more} />
  );
  const judged = (name: 'professionalism' | 'satisfaction') => {
    const value = judgedOf(values[name]);
    return (
      <div data-at={name}>
        <Rating name={name} label={labelOf(name)} value={value.score} error={errorAt(name) ?? errorAt(`${name}.score`)} change={(score) => change(name, { ...value, score })} />
        <TextField
          name={`${name}.comment`} label={t('references.sheet.verbatim')} value={value.comment ?? ''} multiline minRows={2} maxRows={8} error={Boolean(errorAt(`${name}.comment`))} helperText={errorAt(`${name}.comment`)}
          onChange={(event) => change(name, { ...value, comment: event.target.value })} slotProps={{ htmlInput: { maxLength: 2_000, lang: reference.locale } }}
        />
      </div>
    );
  };
  const agreed = values.agreed_to_answer;
  const declared = t('references.sheet.declared', { service: reference.service_description, month: reference.service_ended_on.slice(0, 7) });
  return (
    <Box
      sx={{ display: 'grid', gap: 1.5 }}
      onFocus={({ target }) => {
        const name = target.closest('[data-at]')?.getAttribute('data-at');
        if (name) reached(name);
      }}
    >
      <div data-at="agreed_to_answer">
        <OneOf
          name="agreed_to_answer" label={labelOf('agreed_to_answer')} value={typeof agreed === 'boolean' ? String(agreed) : ''} error={errorAt('agreed_to_answer')} autoFocus
          options={[{ value: 'true', label: t('references.sheet.yes') }, { value: 'false', label: t('references.sheet.no') }]} change={(value) => change('agreed_to_answer', value === 'true')}
        />
      </div>
      <div data-at="heard_service">
        <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 2fr) minmax(0, 1fr)' } }}>
          {words('heard_service', { slotProps: { htmlInput: { maxLength: 300 } } })}
          {words('heard_month', { placeholder: '2026-09', slotProps: { htmlInput: { maxLength: 7, inputMode: 'numeric' }, inputLabel: { shrink: true } } })}
        </Box>
        <Typography variant="body2" color="text.secondary">{declared}</Typography>
        <OneOf name="service_as_declared" label={labelOf('service_as_declared')} options={choicesOf('service_as_declared')} value={text('service_as_declared')} error={errorAt('service_as_declared')} change={(value) => change('service_as_declared', value)} />
      </div>
      {judged('professionalism')}
      {judged('satisfaction')}
      <div data-at="would_hire_again">
        <OneOf name="would_hire_again" label={labelOf('would_hire_again')} options={choicesOf('would_hire_again')} value={text('would_hire_again')} error={errorAt('would_hire_again')} change={(value) => change('would_hire_again', value)} />
        {words('heard_years', { type: 'number', slotProps: { htmlInput: { min: 0, max: 80 } } })}
      </div>
      <div data-at="read_back">
        {words('other_words', { multiline: true, minRows: 2, maxRows: 8, slotProps: { htmlInput: { maxLength: 2_000, lang: reference.locale } } })}
        <FormControlLabel label={labelOf('read_back')} control={<Checkbox checked={values.read_back === true} onChange={(_, checked) => change('read_back', checked)} />} />
      </div>
      <Typography variant="caption" color="text.secondary">{t('references.sheet.required')}</Typography>
    </Box>
  );
}
