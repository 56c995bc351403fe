import { groupOf, isShown, rowsOf } from '../workflow/schema.ts';
import { FormField, type FormFieldProps, fieldId } from './FormField.tsx';
import { filled } from './words.ts';
import { useWords } from './useWords.ts';

/** The fields of one group, each under its whole path. */
function Inner({ field, path, value, errorAt, change }: Omit<FormFieldProps, 'value'> & { readonly path: string; readonly value: Readonly<Record<string, unknown>> }) {
  return field.fields.filter((inner) => isShown(inner, value)).map((inner) => (
    <FormField key={inner.name} field={{ ...inner, name: `${path}.${inner.name}` }} value={value[inner.name]} errorAt={errorAt} change={(one) => change({ ...value, [inner.name]: one })} />
  ));
}

/** Questions that belong together under one heading: a mark and the words that go with it. */
export function Group(props: FormFieldProps) {
  const { say } = useWords();
  const { field: { name, property }, value } = props;
  return (
    <fieldset className="group">
      <legend>{property.label ? say(property.label) : name}</legend>
      <Inner {...props} path={name} value={groupOf(value)} />
    </fieldset>
  );
}

/** The same questions about several people, one after the other; rows are added and taken out. */
export function Rows(props: FormFieldProps) {
  const { words, say } = useWords();
  const { field: { name, property }, value, change, errorAt } = props;
  const rows = rowsOf(value);
  const least = property.minItems ?? 0;
  const changed = (index: number, row: unknown) => change(rows.map((old, at) => (at === index ? row : old)));
  const add = () => {
    change([...rows, {}]);
    // The new questions are drawn first; then the person is at the first of them.
    requestAnimationFrame(() => document.getElementById(fieldId(`${name}.${rows.length}.${props.field.fields[0]?.name ?? ''}`))?.focus());
  };
  const error = errorAt(name);
  return (
    <section className="rows" aria-labelledby={`${fieldId(name)}-heading`}>
      <h3 id={`${fieldId(name)}-heading`}>{property.label ? say(property.label) : name}</h3>
      {error ? <p className="error">{error}</p> : null}
      {rows.map((row, index) => (
        <fieldset key={index} className="group row">
          <legend>{filled(words.form.row, { number: index + 1 })}</legend>
          <Inner {...props} path={`${name}.${index}`} value={row} change={(after) => changed(index, after)} />
          {rows.length > least ? (
            <button type="button" className="plain" onClick={() => change(rows.filter((_row, at) => at !== index))}>{filled(words.form.remove, { number: index + 1 })}</button>
          ) : null}
        </fieldset>
      ))}
      {rows.length < (property.maxItems ?? Infinity) ? <button type="button" className="plain add" onClick={add}>{words.form.add}</button> : null}
    </section>
  );
}
