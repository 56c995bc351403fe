import { SelectInput, TextInput } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { useNow } from '../layout/useNow.ts';
import { CreatePage } from '../records/EditPage.tsx';
import { quartersUntil } from './fairness.ts';

const most = 8;

/** What the figures of a quarter show; the house keeps the figures themselves with it. */
export default function ReviewCreate() {
  const [asked] = useSearchParams();
  const quarters = quartersUntil(new Date(useNow()), most).map((id) => ({ id, name: id }));
  return (
    <CreatePage resource="consistency_reviews" home="/insights/fairness">
      <SelectInput source="quarter" choices={quarters} translateChoice={false} defaultValue={asked.get('quarter') ?? quarters[0]?.id} required />
      <TextInput source="findings" multiline minRows={4} required />
      <TextInput source="actions" multiline minRows={2} />
    </CreatePage>
  );
}
