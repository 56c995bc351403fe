import { type RaRecord, useCreatePath, useGetManyAggregate, useGetRecordRepresentation, useRecordContext } from 'ra-core';
import { Link } from 'react-router-dom';

/** A link to another record by its number: its name once known, its number meanwhile. */
export function ReferenceLink({ resource, id }: { resource: string; id: number | null | undefined }) {
  const createPath = useCreatePath();
  const represent = useGetRecordRepresentation(resource);
  const { data } = useGetManyAggregate<RaRecord>(resource, { ids: id == null ? [] : [id] }, { enabled: id != null, retry: false });
  if (id == null) return null;
  const known = data?.[0];
  const name: unknown = known ? represent(known) : `#${id}`;
  return <Link to={createPath({ resource, id, type: 'show' })}>{typeof name === 'string' ? name : `#${id}`}</Link>;
}

/** The same, in a cell of a list. */
export function ReferenceCell({ resource, source }: { resource: string; source: string }) {
  const record = useRecordContext();
  const id: unknown = record?.[source];
  return <ReferenceLink resource={resource} id={typeof id === 'number' ? id : null} />;
}
