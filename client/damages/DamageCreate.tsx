import { DateInput, NumberInput, TextInput } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { CreatePage } from '../records/EditPage.tsx';

/** A damage is told from the page of its service: `?engagement_id=12`. */
export default function DamageCreate() {
  const [asked] = useSearchParams();
  const engagement = Number(asked.get('engagement_id'));
  return (
    <CreatePage resource="damages">
      <NumberInput source="engagement_id" defaultValue={engagement || undefined} required />
      <DateInput source="occurred_on" required />
      <TextInput source="description" multiline minRows={4} required />
      <DateInput source="insurer_notified_on" />
    </CreatePage>
  );
}
