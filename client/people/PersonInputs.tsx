import { SelectInput, TextInput } from 'react-admin';
import { useRecordContext } from 'ra-core';
import { languages } from '../i18n/languages.ts';
import { useT } from '../i18n/useT.ts';
import type { Person } from './person.ts';

/** The fields of a person that staff may mend; what is hidden from them stays unless they write something in its place. */
export function PersonInputs() {
  const t = useT();
  const person = useRecordContext<Person>();
  const hidden = (field: 'email' | 'phone') => (person?.masked?.includes(field) ? { helperText: t('people.keeps', { hint: person.hints?.[field] ?? '' }) } : {});
  return (
    <>
      <TextInput source="name" />
      <TextInput source="email" type="email" {...hidden('email')} />
      <TextInput source="phone" type="tel" {...hidden('phone')} />
      <SelectInput source="locale" choices={languages} translateChoice={false} />
      <TextInput source="external_id" />
    </>
  );
}
