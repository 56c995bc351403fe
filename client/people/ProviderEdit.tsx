import { TextInput } from 'react-admin';
import { EditPage } from '../records/EditPage.tsx';
import { PersonInputs } from './PersonInputs.tsx';
import { ServicesInput } from './ServicesInput.tsx';

export default function ProviderEdit() {
  return (
    <EditPage resource="providers">
      <PersonInputs />
      <TextInput source="address" />
      <TextInput source="trade" />
      <ServicesInput />
    </EditPage>
  );
}
