import { BooleanInput, DateInput, NumberInput, SelectInput, TextInput } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { commitmentKinds } from '#workflows/commitmentWords';
import { useSay } from '../i18n/useSay.ts';
import { CreatePage } from '../records/EditPage.tsx';

/** What a provider promised: `?engagement_id=12`. */
export default function CommitmentCreate() {
  const say = useSay();
  const [asked] = useSearchParams();
  return (
    <CreatePage resource="commitments">
      <NumberInput source="engagement_id" defaultValue={Number(asked.get('engagement_id')) || undefined} required />
      <SelectInput source="kind" defaultValue="promise" choices={Object.entries(commitmentKinds).map(([id, words]) => ({ id, name: say(words) }))} translateChoice={false} required />
      <TextInput source="what" multiline minRows={2} required />
      <DateInput source="due_on" required />
      <BooleanInput source="written" defaultValue />
    </CreatePage>
  );
}
