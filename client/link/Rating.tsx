import { useId } from 'react';
import { type FormFieldProps, fieldId } from './FormField.tsx';
import { useWords } from './useWords.ts';

const steps = [1, 2, 3, 4, 5];

/** A mark from one to five: five targets in a row, with a word at each end. */
export function Rating({ field: { name, property, required }, value, errorAt, change }: FormFieldProps) {
  const { words, say } = useWords();
  const own = useId();
  const error = errorAt(name);
  return (
    <fieldset className={error ? 'field wrong' : 'field'} aria-describedby={error ? `${own}-error` : undefined}>
      <legend>
        {property.label ? say(property.label) : name}
        {required ? null : <span className="quiet"> ({words.form.optional})</span>}
      </legend>
      {error ? <p id={`${own}-error`} className="error">{error}</p> : null}
      <div className="steps">
        {steps.map((step) => (
          <label key={step} className="option">
            <input id={step === 1 ? fieldId(name) : undefined} type="radio" name={name} checked={value === step} required={required} aria-invalid={Boolean(error)} onChange={() => change(step)} />
            {step}
          </label>
        ))}
      </div>
      <p className="quiet ends-of-scale" aria-hidden="true"><span>1 = {words.form.low}</span><span>5 = {words.form.high}</span></p>
    </fieldset>
  );
}
