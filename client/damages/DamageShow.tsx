import type { RaRecord } from 'ra-core';
import type { Warning } from '../engagements/Prebooking.tsx';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { Facts } from '../records/Facts.tsx';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import { Refusal } from '../workflow/Refusal.tsx';

interface Damage extends RaRecord<number> {
  readonly engagement_id: number;
  readonly provider_id: number;
  readonly occurred_on: string;
  readonly description: string;
  readonly certificate?: { readonly insurer?: string | null; readonly policy_number?: string | null } | null;
  readonly insurer_notified_on?: string | null;
  readonly outcome?: string | null;
  readonly cover?: Warning;
}

/** One damage: what happened, and which certificate covered the provider on that day. */
export default function DamageShow() {
  const t = useT();
  const say = useSay();
  return (
    <RecordPage<Damage> resource="damages" embed={['certificate']} edits>
      {({ engagement_id, provider_id, occurred_on, description, certificate, insurer_notified_on, outcome, cover }) => (
        <Section title={t('shell.record.facts')}>
          {cover ? <Refusal detail={say(cover.detail)} clauseId={cover.clause_id} on={cover.clause_on} /> : null}
          <Facts
            resource="damages"
            facts={[
              { name: 'provider_id', value: <ReferenceLink resource="providers" id={provider_id} /> },
              { name: 'engagement_id', value: <ReferenceLink resource="engagements" id={engagement_id} /> },
              { name: 'occurred_on', value: <When at={occurred_on} focusable /> },
              { name: 'description', value: description },
              { name: 'check_id', value: certificate ? [certificate.insurer, certificate.policy_number].filter(Boolean).join(' · ') : null },
              { name: 'insurer_notified_on', value: insurer_notified_on ? <When at={insurer_notified_on} focusable /> : null },
              { name: 'outcome', value: outcome },
            ]}
          />
        </Section>
      )}
    </RecordPage>
  );
}
