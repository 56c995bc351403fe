import { useCallback, useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { usePageAnswered } from '../layout/usePageAnswered.ts';
import { type About, useShown } from '../live/shown.ts';
import { useLive } from '../live/useLive.ts';
import { http } from '../providers/http.ts';
import { useHouse } from '../providers/useHouse.ts';
import type { Bell } from './bell.ts';

export interface Ringing {
  readonly bell: Bell | undefined;
  /** Everything that was shown is read. */
  readAll(): Promise<void>;
}

/** This person's bell as it stands, heard as it changes. What concerns the case in front of them is read by looking at it. */
export function useBell(): Ringing {
  const t = useT();
  const house = useHouse();
  const shown = useShown();
  const { data: bell, refetch } = useQuery({
    queryKey: ['bell'],
    queryFn: async ({ signal }) => (await house.read<Bell>('/bell', { signal })).data,
    retry: false,
    enabled: usePageAnswered(),
  });
  useLive('bell', undefined, () => void refetch());

  const before = useRef<number>(undefined);
  const unread = bell?.unread;
  useEffect(() => {
    if (unread !== undefined && before.current !== undefined && unread > before.current) announce(t('bell.rang', { smart_count: unread }));
    before.current = unread ?? before.current;
  }, [unread, t]);

  const asked_at = bell?.asked_at;
  const read = useCallback(
    async (place?: About) => {
      if (asked_at === undefined) return;
      // Where the mark could not be made, the bell goes on saying so.
      await http('/api/bell/read', { method: 'POST', body: JSON.stringify({ asked_at, ...(place && { resource: place.resource, record_id: place.id }) }) }).catch(() => undefined);
      await refetch();
    },
    [asked_at, refetch],
  );
  const here = bell?.cases.find((one) => one.unread > 0 && one.resource === shown?.resource && one.id === shown.id);
  useEffect(() => {
    if (here) void read({ resource: here.resource, id: here.id });
  }, [here, read]);
  return { bell, readAll: () => read() };
}
