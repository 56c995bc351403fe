import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { Facts } from '../records/Facts.tsx';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import type { CaseRecord } from '../workflow/record.ts';
import { StateChip } from '../workflow/StateChip.tsx';
import { Transitions } from '../workflow/Transitions.tsx';
import { useWords } from '../workflow/words.ts';

export interface ClaimRecord extends CaseRecord {
  readonly provider_id: number;
  readonly kind: string;
  readonly text: string;
  readonly proof?: string | null;
  readonly decided_at?: string | null;
}

/** One claim of a profile, and what shows that it is true or not. */
export default function ClaimShow() {
  const t = useT();
  const words = useWords('profile_claims');
  return (
    <RecordPage<ClaimRecord> resource="profile_claims" aside={({ state }) => <StateChip resource="profile_claims" state={state} />} actions={(record) => <Transitions resource="profile_claims" record={record} keys={{ verify: 'y', contradict: 'n' }} />}>
      {({ provider_id, kind, text, proof, decided_at }) => (
        <Section title={t('shell.record.facts')}>
          <Facts
            resource="profile_claims"
            facts={[
              { name: 'provider_id', value: <ReferenceLink resource="providers" id={provider_id} /> },
              { name: 'kind', value: words.written('kind', kind) },
              { name: 'text', value: text },
              { name: 'proof', value: proof },
              { name: 'decided_at', value: decided_at ? <When at={decided_at} focusable /> : null },
            ]}
          />
        </Section>
      )}
    </RecordPage>
  );
}
