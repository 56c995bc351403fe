import { useCreatePath, useRecordContext } from 'ra-core';
import { Link } from 'react-router-dom';
import { useRecordName } from './useRecordName.ts';

/** Another record by its number: its name once known, a link where it has a page that this person may open. */
export function ReferenceLink({ resource, id }: { resource: string; id: number | null | undefined }) {
  const createPath = useCreatePath();
  const { name, opens } = useRecordName(resource, id);
  if (id == null) return null;
  return opens ? <Link to={createPath({ resource, id, type: 'show' })}>{name}</Link> : <>{name}</>;
}

/** The same, in a cell of a list. */
export function ReferenceCell({ resource, source }: { resource: string; source: string }) {
  const record = useRecordContext();
  const id: unknown = record?.[source];
  return <ReferenceLink resource={resource} id={typeof id === 'number' ? id : null} />;
}
