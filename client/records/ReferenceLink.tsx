import { type RaRecord, useCreatePath, useGetManyAggregate, useGetRecordRepresentation, useRecordContext, useResourceDefinitions } from 'ra-core';
import { Link } from 'react-router-dom';
import { useAbility } from '../providers/ability.ts';

/** Another record by its number: its name once known, a link where it has a page that this person may open. */
export function ReferenceLink({ resource, id }: { resource: string; id: number | null | undefined }) {
  const createPath = useCreatePath();
  const represent = useGetRecordRepresentation(resource);
  const page = useResourceDefinitions()[resource];
  const allowed = useAbility();
  const opens = page?.hasShow === true && allowed('show', resource);
  const { data } = useGetManyAggregate<RaRecord>(resource, { ids: id == null ? [] : [id] }, { enabled: id != null && opens, retry: false });
  if (id == null) return null;
  const known = data?.[0];
  const given: unknown = known ? represent(known) : undefined;
  const name = typeof given === 'string' ? given : `#${id}`;
  return opens ? <Link to={createPath({ resource, id, type: 'show' })}>{name}</Link> : <>{name}</>;
}

/** The same, in a cell of a list. */
export function ReferenceCell({ resource, source }: { resource: string; source: string }) {
  const record = useRecordContext();
  const id: unknown = record?.[source];
  return <ReferenceLink resource={resource} id={typeof id === 'number' ? id : null} />;
}
