import { TextInput } from 'react-admin';
import { EditPage } from '../records/EditPage.tsx';
import { PersonInputs } from './PersonInputs.tsx';

export default function ProviderEdit() {
  return (
    <EditPage resource="providers">
      <PersonInputs />
      <TextInput source="trade" />
    </EditPage>
  );
}
