import { SelectInput, TextInput } from 'react-admin';
import { requestKinds } from '#workflows/requestWords';
import { useSay } from '../i18n/useSay.ts';
import { ColleagueInput } from '../policies/ColleagueInput.tsx';
import { EditPage } from '../records/EditPage.tsx';

/** What may be put right of a request: what it is, where the answer goes, and who has it in charge. */
export default function RequestEdit() {
  const say = useSay();
  return (
    <EditPage resource="requests">
      <SelectInput source="kind" choices={Object.entries(requestKinds).map(([id, label]) => ({ id, name: say(label) }))} translateChoice={false} required />
      <TextInput source="sender_email" type="email" />
      <ColleagueInput source="assignee_id" />
    </EditPage>
  );
}
