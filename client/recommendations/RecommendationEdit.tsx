import { AutocompleteInput, ReferenceInput } from 'react-admin';
import { EditPage } from '../records/EditPage.tsx';

/** What a person may find out about a recommendation: which of our providers recommends. What the sender wrote stays. */
export default function RecommendationEdit() {
  return (
    <EditPage resource="recommendations">
      <ReferenceInput source="recommender_provider_id" reference="providers">
        <AutocompleteInput optionText="name" filterToQuery={(q: string) => (q ? { q } : {})} />
      </ReferenceInput>
    </EditPage>
  );
}
