import { SelectInput, TextInput } from 'react-admin';
import { languages } from '../i18n/languages.ts';
import { CreatePage } from '../records/EditPage.tsx';
import { RoleInput } from './RoleInput.tsx';

export default function StaffCreate() {
  return (
    <CreatePage resource="staff">
      <TextInput source="name" />
      <TextInput source="email" type="email" />
      <SelectInput source="locale" choices={languages} translateChoice={false} defaultValue="fr" />
      <RoleInput />
    </CreatePage>
  );
}
