import { useCallback } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { type UseGetOneHookValue, useGetOne } from 'ra-core';
import { useHouse } from '../providers/useHouse.ts';
import { type ReviewRecord, embedded } from './review.ts';

const meta = { embed: embedded };

/** One review with all that its panes show. */
export const useReview = (id: number | undefined): UseGetOneHookValue<ReviewRecord> =>
  useGetOne<ReviewRecord>('reviews', { id: id ?? 0, meta }, { enabled: id !== undefined });

/** Fetches a review before it is asked for, so that moving to it shows it at once. */
export function usePrefetchReview(): (id: number | undefined) => void {
  const client = useQueryClient();
  const house = useHouse();
  return useCallback(
    (id) => {
      if (id === undefined) return;
      void client.prefetchQuery({
        // The key under which useGetOne looks.
        queryKey: ['reviews', 'getOne', { id: String(id), meta }],
        queryFn: async ({ signal }) => (await house.getOne<ReviewRecord>('reviews', { id, meta, signal })).data,
        staleTime: 30_000,
      });
    },
    [client, house],
  );
}
