import { Timeline } from '../dossier/Timeline.tsx';
import { useT } from '../i18n/useT.ts';
import { IncidentsOf } from '../incidents/IncidentsOf.tsx';
import { useAbility } from '../providers/ability.ts';
import { Facts } from '../records/Facts.tsx';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import type { Person } from './person.ts';
import { personFacts } from './personFacts.tsx';
import { ReviewsOf } from './ReviewsOf.tsx';
import { VulnerabilityNotes } from './VulnerabilityNotes.tsx';

export default function CustomerShow() {
  const t = useT();
  const allowed = useAbility();
  return (
    <RecordPage<Person> resource="customers" edits timeline={({ id }) => <Timeline about={{ customer_id: id }} of="customer" />}>
      {(record) => (
        <>
          <Section title={t('shell.record.facts')}><Facts resource="customers" facts={personFacts(record)} /></Section>
          {allowed('list', 'incidents') ? <Section title={t('incidents.title')}><IncidentsOf customerId={record.id} /></Section> : null}
          <VulnerabilityNotes customerId={record.id} />
          <ReviewsOf filter={{ customer_id: record.id }} />
        </>
      )}
    </RecordPage>
  );
}
