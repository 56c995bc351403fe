/** A form that the house keeps while it is written, so that it is found again on another screen: saved two seconds after the last change. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useHouse } from '../providers/useHouse.ts';
import type { Draft } from './draft.ts';

const pauseMs = 2_000;

export interface DraftPlace {
  readonly resource: string;
  readonly id: number;
  /** The transition whose form it is. */
  readonly name: string;
}

/** What was kept of this form: undefined while it is asked, null when there is nothing. */
export function useDraftKept({ resource, id, name }: DraftPlace): Draft | null | undefined {
  const house = useHouse();
  const { data, isPending } = useQuery({
    queryKey: ['drafts', resource, id, name],
    // Without an answer one begins afresh: what is written is kept from then on.
    queryFn: () => house.draft(resource, id, name).then(({ data: kept }) => kept, () => null),
    // What was written since stands in the form, not here.
    gcTime: 0, staleTime: Infinity,
  });
  return isPending ? undefined : (data ?? null);
}

export interface KeptDraft {
  readonly values: Draft;
  change(name: string, value: unknown): void;
  /** Where the last change stands. */
  readonly saving: 'nothing' | 'waiting' | 'saved' | 'failed';
  readonly saved_at: string | undefined;
  /** Before the form is sent: nothing is saved any more, and what is on its way has arrived. */
  settle(): Promise<void>;
}

/** A form's values, begun from what was kept. */
export function useKeptDraft({ resource, id, name }: DraftPlace, first: Draft): KeptDraft {
  const house = useHouse();
  const [values, setValues] = useState(first);
  const [{ saving, saved_at }, tell] = useState<Pick<KeptDraft, 'saving' | 'saved_at'>>({ saving: 'nothing', saved_at: undefined });
  const latest = useRef({ values: first, timer: 0, sent: Promise.resolve() });

  const save = useCallback(() => {
    const kept = latest.current;
    window.clearTimeout(kept.timer);
    if (!kept.timer) return;
    kept.timer = 0;
    const input = kept.values;
    // One after the other, so that an older state never arrives last.
    kept.sent = kept.sent
      .then(() => house.keepDraft(resource, id, name, input))
      .then(({ data }) => tell({ saving: kept.timer ? 'waiting' : 'saved', saved_at: data.saved_at }), () => tell((before) => ({ ...before, saving: 'failed' })));
  }, [house, resource, id, name]);

  const change = useCallback(
    (field: string, value: unknown) => {
      const kept = latest.current;
      kept.values = { ...kept.values, [field]: value };
      setValues(kept.values);
      tell((before) => ({ ...before, saving: 'waiting' }));
      window.clearTimeout(kept.timer);
      kept.timer = window.setTimeout(save, pauseMs);
    },
    [save],
  );
  const settle = useCallback(async () => {
    window.clearTimeout(latest.current.timer);
    latest.current.timer = 0;
    await latest.current.sent;
  }, []);

  // Whoever leaves the page, or the tab, leaves nothing behind.
  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === 'hidden') save();
    };
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      save();
    };
  }, [save]);
  return { values, change, saving, saved_at, settle };
}
