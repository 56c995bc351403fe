import { useT } from '../i18n/useT.ts';
import { Facts } from '../records/Facts.tsx';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { Transitions } from '../workflow/Transitions.tsx';
import { CommitmentsOf } from './CommitmentsOf.tsx';
import { NoteText } from './NoteText.tsx';
import type { NoteRecord } from './papers.ts';

/** One scoping note: what both sides read, who has approved it, and the stages that it made. */
export default function NoteShow() {
  const t = useT();
  return (
    <RecordPage<NoteRecord>
      resource="scoping_notes"
      aside={({ state }) => <StateChip resource="scoping_notes" state={state} />}
      actions={(record) => <Transitions resource="scoping_notes" record={record} keys={{ propose_services: 'p', restate_need: 'r', measure: 'e' }} />}
    >
      {(note) => (
        <>
          <Section title={t('duties.note.title')}>
            <NoteText note={note} />
            <Facts
              resource="scoping_notes"
              facts={[
                { name: 'engagement_id', value: <ReferenceLink resource="engagements" id={note.engagement_id} /> },
                { name: 'provider_id', value: <ReferenceLink resource="providers" id={note.provider_id} /> },
                { name: 'customer_id', value: <ReferenceLink resource="customers" id={note.customer_id} /> },
              ]}
            />
          </Section>
          <CommitmentsOf filter={{ scoping_note_id: note.id }} title={t('duties.commitment.title')} />
        </>
      )}
    </RecordPage>
  );
}
