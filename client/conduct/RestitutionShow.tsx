import type { RaRecord } from 'ra-core';
import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { Facts } from '../records/Facts.tsx';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import { useStaffName } from '../workflow/useStaffName.ts';
import { money } from './conduct.ts';

interface RestitutionRecord extends RaRecord<number> {
  readonly conduct_case_id: number;
  readonly provider_id: number;
  readonly damage_id?: number | null;
  readonly finding: string;
  readonly found_by: number;
  readonly amount_cents: number;
  readonly agreed_on?: string | null;
  readonly paid_on?: string | null;
}

function RestitutionFacts({ record }: { record: RestitutionRecord }) {
  const locale = useLanguage();
  const by = useStaffName(record.found_by);
  const day = (on: string | null | undefined) => (on ? <When at={on} focusable /> : null);
  return (
    <Facts
      resource="restitutions"
      facts={[
        { name: 'conduct_case_id', value: <ReferenceLink resource="conduct_cases" id={record.conduct_case_id} /> },
        { name: 'provider_id', value: <ReferenceLink resource="providers" id={record.provider_id} /> },
        { name: 'damage_id', value: record.damage_id ? <ReferenceLink resource="damages" id={record.damage_id} /> : null },
        { name: 'amount_cents', value: money(locale, record.amount_cents) },
        { name: 'finding', value: record.finding },
        { name: 'found_by', value: by },
        { name: 'agreed_on', value: day(record.agreed_on) },
        { name: 'paid_on', value: day(record.paid_on) },
      ]}
    />
  );
}

/** What is to be made good, on which finding, and whether it was. */
export default function RestitutionShow() {
  const t = useT();
  return (
    <RecordPage<RestitutionRecord> resource="restitutions" edits crumbs={[{ label: t('conduct.title'), to: '/conduct_cases' }]}>
      {(record) => <Section title={t('conduct.restitution.title')}><RestitutionFacts record={record} /></Section>}
    </RecordPage>
  );
}
