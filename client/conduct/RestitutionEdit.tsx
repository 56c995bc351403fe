import { DateInput } from 'react-admin';
import { EditPage } from '../records/EditPage.tsx';

/** When it was agreed, and when it was paid; finding and amount stay as they were decided. */
export default function RestitutionEdit() {
  return (
    <EditPage resource="restitutions">
      <DateInput source="agreed_on" />
      <DateInput source="paid_on" />
    </EditPage>
  );
}
