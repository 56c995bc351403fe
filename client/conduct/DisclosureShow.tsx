import { Attachments } from '../attachments/Attachments.tsx';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { useAbility } from '../providers/ability.ts';
import { Facts } from '../records/Facts.tsx';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import type { CaseRecord } from '../workflow/record.ts';
import { StateChip } from '../workflow/StateChip.tsx';
import { Transitions } from '../workflow/Transitions.tsx';
import { useWords } from '../workflow/words.ts';

interface DisclosureRecord extends CaseRecord {
  readonly provider_id: number;
  readonly customer_id?: number | null;
  readonly engagement_id?: number | null;
  readonly kind: string;
  readonly what: string;
  readonly disclosed_on: string;
  readonly signed_on?: string | null;
  readonly scope?: string | null;
  readonly consent_until?: string | null;
  readonly finding?: string | null;
}

/** One disclosure: what was told, and the customer's signed agreement to it, if there is one. */
export default function DisclosureShow() {
  const t = useT();
  const allowed = useAbility();
  const words = useWords('disclosures');
  const day = (on: string | null | undefined) => (on ? <When at={on} focusable /> : null);
  return (
    <RecordPage<DisclosureRecord> resource="disclosures" aside={({ state }) => <StateChip resource="disclosures" state={state} />} actions={(record) => <Transitions resource="disclosures" record={record} keys={{ cover: 'y', record_breach: 'n' }} />}>
      {(record) => (
        <>
          <Section title={t('shell.record.facts')}>
            <Facts
              resource="disclosures"
              facts={[
                { name: 'provider_id', value: <ReferenceLink resource="providers" id={record.provider_id} /> },
                { name: 'customer_id', value: record.customer_id ? <ReferenceLink resource="customers" id={record.customer_id} /> : null },
                { name: 'engagement_id', value: record.engagement_id ? <ReferenceLink resource="engagements" id={record.engagement_id} /> : null },
                { name: 'kind', value: words.written('kind', record.kind) },
                { name: 'what', value: record.what },
                { name: 'disclosed_on', value: day(record.disclosed_on) },
                { name: 'signed_on', value: day(record.signed_on) },
                { name: 'scope', value: record.scope },
                { name: 'consent_until', value: day(record.consent_until) },
                { name: 'finding', value: record.finding },
              ]}
            />
          </Section>
          <Section title={t('conduct.disclosure.agreement')}><Attachments resource="disclosures" recordId={record.id} adds={allowed('edit', 'disclosures', record)} /></Section>
        </>
      )}
    </RecordPage>
  );
}
