import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useHouse } from '../providers/useHouse.ts';
import { whoIsHere } from '../providers/session.ts';
import type { ReviewRecord } from './review.ts';
import type { CaseRecord } from '../workflow/record.ts';

/** Longer than a glance: whoever stays this long is working on it. */
const staySeconds = 3;

export interface ItemClaim {
  /** Claims the item at the first sign of an act. */
  touch(): void;
  /** The act was done, which ends the claim by itself. */
  spent(): void;
}

const runs = ({ claimed_by, claimed_until }: CaseRecord): boolean => claimed_by != null && claimed_until != null && new Date(claimed_until).getTime() > Date.now();

/**
 * Claims the item one stays on, and lets go of it when one moves on; skimming claims nothing. A colleague's claim is left
 * alone, and a claim that fails is no news: the badge shows who has it, and the server refuses the second act.
 */
export function useItemClaim(review: ReviewRecord | undefined, works: boolean): ItemClaim {
  const house = useHouse();
  const client = useQueryClient();
  const current = useRef(review);
  const held = useRef<number>(undefined);
  useLayoutEffect(() => {
    current.current = review;
  });
  const know = useCallback(
    (id: number, claimed_by: number | null, claimed_until: string | null) =>
      client.setQueriesData<ReviewRecord>({ queryKey: ['reviews', 'getOne', { id: String(id) }] }, (before) => before && { ...before, claimed_by, claimed_until }),
    [client],
  );
  const release = useCallback(
    (id: number) => {
      held.current = undefined;
      // Ten minutes end it anyway if this request is lost.
      void house.release('reviews', id).then(() => know(id, null, null)).catch(() => undefined);
    },
    [house, know],
  );
  const touch = useCallback(() => {
    const item = current.current;
    const may = item?.transitions?.some(({ refused }) => refused === null) ?? false;
    if (!item || !works || !may || runs(item) || held.current === item.id) return;
    held.current = item.id;
    house.claim('reviews', item.id).then(
      ({ data }) => {
        know(item.id, data.claimed_by, data.until);
        if (current.current?.id !== item.id && held.current === item.id) release(item.id);
      },
      () => (held.current = undefined),
    );
  }, [house, know, release, works]);

  const id = review?.id;
  useEffect(() => {
    if (id === undefined) return undefined;
    const timer = window.setTimeout(touch, staySeconds * 1000);
    return () => {
      window.clearTimeout(timer);
      if (held.current === id) release(id);
    };
  }, [id, touch, release]);
  return { touch, spent: useCallback(() => (held.current = undefined), []) };
}

/** Who holds a case now; null when nobody does, or when their time ran out. */
export const holderOf = (row: CaseRecord): number | null => (runs(row) ? (row.claimed_by ?? null) : null);
/** Whether the person at this screen holds the item now. */
export const isMine = (review: CaseRecord): boolean => runs(review) && review.claimed_by === whoIsHere()?.id;
export const isOthers = (review: CaseRecord): boolean => runs(review) && review.claimed_by !== whoIsHere()?.id;
