import { NumberInput, SelectInput, TextInput } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { originsByHand } from '#workflows/conductWords';
import { useSay } from '../i18n/useSay.ts';
import { CreatePage } from '../records/EditPage.tsx';

/** A case opened by hand, from the page of its provider: `?provider_id=12`. */
export default function ConductCreate() {
  const say = useSay();
  const [asked] = useSearchParams();
  const provider = Number(asked.get('provider_id'));
  return (
    <CreatePage resource="conduct_cases">
      <NumberInput source="provider_id" defaultValue={provider || undefined} required />
      <SelectInput source="origin" defaultValue="staff" choices={Object.entries(originsByHand).map(([id, words]) => ({ id, name: say(words) }))} required />
      <NumberInput source="engagement_id" />
      <TextInput source="summary" multiline minRows={4} required />
    </CreatePage>
  );
}
