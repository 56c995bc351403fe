import { BooleanInput, NumberInput, SelectArrayInput, SelectInput, TextInput } from 'react-admin';
import { languages } from '../i18n/languages.ts';
import { EditPage } from '../records/EditPage.tsx';
import { RoleInput } from './RoleInput.tsx';

export default function StaffEdit() {
  return (
    <EditPage resource="staff">
      <TextInput source="name" />
      <SelectInput source="locale" choices={languages} translateChoice={false} />
      <RoleInput />
      <SelectArrayInput source="languages" choices={languages} translateChoice={false} />
      <NumberInput source="most_cases" min={0} max={1_000} />
      <BooleanInput source="disabled" />
    </EditPage>
  );
}
