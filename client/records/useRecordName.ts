import { type RaRecord, useGetManyAggregate, useGetRecordRepresentation, useResourceDefinitions } from 'ra-core';
import { useAbility } from '../providers/ability.ts';

/** What a record is called, once known; its number meanwhile, and where this person may not open it. */
export function useRecordName(resource: string, id: number | null | undefined): { name: string; opens: boolean } {
  const represent = useGetRecordRepresentation(resource);
  const page = useResourceDefinitions()[resource];
  const allowed = useAbility();
  const opens = page?.hasShow === true && allowed('show', resource);
  const { data } = useGetManyAggregate<RaRecord>(resource, { ids: id == null ? [] : [id] }, { enabled: id != null && opens, retry: false });
  const known = data?.[0];
  const given: unknown = known ? represent(known) : undefined;
  return { name: typeof given === 'string' ? given : id == null ? '' : `#${id}`, opens };
}
