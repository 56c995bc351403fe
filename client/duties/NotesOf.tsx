import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { useAbility } from '../providers/ability.ts';
import { RelatedList } from '../records/RelatedList.tsx';
import { Section } from '../records/RecordPage.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { CommitmentsOf } from './CommitmentsOf.tsx';
import type { NoteRow } from './papers.ts';

/** The notes of a service, and what was promised for it. */
export function NotesOf({ engagement }: { engagement: number }) {
  const t = useT();
  const allowed = useAbility();
  const filter = { engagement_id: engagement };
  const adds = (resource: 'scoping_notes' | 'commitments' | 'provider_requests', to: string) =>
    allowed('create', resource) ? <Button component={Link} to={`${to}?engagement_id=${engagement}`} sx={{ mt: 1 }}>{t(`duties.add.${resource}`)}</Button> : null;
  return (
    <>
      {allowed('list', 'scoping_notes') ? (
        <Section title={t('duties.note.title')}>
          <RelatedList<NoteRow> resource="scoping_notes" filter={filter} title={({ need }) => need.split('\n')[0] ?? ''}>
            {({ state, created_at }) => <><StateChip resource="scoping_notes" state={state} /><When at={created_at} /></>}
          </RelatedList>
          {adds('scoping_notes', '/scoping_notes/create')}
        </Section>
      ) : null}
      <CommitmentsOf filter={filter} title={t('duties.commitment.title')}>{adds('commitments', '/commitments/create')}</CommitmentsOf>
    </>
  );
}
