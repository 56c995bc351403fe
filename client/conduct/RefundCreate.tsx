import { NumberInput, TextInput } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { CreatePage } from '../records/EditPage.tsx';
import { MoneyInput } from './MoneyInput.tsx';

/** A refund that a provider asked for by letter or telephone: `?provider_id=12`. */
export default function RefundCreate() {
  const [asked] = useSearchParams();
  const provider = Number(asked.get('provider_id'));
  return (
    <CreatePage resource="fee_refunds">
      <NumberInput source="provider_id" defaultValue={provider || undefined} required />
      <MoneyInput source="amount_cents" />
      <TextInput source="reason" multiline minRows={3} required />
    </CreatePage>
  );
}
