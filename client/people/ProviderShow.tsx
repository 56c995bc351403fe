import { useT } from '../i18n/useT.ts';
import { Facts } from '../records/Facts.tsx';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import { NeverOffered } from '../workflow/NeverOffered.tsx';
import type { Person } from './person.ts';
import { personFacts } from './personFacts.tsx';
import { ReviewsOf } from './ReviewsOf.tsx';

export default function ProviderShow() {
  const t = useT();
  return (
    <RecordPage<Person> resource="providers" edits>
      {(record) => (
        <>
          <Section title={t('shell.record.facts')}><Facts resource="providers" facts={personFacts(record)} /></Section>
          <ReviewsOf filter={{ provider_id: record.id }}><NeverOffered resource="providers" /></ReviewsOf>
        </>
      )}
    </RecordPage>
  );
}
