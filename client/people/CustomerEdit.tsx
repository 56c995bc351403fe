import { EditPage } from '../records/EditPage.tsx';
import { PersonInputs } from './PersonInputs.tsx';

export default function CustomerEdit() {
  return (
    <EditPage resource="customers">
      <PersonInputs />
    </EditPage>
  );
}
