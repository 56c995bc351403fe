import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import { useT } from '../i18n/useT.ts';
import { isShown, rowsOf } from './schema.ts';
import { SchemaField, type SchemaFieldProps } from './SchemaField.tsx';
import { useWords } from './words.ts';

/** The same questions several times, one below the other: the terms of an offer. It begins with one, and never has none. */
export function RowsField({ resource, field, value, error, change }: SchemaFieldProps) {
  const t = useT();
  const words = useWords(resource);
  const given = rowsOf(value);
  const rows = given.length ? given : [{}];
  const put = (index: number, row: Readonly<Record<string, unknown>>) => change(rows.map((old, at) => (at === index ? row : old)));
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, my: 1, p: 0 }}>
      <FormLabel component="legend" sx={{ fontSize: '0.8125rem', fontWeight: 600 }}>{words.field(field.name, field.property)}</FormLabel>
      {error ? <FormHelperText error>{error}</FormHelperText> : null}
      {rows.map((row, index) => (
        <Box key={index} component="fieldset" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, m: 0, mt: 1, p: 1.5, minWidth: 0 }}>
          <FormLabel component="legend" sx={{ fontSize: '0.8125rem', px: 0.5 }}>{t('workflow.form.row', { number: index + 1 })}</FormLabel>
          {field.fields.filter((inner) => isShown(inner, row)).map((inner) => (
            <SchemaField key={inner.name} resource={resource} field={inner} value={row[inner.name]} error={undefined} change={(one) => put(index, { ...row, [inner.name]: one })} />
          ))}
          {rows.length > 1 ? <Button size="small" color="inherit" onClick={() => change(rows.filter((_row, at) => at !== index))}>{t('workflow.form.removeRow', { number: index + 1 })}</Button> : null}
        </Box>
      ))}
      {rows.length < (field.property.maxItems ?? Infinity) ? <Button size="small" sx={{ mt: 1 }} onClick={() => change([...rows, {}])}>{t('workflow.form.addRow')}</Button> : null}
    </Box>
  );
}
