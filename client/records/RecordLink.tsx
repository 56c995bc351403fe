import { useCreatePath, useGetRecordRepresentation, useRecordContext, useResourceContext } from 'ra-core';
import { Link } from 'react-router-dom';
import { useHere } from '../applications/useFrom.ts';

/** The link to a record, in the first cell of its row; its number where it has no name. */
export function RecordLink({ source }: { source?: string }) {
  const here = useHere();
  const record = useRecordContext();
  const resource = useResourceContext() ?? '';
  const createPath = useCreatePath();
  const represent = useGetRecordRepresentation(resource);
  if (!record) return null;
  const own: unknown = source ? record[source] : represent(record);
  const text = typeof own === 'string' && own !== '' ? own : `#${record.id}`;
  return <Link to={createPath({ resource, id: record.id, type: 'show' })} state={here} style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px', fontWeight: 550 }}>{text}</Link>;
}
