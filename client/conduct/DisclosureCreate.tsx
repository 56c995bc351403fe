import { DateInput, NumberInput, SelectInput, TextInput } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { disclosureKinds } from '#workflows/disclosureWords';
import { useSay } from '../i18n/useSay.ts';
import { CreatePage } from '../records/EditPage.tsx';

/** A disclosure that somebody noticed: `?provider_id=12`. */
export default function DisclosureCreate() {
  const say = useSay();
  const [asked] = useSearchParams();
  const provider = Number(asked.get('provider_id'));
  return (
    <CreatePage resource="disclosures">
      <NumberInput source="provider_id" defaultValue={provider || undefined} required />
      <NumberInput source="customer_id" />
      <SelectInput source="kind" choices={Object.entries(disclosureKinds).map(([id, words]) => ({ id, name: say(words) }))} required />
      <TextInput source="what" multiline minRows={3} required />
      <DateInput source="disclosed_on" required />
    </CreatePage>
  );
}
