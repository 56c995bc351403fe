/** A queue that is partly loaded, as pure steps: rows go, come back and change without asking for everything again. */
import type { InfiniteData } from '@tanstack/react-query';
import type { ReviewRecord } from './review.ts';

export interface QueuePage {
  readonly rows: readonly ReviewRecord[];
  readonly total: number;
  readonly capped: boolean;
  /** Whether more may follow. */
  readonly full: boolean;
}
export type Queue = InfiniteData<QueuePage, number>;

export const pageSize = 50;
/** The server walks a list no further (api.md, "Records"). */
const furthest = 10_000;

const distinct = (pages: readonly QueuePage[]): readonly ReviewRecord[] => [...new Map(pages.flatMap(({ rows }) => rows.map((row) => [row.id, row]))).values()];

/** The rows in order, each once: after decisions the next page overlaps what is loaded. */
export const rowsOf = (queue: Queue | undefined): readonly ReviewRecord[] => distinct(queue?.pages ?? []);

/** The page that holds the first row not loaded yet, however many were decided meanwhile. */
export function nextPage(last: QueuePage, all: readonly QueuePage[]): number | undefined {
  const loaded = distinct(all).length;
  return last.full && loaded <= furthest ? Math.floor(loaded / pageSize) + 1 : undefined;
}

const each = (queue: Queue, change: (page: QueuePage) => QueuePage): Queue => ({ ...queue, pages: queue.pages.map(change) });
const counted = (queue: Queue, more: number): Queue => each(queue, (page) => (page.capped ? page : { ...page, total: Math.max(0, page.total + more) }));

/** The queue without one of its rows. */
export function without(queue: Queue, id: number): Queue {
  if (!rowsOf(queue).some((row) => row.id === id)) return queue;
  return counted(each(queue, (page) => ({ ...page, rows: page.rows.filter((row) => row.id !== id) })), -1);
}

/** The queue with its length as the server counts it now. */
export const withTotal = (queue: Queue, total: number, capped: boolean): Queue => each(queue, (page) => ({ ...page, total, capped }));

/** The queue with what is known anew about one of its rows; what the list does not show of it is left out. */
export function withChanges(queue: Queue, fresh: Partial<ReviewRecord> & { readonly id: number }): Queue {
  const change = (row: ReviewRecord): ReviewRecord => (row.id === fresh.id ? { ...row, ...fresh, provider: fresh.provider ?? row.provider ?? null } : row);
  return each(queue, (page) => (page.rows.some(({ id }) => id === fresh.id) ? { ...page, rows: page.rows.map(change) } : page));
}

const precedes = (a: ReviewRecord, b: ReviewRecord, descending: boolean): boolean => {
  const before = a.created_at === b.created_at ? a.id < b.id : a.created_at < b.created_at;
  return before !== descending;
};

/** The queue with a row that came, or came back, where its age puts it; one beyond what is loaded waits for its page. */
export function withRow(queue: Queue, row: ReviewRecord, descending: boolean): Queue {
  if (rowsOf(queue).some(({ id }) => id === row.id)) return withChanges(queue, row);
  const last = queue.pages.length - 1;
  const home = queue.pages.findIndex(({ rows, full }, index) => rows.some((other) => precedes(row, other, descending)) || (index === last && !full));
  if (home < 0) return queue;
  const pages = queue.pages.map((page, index) => {
    if (index !== home) return page;
    const at = page.rows.findIndex((other) => precedes(row, other, descending));
    const place = at < 0 ? page.rows.length : at;
    return { ...page, rows: [...page.rows.slice(0, place), row, ...page.rows.slice(place)] };
  });
  return counted({ ...queue, pages }, 1);
}
