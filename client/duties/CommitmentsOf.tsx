import type { ReactNode } from 'react';
import { useAbility } from '../providers/ability.ts';
import { RelatedList } from '../records/RelatedList.tsx';
import { Section } from '../records/RecordPage.tsx';
import { Day } from './Day.tsx';
import { Mark } from './Mark.tsx';
import type { CommitmentRecord } from './papers.ts';

/** What was promised, of a service, a note or a provider. */
export function CommitmentsOf({ filter, title, children }: { filter: Readonly<Record<string, number>>; title: string; children?: ReactNode }) {
  const allowed = useAbility();
  if (!allowed('list', 'commitments')) return null;
  return (
    <Section title={title}>
      <RelatedList<CommitmentRecord> resource="commitments" filter={filter} title={({ what }) => what}>{(commitment) => <><Day on={commitment.due_on} /><Mark commitment={commitment} /></>}</RelatedList>
      {children}
    </Section>
  );
}
