import { CheckboxGroupInput, DateInput, TextInput } from 'react-admin';
import { outcomeMarks } from '#workflows/engagementWords';
import { useSay } from '../i18n/useSay.ts';
import { EditPage } from '../records/EditPage.tsx';

export default function EngagementEdit() {
  const say = useSay();
  return (
    <EditPage resource="engagements">
      <TextInput source="title" />
      <TextInput source="reference" />
      <DateInput source="started_on" />
      <DateInput source="completed_on" />
      <TextInput source="external_id" />
      <TextInput source="agreed_scope" multiline minRows={2} />
      <TextInput source="agreed_timeline" multiline minRows={2} />
      <TextInput source="agreed_payment" multiline minRows={2} />
      <CheckboxGroupInput source="outcome_marks" choices={Object.entries(outcomeMarks).map(([id, words]) => ({ id, name: say(words) }))} translateChoice={false} />
    </EditPage>
  );
}
