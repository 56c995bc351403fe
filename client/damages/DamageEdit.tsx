import { DateInput, TextInput } from 'react-admin';
import { EditPage } from '../records/EditPage.tsx';

/** What came of a damage; the facts themselves stay as they were told. */
export default function DamageEdit() {
  return (
    <EditPage resource="damages">
      <DateInput source="insurer_notified_on" />
      <TextInput source="outcome" multiline minRows={3} />
    </EditPage>
  );
}
