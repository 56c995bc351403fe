import { useT } from '../i18n/useT.ts';
import { Facts } from '../records/Facts.tsx';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import type { Person } from './person.ts';
import { personFacts } from './personFacts.tsx';
import { ReviewsOf } from './ReviewsOf.tsx';

export default function CustomerShow() {
  const t = useT();
  return (
    <RecordPage<Person> resource="customers" edits>
      {(record) => (
        <>
          <Section title={t('shell.record.facts')}><Facts resource="customers" facts={personFacts(record)} /></Section>
          <ReviewsOf filter={{ customer_id: record.id }} />
        </>
      )}
    </RecordPage>
  );
}
