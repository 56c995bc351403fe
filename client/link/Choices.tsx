import { useContext, useId } from 'react';
import { DocumentsContext, DocumentText } from './Documents.tsx';
import { type FormFieldProps, fieldId } from './FormField.tsx';
import { useWords } from './useWords.ts';

interface Option {
  readonly value: string | number | boolean;
  readonly label: string;
}

/** A question answered by choosing: yes or no, one of a list, or some of it. A list of one is stated, not asked. */
export function Choices({ field, value, errorAt, change }: FormFieldProps) {
  const { words, say } = useWords();
  const own = useId();
  const documents = useContext(DocumentsContext);
  const { name, kind, required, property, choices } = field;
  const error = errorAt(name);
  const labels = kind === 'choices' ? property.items?.labels : property.labels;
  const options: readonly Option[] =
    kind === 'yes_no'
      ? [{ value: true, label: words.form.yes }, { value: false, label: words.form.no }]
      : choices.map((choice) => {
          const label = labels?.[String(choice)];
          return { value: choice, label: label ? say(label) : String(choice) };
        });
  const several = kind === 'choices';
  const chosen: readonly unknown[] = several ? (Array.isArray(value) ? (value as unknown[]) : []) : [value];
  const toggled = (one: unknown) => (chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  const question = property.label ? say(property.label) : name;

  if (kind === 'choice' && required && options.length === 1)
    return <p className="field stated"><span className="quiet">{question}</span> {options[0]?.label}</p>;

  return (
    <fieldset className={error ? 'field wrong' : 'field'} aria-describedby={error ? `${own}-error` : undefined}>
      <legend>
        {question}
        {required ? null : <span className="quiet"> ({words.form.optional})</span>}
      </legend>
      {error ? <p id={`${own}-error`} className="error">{error}</p> : null}
      <div className={kind === 'yes_no' ? 'options beside' : 'options'}>
        {options.map((option, index) => {
          const text = documents.find(({ id }) => id === option.value);
          return (
            <div key={String(option.value)}>
              <label className="option">
                <input
                  id={index === 0 ? fieldId(name) : undefined}
                  type={several ? 'checkbox' : 'radio'}
                  name={name}
                  checked={chosen.includes(option.value)}
                  required={required && !several}
                  aria-invalid={Boolean(error)}
                  onChange={() => change(several ? toggled(option.value) : option.value)}
                />
                {option.label}
              </label>
              {text ? <DocumentText document={text} /> : null}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
