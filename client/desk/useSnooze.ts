import { useQuery, useQueryClient } from '@tanstack/react-query';
import { http } from '../providers/http.ts';
import { useHouse } from '../providers/useHouse.ts';

export const wakers = ['party_replied', 'document_received'] as const;
export type Waker = (typeof wakers)[number];

export interface Snooze {
  readonly resource: string;
  readonly record_id: number;
  readonly until_at: string | null;
  readonly wakes_on: Waker | null;
  readonly awake: 'date' | Waker | null;
}

/** What I put off of this record, and the two ways to change that; each throws what the house refuses. */
export function useSnooze(resource: string, id: number) {
  const house = useHouse();
  const client = useQueryClient();
  const { data = [] } = useQuery({ queryKey: ['desk', 'snoozes'], queryFn: async ({ signal }) => (await house.read<readonly Snooze[]>('/snoozes', { signal })).data, staleTime: 60_000, retry: false });
  const path = `/api/snoozes/${resource}/${id}`;
  const changed = () => client.invalidateQueries({ queryKey: ['desk'] });
  return {
    snooze: data.find((one) => one.resource === resource && one.record_id === id),
    putOff: async (until_at: string | null, wakes_on: Waker | null) => {
      await http(path, { method: 'PUT', body: JSON.stringify({ until_at, wakes_on }) });
      await changed();
    },
    takeUp: async () => {
      await http(path, { method: 'DELETE' });
      await changed();
    },
  };
}
