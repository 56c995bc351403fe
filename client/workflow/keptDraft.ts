/** A form that the house keeps while it is written, so that it is found again on another screen: saved two seconds after the last change. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useHouse } from '../providers/useHouse.ts';
import { type Draft, draftAt, draftPlace, dropDraft, keepDraft } from './draft.ts';

const pauseMs = 2_000;

export interface DraftPlace {
  readonly resource: string;
  /** `new` for a record to be made. */
  readonly id: number | 'new';
  /** The transition whose form it is; `note`; or `create`, with what the page is about: `create?provider_id=5`. */
  readonly name: string;
}

const keyOf = ({ resource, id, name }: DraftPlace) => ['drafts', resource, id, name];

/** What was kept of this form: undefined until it is known, null when there is nothing. `asks` is false until one begins to write. */
export function useDraftKept(place: DraftPlace, asks = true): Draft | null | undefined {
  const { resource, id, name } = place;
  const house = useHouse();
  const { data, isPending } = useQuery({
    queryKey: keyOf(place),
    enabled: asks,
    // Without an answer one begins afresh: what is written is kept from then on.
    queryFn: () => house.draft(resource, id, name).then(({ data: kept }) => kept, () => null),
    // What was written since stands in the form, not here.
    gcTime: 0, staleTime: Infinity,
  });
  return isPending ? undefined : (data ?? null);
}

interface Saved {
  /** Where the last change stands. */
  readonly saving: 'nothing' | 'waiting' | 'saved' | 'failed';
  readonly saved_at: string | undefined;
}

export interface Saver extends Saved {
  /** Saves these values once nothing was changed for two seconds, or when the page is left. */
  later(values: Draft): void;
  /** Nothing is saved any more, and what is on its way has arrived. */
  settle(): Promise<void>;
}

/** Saves what is written, a while after the last change, one state after the other. */
export function useSaver({ resource, id, name }: DraftPlace): Saver {
  const house = useHouse();
  const [{ saving, saved_at }, tell] = useState<Saved>({ saving: 'nothing', saved_at: undefined });
  const latest = useRef<{ values: Draft; timer: number; sent: Promise<void> }>({ values: {}, timer: 0, sent: Promise.resolve() });

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

  const later = useCallback(
    (values: Draft) => {
      const kept = latest.current;
      kept.values = values;
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
  return { saving, saved_at, later, settle };
}

export interface KeptDraft extends Saved {
  readonly values: Draft;
  change(name: string, value: unknown): void;
  /** Before the form is sent: nothing is saved any more, and what is on its way has arrived. */
  settle(): Promise<void>;
}

/** A form's values, begun from what was kept. */
export function useKeptDraft(place: DraftPlace, first: Draft): KeptDraft {
  const { later, settle, saving, saved_at } = useSaver(place);
  const [values, setValues] = useState(first);
  const latest = useRef(first);
  const change = useCallback(
    (field: string, value: unknown) => {
      latest.current = { ...latest.current, [field]: value };
      setValues(latest.current);
      later(latest.current);
    },
    [later],
  );
  return { values, change, saving, saved_at, settle };
}

/**
 * The values of an action's form, in a dialog or on a page: `[values, change, drop]`. They outlive the form in this tab,
 * and the tab with the house; what was kept elsewhere comes in wherever nothing was typed here yet, nor `chosen` on the
 * way here, such as a ground by its letter. `drop` throws all of it away, once it was sent or where its writer says so.
 */
export function useFormDraft(place: DraftPlace, first: Draft, chosen: Draft = {}, asks = true): readonly [Draft, (name: string, value: unknown) => void, () => void] {
  const { resource, id, name } = place;
  const house = useHouse();
  const { later, settle } = useSaver(place);
  const client = useQueryClient();
  const kept = useDraftKept(place, asks);
  const here = draftPlace(resource, id, name);
  const [typed, setTyped] = useState<Draft>(() => draftAt(here));
  const values = { ...first, ...kept, ...chosen, ...typed };
  const latest = useRef({ typed, values });
  useLayoutEffect(() => {
    latest.current = { typed, values };
  });
  const change = useCallback(
    (field: string, value: unknown) => {
      const after = { typed: { ...latest.current.typed, [field]: value }, values: { ...latest.current.values, [field]: value } };
      latest.current = after;
      setTyped(after.typed);
      keepDraft(here, after.typed);
      later(after.values);
    },
    [here, later],
  );
  const drop = useCallback(() => {
    dropDraft(here);
    setTyped({});
    client.setQueryData(keyOf({ resource, id, name }), null);
    // The act itself throws the draft away; a proposal to a second person does not.
    void settle().then(() => house.dropDraft(resource, id, name)).catch(() => undefined);
  }, [here, house, client, settle, resource, id, name]);
  return [values, change, drop];
}
