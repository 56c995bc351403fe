import { DateInput, TextInput } from 'react-admin';
import { EditPage } from '../records/EditPage.tsx';

export default function EngagementEdit() {
  return (
    <EditPage resource="engagements">
      <TextInput source="title" />
      <TextInput source="reference" />
      <DateInput source="started_on" />
      <DateInput source="completed_on" />
      <TextInput source="external_id" />
    </EditPage>
  );
}
