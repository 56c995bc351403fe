import { NumberInput, SelectInput, TextInput } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { claimKinds } from '#workflows/profileClaimWords';
import { useSay } from '../i18n/useSay.ts';
import { CreatePage } from '../records/EditPage.tsx';

/** A claim that a profile makes: `?provider_id=12`. */
export default function ClaimCreate() {
  const say = useSay();
  const [asked] = useSearchParams();
  const provider = Number(asked.get('provider_id'));
  return (
    <CreatePage resource="profile_claims">
      <NumberInput source="provider_id" defaultValue={provider || undefined} required />
      <SelectInput source="kind" choices={Object.entries(claimKinds).map(([id, words]) => ({ id, name: say(words) }))} required />
      <TextInput source="text" multiline minRows={2} required />
    </CreatePage>
  );
}
