import { NumberInput, SelectInput, TextInput } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { providerRequestKinds } from '#workflows/providerRequestWords';
import { useSay } from '../i18n/useSay.ts';
import { CreatePage } from '../records/EditPage.tsx';

/** A request that the team sends: `?provider_id=12&engagement_id=3` begins it. */
export default function AskedCreate() {
  const say = useSay();
  const [asked] = useSearchParams();
  const from = (name: string) => Number(asked.get(name)) || undefined;
  return (
    <CreatePage resource="provider_requests">
      <NumberInput source="provider_id" defaultValue={from('provider_id')} required />
      <SelectInput source="kind" defaultValue="facilitator" choices={Object.entries(providerRequestKinds).map(([id, words]) => ({ id, name: say(words) }))} translateChoice={false} required />
      <NumberInput source="engagement_id" defaultValue={from('engagement_id')} />
      <NumberInput source="customer_id" />
      <TextInput source="subject" required />
      <TextInput source="text" multiline minRows={4} required />
    </CreatePage>
  );
}
