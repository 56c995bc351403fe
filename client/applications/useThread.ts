import { useQuery } from '@tanstack/react-query';
import type { RaRecord } from 'ra-core';
import { useAbility } from '../providers/ability.ts';
import { useHouse } from '../providers/useHouse.ts';
import type { EventRecord } from '../workflow/record.ts';

/** What belongs to a file and has a history of its own. */
const parts = ['interviews', 'client_references', 'match_warnings', 'checks'] as const;
export type Part = 'applications' | (typeof parts)[number];

/** The most that is read of each part; what is older stands in the history of the part itself. */
const each = 100;

/** Everything that happened in the file and in its parts, newest first. */
export function useThread(id: number): { events: readonly EventRecord[]; isPending: boolean; error: Error | null } {
  const house = useHouse();
  const allowed = useAbility();
  const { data = [], isPending, error } = useQuery({
    // Under the events' own key, so that an act on any part has it asked again.
    queryKey: ['events', 'getList', 'thread', id],
    queryFn: async () => {
      const newest = { sort: { field: 'id', order: 'DESC' as const }, pagination: { page: 1, perPage: each } };
      const told = async (resource: Part, ids: readonly number[]) =>
        ids.length === 0 ? [] : (await house.getList<EventRecord>('events', { ...newest, filter: { resource, record_id: ids } })).data;
      const ofPart = async (resource: (typeof parts)[number]) =>
        allowed('list', resource) ? told(resource, (await house.getList<RaRecord>(resource, { ...newest, filter: { application_id: id } })).data.map((record) => Number(record.id))) : [];
      const lists = await Promise.all([told('applications', [id]), ...parts.map(ofPart)]);
      return lists.flat().sort((a, b) => b.id - a.id);
    },
  });
  return { events: data, isPending, error };
}
