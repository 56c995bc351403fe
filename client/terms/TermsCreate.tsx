import { NumberInput, SelectInput, TextInput } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { CreatePage } from '../records/EditPage.tsx';
import { useWords } from '../workflow/words.ts';
import { kinds } from './terms.ts';

/** A new version, begun from the provider's page: `?provider_id=12&kind=prices`. */
export default function TermsCreate() {
  const [asked] = useSearchParams();
  const words = useWords('provider_terms');
  const choices = kinds.map((id) => ({ id, name: words.written('kind', id) }));
  return (
    <CreatePage resource="provider_terms">
      <NumberInput source="provider_id" defaultValue={Number(asked.get('provider_id')) || undefined} required />
      <SelectInput source="kind" choices={choices} translateChoice={false} defaultValue={asked.get('kind') ?? 'prices'} />
      <TextInput source="text" multiline minRows={5} required />
      <TextInput source="change_reason" />
    </CreatePage>
  );
}
