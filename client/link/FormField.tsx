import { type ChangeEvent, useId } from 'react';
import type { Field } from '../workflow/schema.ts';
import { Choices } from './Choices.tsx';
import { Group, Rows } from './Groups.tsx';
import { filled } from './words.ts';
import { Rating } from './Rating.tsx';
import { useWords } from './useWords.ts';

export interface FormFieldProps {
  /** Its name is its whole path in the form. */
  readonly field: Field;
  readonly value: unknown;
  /** What is wrong at a path. */
  errorAt(path: string): string | undefined;
  change(value: unknown): void;
}

const inputTypes = { number: 'number', date: 'date', instant: 'datetime-local' } as const;

/** The id under which a field can be reached from the list of what is wrong. */
export const fieldId = (name: string): string => `field-${name}`;

/** One question: its label, its help, its counter and, beside it, what is wrong with the answer. */
export function FormField(props: FormFieldProps) {
  const { field, value, errorAt, change } = props;
  const { words, count, say } = useWords();
  const own = useId();
  const { name, kind, required, property } = field;
  const error = errorAt(name);
  if (kind === 'yes_no' || kind === 'choice' || kind === 'choices') return <Choices {...props} />;
  if (kind === 'rating') return <Rating {...props} />;
  if (kind === 'group') return <Group {...props} />;
  if (kind === 'rows') return <Rows {...props} />;

  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const most = property.maxLength;
  const written = {
    id: fieldId(name),
    name,
    value: text,
    required,
    'aria-invalid': Boolean(error),
    'aria-describedby': [error && `${own}-error`, property.help && `${own}-help`, most && `${own}-count`].filter(Boolean).join(' ') || undefined,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => change(event.target.value),
  };
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={fieldId(name)}>
        {property.label ? say(property.label) : name}
        {required ? null : <span className="quiet"> ({words.form.optional})</span>}
      </label>
      {property.help ? <p id={`${own}-help`} className="quiet">{say(property.help)}</p> : null}
      {error ? <p id={`${own}-error`} className="error">{error}</p> : null}
      {kind === 'long_text' ? <textarea rows={6} {...written} /> : <input type={kind === 'text' ? 'text' : inputTypes[kind]} min={property.minimum} max={property.maximum} {...written} />}
      {most ? <p id={`${own}-count`} className={text.trim().length > most ? 'counter error' : 'counter'}>{filled(words.form.counter, { length: count(text.trim().length), most: count(most) })}</p> : null}
    </div>
  );
}
