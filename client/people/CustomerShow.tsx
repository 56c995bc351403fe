import { Dossier } from '../dossier/Dossier.tsx';
import { useT } from '../i18n/useT.ts';
import { IncidentsOf } from '../incidents/IncidentsOf.tsx';
import { Ladder } from '../ladder/Ladder.tsx';
import { type CustomerRecord, isMeasured } from '../ladder/customer.ts';
import { useAbility } from '../providers/ability.ts';
import { Facts } from '../records/Facts.tsx';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import { RequestsOf } from '../requests/RequestsOf.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { personFacts } from './personFacts.tsx';
import { ReviewsOf } from './ReviewsOf.tsx';
import { VulnerabilityNotes } from './VulnerabilityNotes.tsx';

/** A customer: where they stand with the team, for those who protect it; who they are and what they wrote, for everybody. */
export default function CustomerShow() {
  const t = useT();
  const allowed = useAbility();
  return (
    <RecordPage<CustomerRecord> resource="customers" edits aside={(record) => (isMeasured(record) ? <StateChip resource="customers" state={record.state} /> : null)} timeline={({ id }) => <Dossier part="timeline" about={{ customer_id: id }} of="customers" />}>
      {(record) => (
        <>
          <Dossier part="figures" about={{ customer_id: record.id }} of="customers" />
          {isMeasured(record) ? <Ladder customer={record} /> : null}
          {allowed('list', 'incidents') ? <Section title={t('incidents.title')}><IncidentsOf customerId={record.id} /></Section> : null}
          <VulnerabilityNotes customerId={record.id} />
          <Section title={t('shell.record.facts')}><Facts resource="customers" facts={[...personFacts('customers', record), { name: 'address', value: record.address }]} /></Section>
          <RequestsOf customer={record.id} />
          <ReviewsOf filter={{ customer_id: record.id }} />
        </>
      )}
    </RecordPage>
  );
}
