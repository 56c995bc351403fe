import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { stateAfter } from '#engine/workflow';
import { whoIsHere } from '../providers/session.ts';
import { workflowOf } from '../workflow/declared.ts';
import { type Narrowing, addressOf, filterOf, queueOf } from './narrowing.ts';
import type { ReviewRecord } from './review.ts';
import { usePrefetchReview } from './useReview.ts';
import { type QueueView, useQueue } from './useQueue.ts';
import { type TriageView, orderOf } from './views.ts';

/** How long one stays before the address says where one is: browsers count how often it changes. */
const settled = 500;

export interface Triage {
  readonly view: TriageView;
  readonly narrowing: Narrowing;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly queue: QueueView;
  readonly current: number | undefined;
  /** The one that comes next. */
  readonly next: number | undefined;
  readonly selected: ReadonlySet<number>;
  go(id: number): void;
  move(by: 1 | -1, extend?: boolean): void;
  toggle(id: number): void;
  /** Leaves only these selected. */
  keep(ids: readonly number[]): void;
  change(view: TriageView, narrowing: Narrowing): void;
  /** Whether an act takes the review out of this queue. */
  leaves(review: ReviewRecord, name: string): boolean;
  /** Takes the review out and shows the next at once; the answer comes back to it. */
  leave(review: ReviewRecord): () => void;
}

const none: ReadonlySet<number> = new Set();

/** Where the reader is in which queue, and how they move. The address holds the queue, what narrows it, and the item. */
export function useTriage(): Triage {
  const [address, setAddress] = useSearchParams();
  const asked = queueOf(address);
  /** The queue by name: what belongs to another one does not count here. */
  const place = addressOf(asked.view, asked.narrowing).toString();
  const { view, narrowing } = useMemo(() => queueOf(new URLSearchParams(place)), [place]);
  const filter = useMemo(() => filterOf(view, narrowing, whoIsHere()?.id), [view, narrowing]);
  const sort = useMemo(() => orderOf(view), [view]);
  const prefetch = usePrefetchReview();

  const given = Number(address.get('id')) || undefined;
  const [cursor, setCursor] = useState<{ place: string; id: number | undefined }>({ place, id: given });
  const [chosen, setChosen] = useState<{ place: string; ids: ReadonlySet<number> }>({ place, ids: none });
  const { key, state } = useLocation() as { key: string; state: { own?: true } | null };
  const [seen, setSeen] = useState(key);
  // A link led to another item of the same queue; what we wrote ourselves may already be behind the reader.
  if (key !== seen) {
    setSeen(key);
    if (given !== undefined && !state?.own) setCursor({ place, id: given });
  }
  const wanted = cursor.place === place ? cursor.id : given;
  const left = useRef<number>(undefined);
  const go = useCallback((id: number | undefined) => setCursor({ place, id }), [place]);
  const returned = useCallback((id: number) => left.current === id && go(id), [go]);
  const queue = useQueue({ filter, sort, kept: wanted, returned });
  const { rows, remove, restore } = queue;
  const first = rows[0]?.id;
  // Held at once, so that a row that comes in above does not take its place.
  if (wanted === undefined && first !== undefined) setCursor({ place, id: first });
  const current = wanted ?? first;
  const index = rows.findIndex(({ id }) => id === current);
  const next = rows[index + 1]?.id;
  useEffect(() => prefetch(next), [prefetch, next]);

  useEffect(() => {
    if (current === undefined || current === given) return undefined;
    const timer = window.setTimeout(() => setAddress(addressOf(view, narrowing, current), { replace: true, state: { own: true } }), settled);
    return () => window.clearTimeout(timer);
  }, [current, given, view, narrowing, setAddress]);

  const latest = useRef({ rows, current, next });
  useLayoutEffect(() => {
    latest.current = { rows, current, next };
  });
  const goOn = useCallback(
    (id: number | undefined) => {
      // What colleagues decided meanwhile stays until one looks away from it.
      for (const row of latest.current.rows) if (row.id !== id && !(view.states as readonly string[]).includes(row.state)) remove(row.id);
      go(id);
    },
    [go, remove, view],
  );
  const selected = chosen.place === place ? chosen.ids : none;
  const choose = useCallback((step: (ids: ReadonlySet<number>) => Iterable<number>) => setChosen((before) => ({ place, ids: new Set(step(before.place === place ? before.ids : none)) })), [place]);

  return {
    view, narrowing, filter, queue, current, next, selected,
    go: goOn,
    move: useCallback(
      (by, extend = false) => {
        const { rows: all, current: here } = latest.current;
        const at = all.findIndex(({ id }) => id === here);
        const there = all[Math.min(all.length - 1, Math.max(0, at + by))]?.id;
        if (there === undefined) return;
        if (extend) choose((ids) => [...ids, ...(here === undefined ? [] : [here]), there]);
        goOn(there);
      },
      [choose, goOn],
    ),
    toggle: useCallback((id) => choose((ids) => (ids.has(id) ? [...ids].filter((one) => one !== id) : [...ids, id])), [choose]),
    keep: useCallback((ids) => choose(() => ids), [choose]),
    change: useCallback((to, by) => setAddress(addressOf(to, by)), [setAddress]),
    leaves: useCallback(
      (review, name) => {
        const transition = workflowOf('reviews')?.transitions[name];
        if (!transition || (transition.second_person && review.proposal?.name !== name)) return false;
        return !(view.states as readonly string[]).includes(stateAfter(transition, review.state));
      },
      [view],
    ),
    leave: useCallback(
      (review) => {
        const { rows: all } = latest.current;
        const at = all.findIndex(({ id }) => id === review.id);
        left.current = review.id;
        go((all[at + 1] ?? all[at - 1])?.id);
        remove(review.id);
        return () => {
          restore(review);
          go(review.id);
        };
      },
      [go, remove, restore],
    ),
  };
}
