import Typography from '@mui/material/Typography';
import { commitmentKinds } from '#workflows/commitmentWords';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { Facts } from '../records/Facts.tsx';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import { Transitions } from '../workflow/Transitions.tsx';
import { Day } from './Day.tsx';
import { Mark } from './Mark.tsx';
import type { CommitmentRecord } from './papers.ts';

/** One commitment: what, by when, whether it can be kept, was late, was kept. */
export default function CommitmentShow() {
  const t = useT();
  const say = useSay();
  return (
    <RecordPage<CommitmentRecord>
      resource="commitments"
      aside={(commitment) => <Mark commitment={commitment} />}
      actions={(record) => <Transitions resource="commitments" record={record} keys={{ record_done: 'y', record_broken: 'w', announce_delay: 'r' }} />}
    >
      {(one) => (
        <Section title={t('shell.record.facts')}>
          <Facts
            resource="commitments"
            facts={[
              { name: 'kind', value: say(commitmentKinds[one.kind]) },
              { name: 'provider_id', value: <ReferenceLink resource="providers" id={one.provider_id} /> },
              { name: 'engagement_id', value: <ReferenceLink resource="engagements" id={one.engagement_id} /> },
              { name: 'scoping_note_id', value: one.scoping_note_id ? <ReferenceLink resource="scoping_notes" id={one.scoping_note_id} /> : null },
              { name: 'due_on', value: <Day on={one.due_on} /> },
              { name: 'confirmed_at', value: one.confirmed_at ? <When at={one.confirmed_at} focusable /> : null },
              { name: 'delay_announced_at', value: one.delay_announced_at ? <When at={one.delay_announced_at} focusable /> : null },
              { name: 'delay_until', value: one.delay_until ? <Day on={one.delay_until} /> : null },
              { name: 'delay_words', value: one.delay_words },
              { name: 'asked_at', value: one.asked_at ? <When at={one.asked_at} focusable /> : null },
              { name: 'done_on', value: one.done_on ? <Day on={one.done_on} /> : null },
              { name: 'outcome_words', value: one.outcome_words },
            ]}
          />
          {one.announced_in_time === false ? <Typography sx={{ mt: 1 }}>{t('duties.commitment.tooLate')}</Typography> : null}
        </Section>
      )}
    </RecordPage>
  );
}
