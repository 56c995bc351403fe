import { DateInput, NumberInput, SelectInput, TextInput } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { requesters } from '#workflows/mediationWords';
import { asLocale, useLanguage } from '../i18n/useSay.ts';
import { CreatePage } from '../records/EditPage.tsx';

/** A request to mediate, taken in by whoever was asked: `?engagement_id=12&provider_id=3&customer_id=4` begins it. */
export default function MediationCreate() {
  const [asked] = useSearchParams();
  const locale = asLocale(useLanguage());
  const from = (name: string) => Number(asked.get(name)) || undefined;
  return (
    <CreatePage resource="mediations">
      <NumberInput source="customer_id" defaultValue={from('customer_id')} required />
      <NumberInput source="provider_id" defaultValue={from('provider_id')} required />
      <NumberInput source="engagement_id" defaultValue={from('engagement_id')} />
      <NumberInput source="request_id" defaultValue={from('request_id')} />
      <SelectInput source="requested_by" defaultValue="customer" choices={Object.entries(requesters).map(([id, label]) => ({ id, name: label[locale] }))} translateChoice={false} required />
      <TextInput source="subject" required />
      <TextInput source="facts" multiline minRows={4} required />
      <DateInput source="direct_contact_on" />
      <TextInput source="direct_contact" multiline minRows={2} />
    </CreatePage>
  );
}
