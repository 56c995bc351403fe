import { useRecordContext } from 'ra-core';
import { DataTable } from 'react-admin';
import { needsOf } from '#workflows/scopingNoteWords';
import { useT } from '../i18n/useT.ts';
import { RecordLink } from '../records/RecordLink.tsx';
import { RecordList } from '../records/RecordList.tsx';
import { ReferenceCell } from '../records/ReferenceLink.tsx';
import { StateCell } from '../records/StateCell.tsx';
import { WhenCell } from '../records/WhenCell.tsx';
import type { NoteRow } from './papers.ts';

/** How many needs a note names. */
function NeedsCell() {
  const t = useT();
  const note = useRecordContext<NoteRow>();
  return note ? <>{t('duties.note.needs', { smart_count: needsOf(note.need).length })}</> : null;
}

/** Scoping notes, the newest first. */
export default function NoteList() {
  return (
    <RecordList resource="scoping_notes" facets={['state']} searchable={false} creates>
      <DataTable.Col source="need" disableSort><RecordLink /></DataTable.Col>
      <DataTable.Col source="needs" disableSort><NeedsCell /></DataTable.Col>
      <DataTable.Col source="engagement_id" disableSort><ReferenceCell resource="engagements" source="engagement_id" /></DataTable.Col>
      <DataTable.Col source="provider_id" disableSort><ReferenceCell resource="providers" source="provider_id" /></DataTable.Col>
      <DataTable.Col source="customer_id" disableSort><ReferenceCell resource="customers" source="customer_id" /></DataTable.Col>
      <DataTable.Col source="state" disableSort><StateCell /></DataTable.Col>
      <DataTable.Col source="created_at"><WhenCell source="created_at" /></DataTable.Col>
    </RecordList>
  );
}
