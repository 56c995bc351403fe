import { SelectInput, TextInput } from 'react-admin';
import { languages } from '../i18n/languages.ts';

/** The fields of a person that staff may mend. */
export function PersonInputs() {
  return (
    <>
      <TextInput source="name" />
      <TextInput source="email" type="email" />
      <TextInput source="phone" type="tel" />
      <SelectInput source="locale" choices={languages} translateChoice={false} />
      <TextInput source="external_id" />
    </>
  );
}
