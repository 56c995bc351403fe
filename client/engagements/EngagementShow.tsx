import type { RaRecord } from 'ra-core';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { Facts } from '../records/Facts.tsx';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import { NotesOf } from '../duties/NotesOf.tsx';
import { type Agreed, AgreedTerms } from './AgreedTerms.tsx';
import { type Booking, Prebooking } from './Prebooking.tsx';

interface Engagement extends RaRecord<number>, Omit<Booking, 'id'>, Agreed {
  readonly title: string;
  readonly provider_id: number;
  readonly customer_id: number;
  readonly reference?: string | null;
  readonly started_on?: string | null;
  readonly completed_on?: string | null;
  readonly external_id?: string | null;
}

export default function EngagementShow() {
  const t = useT();
  return (
    <RecordPage<Engagement> resource="engagements" edits>
      {({ provider_id, customer_id, reference, started_on, completed_on, external_id, ...booking }) => (
        <>
        <Section title={t('shell.record.facts')}>
          <Facts
            resource="engagements"
            facts={[
              { name: 'provider_id', value: <ReferenceLink resource="providers" id={provider_id} /> },
              { name: 'customer_id', value: <ReferenceLink resource="customers" id={customer_id} /> },
              { name: 'reference', value: reference },
              { name: 'started_on', value: started_on ? <When at={started_on} focusable /> : null },
              { name: 'completed_on', value: completed_on ? <When at={completed_on} focusable /> : null },
              { name: 'external_id', value: external_id },
            ]}
          />
        </Section>
        <AgreedTerms agreed={booking} />
        <NotesOf engagement={booking.id} />
        <Prebooking booking={booking} />
        </>
      )}
    </RecordPage>
  );
}
