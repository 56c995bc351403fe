import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type { SortPayload } from 'ra-core';
import { useLive } from '../live/useLive.ts';
import { useHouse } from '../providers/useHouse.ts';
import { isCapped } from '../records/Pager.tsx';
import { type Queue, type QueuePage, nextPage, pageSize, rowsOf, withChanges, withRow, withTotal, without } from './queue.ts';
import type { ReviewRecord } from './review.ts';

export interface QueueOptions {
  readonly filter: Readonly<Record<string, unknown>>;
  readonly sort: SortPayload;
  /** The row in front of the reader: it never goes away by itself. */
  readonly kept: number | undefined;
  /** Told when a row that had gone is back: an undo. */
  returned(id: number): void;
}

export interface QueueView {
  readonly rows: readonly ReviewRecord[];
  readonly total: number;
  readonly capped: boolean;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  readonly retry: () => void;
  /** Takes a row out at once, before the server has said so. */
  readonly remove: (id: number) => void;
  /** Puts it back: the server refused. */
  readonly restore: (row: ReviewRecord) => void;
}

/** Changes of colleagues that come together are asked about together. */
const together = 200;
const shown = { embed: ['provider'] };

const holds = (filter: QueueOptions['filter'], state: string): boolean => (Array.isArray(filter.state) ? (filter.state as string[]).includes(state) : filter.state === state);

/** The queue of a view, page by page, following what happens to its rows: my acts, my undo, and what colleagues do. */
export function useQueue({ filter, sort, kept, returned }: QueueOptions): QueueView {
  const house = useHouse();
  const client = useQueryClient();
  const key = useMemo(() => ['reviews', 'queue', filter, sort], [filter, sort]);
  const gone = useRef(new Map<number, ReviewRecord>());
  const latest = useRef({ kept, returned });
  useLayoutEffect(() => {
    latest.current = { kept, returned };
  });
  const descending = sort.order === 'DESC';

  const query = useInfiniteQuery({
    queryKey: key,
    initialPageParam: 1,
    staleTime: 60_000,
    getNextPageParam: nextPage,
    queryFn: async ({ pageParam: page, signal }): Promise<QueuePage> => {
      const answer = await house.getList<ReviewRecord>('reviews', { filter, sort, pagination: { page, perPage: pageSize }, meta: shown, signal });
      return { rows: answer.data, total: answer.total ?? 0, capped: isCapped(answer.meta), full: answer.data.length === pageSize };
    },
  });

  const change = useCallback((step: (queue: Queue) => Queue) => client.setQueryData<Queue>(key, (queue) => queue && step(queue)), [client, key]);
  const remove = useCallback(
    (id: number) =>
      void change((queue) => {
        const row = rowsOf(queue).find((one) => one.id === id);
        if (row) gone.current.set(id, row);
        return without(queue, id);
      }),
    [change],
  );
  const restore = useCallback(
    (row: ReviewRecord) => {
      gone.current.delete(row.id);
      change((queue) => withRow(queue, row, descending));
    },
    [change, descending],
  );

  /** What the record's own cache learns, the row learns too; an undo brings it back. */
  const follow = useCallback(
    (fresh: ReviewRecord) => {
      const isHere = rowsOf(client.getQueryData<Queue>(key)).some(({ id }) => id === fresh.id);
      const belongs = holds(filter, fresh.state);
      const before = gone.current.get(fresh.id);
      if (isHere && (belongs || latest.current.kept === fresh.id)) change((queue) => withChanges(queue, fresh));
      else if (isHere) remove(fresh.id);
      else if (belongs && before && fresh.version > before.version) {
        restore({ ...before, ...fresh, provider: fresh.provider ?? before.provider ?? null });
        latest.current.returned(fresh.id);
      }
    },
    [client, key, filter, change, remove, restore],
  );
  useEffect(
    () =>
      client.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'success') return;
        const [resource, verb] = event.query.queryKey as readonly unknown[];
        if (resource === 'reviews' && verb === 'getOne') follow(event.query.state.data as ReviewRecord);
      }),
    [client, follow],
  );

  const waiting = useRef(new Set<number>());
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), [key]);
  const ask = async () => {
    timer.current = undefined;
    const ids = [...waiting.current].slice(0, 100);
    waiting.current.clear();
    const asked = house.getList<ReviewRecord>('reviews', { filter: { ...filter, id: ids }, sort, pagination: { page: 1, perPage: 100 }, meta: shown });
    const count = await house.getList<ReviewRecord>('reviews', { filter, sort, pagination: { page: 1, perPage: 1 } });
    const changed = await asked;
    const found = new Map(changed.data.map((row) => [row.id, row]));
    for (const id of ids) {
      const row = found.get(id);
      if (row) restore(row);
      else if (id !== latest.current.kept) remove(id);
    }
    change((queue) => withTotal(queue, count.total ?? 0, isCapped(count.meta)));
  };
  useLive('reviews', undefined, ({ id }) => {
    waiting.current.add(id);
    // A question that fails is asked again at the next change; the stream itself says when the house is away.
    timer.current ??= window.setTimeout(() => void ask().catch(() => undefined), together);
  });

  const { data, fetchNextPage, hasNextPage, isFetchingNextPage, refetch } = query;
  return {
    rows: useMemo(() => rowsOf(data as Queue | undefined), [data]),
    total: data?.pages[0]?.total ?? 0,
    capped: data?.pages[0]?.capped ?? false,
    isPending: query.isPending,
    error: query.error,
    hasMore: hasNextPage,
    loadMore: useCallback(() => void (isFetchingNextPage ? undefined : fetchNextPage()), [fetchNextPage, isFetchingNextPage]),
    retry: useCallback(() => void refetch(), [refetch]),
    remove,
    restore,
  };
}
