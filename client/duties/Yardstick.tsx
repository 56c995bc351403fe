import Typography from '@mui/material/Typography';
import { useGetList, useGetOne } from 'ra-core';
import { Link } from 'react-router-dom';
import { useT } from '../i18n/useT.ts';
import { useAbility } from '../providers/ability.ts';
import { Criteria } from './Criteria.tsx';
import type { NoteRecord, NoteRow } from './papers.ts';

function Measured({ id }: { id: number }) {
  const { data } = useGetOne<NoteRecord>('scoping_notes', { id });
  return data?.criteria ? <Criteria note={data} /> : null;
}

/** What the two sides of a service agreed to be measured by: the criteria of its latest note that both validated. */
export function Yardstick({ engagement }: { engagement: number | null | undefined }) {
  const t = useT();
  const allowed = useAbility();
  const reads = engagement != null && allowed('list', 'scoping_notes');
  const { data = [] } = useGetList<NoteRow>('scoping_notes', { filter: { engagement_id: engagement, state: ['validated', 'measured'] }, sort: { field: 'id', order: 'DESC' }, pagination: { page: 1, perPage: 1 } }, { enabled: reads });
  const [note] = data;
  if (!reads || !note) return null;
  return (
    <>
      <Typography variant="h3" component="h3" sx={{ mt: 2 }}><Link to={`/scoping_notes/${note.id}/show`} style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px' }}>{t('duties.note.yardstick')}</Link></Typography>
      <Measured id={note.id} />
    </>
  );
}
