import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { Facts } from '../records/Facts.tsx';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import type { CaseRecord } from '../workflow/record.ts';
import { StateChip } from '../workflow/StateChip.tsx';
import { Transitions } from '../workflow/Transitions.tsx';
import { useWords } from '../workflow/words.ts';
import { money } from './conduct.ts';

interface RefundRecord extends CaseRecord {
  readonly provider_id: number;
  readonly amount_cents: number;
  readonly reason: string;
  readonly ground?: string | null;
  readonly decision?: string | null;
  readonly decided_at?: string | null;
}

/** One refund: what is asked for, and why it is granted or not. */
export default function RefundShow() {
  const t = useT();
  const locale = useLanguage();
  const words = useWords('fee_refunds');
  return (
    <RecordPage<RefundRecord> resource="fee_refunds" aside={({ state }) => <StateChip resource="fee_refunds" state={state} />} actions={(record) => <Transitions resource="fee_refunds" record={record} keys={{ grant: 'y', refuse: 'n' }} />}>
      {({ provider_id, amount_cents, reason, ground, decision, decided_at }) => (
        <Section title={t('shell.record.facts')}>
          <Facts
            resource="fee_refunds"
            facts={[
              { name: 'provider_id', value: <ReferenceLink resource="providers" id={provider_id} /> },
              { name: 'amount_cents', value: money(locale, amount_cents) },
              { name: 'reason', value: reason },
              { name: 'ground', value: ground ? words.written('ground', ground) : null },
              { name: 'decision', value: decision },
              { name: 'decided_at', value: decided_at ? <When at={decided_at} focusable /> : null },
            ]}
          />
        </Section>
      )}
    </RecordPage>
  );
}
