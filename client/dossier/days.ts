/** A timeline as it is read: by day, with long runs of what nobody did put together. */
import { dayKey } from '../interviews/times.ts';
import type { Entry } from './useTimeline.ts';

/** What stands in a day: one entry, or a run of automatic ones. */
export type Item = Entry | { readonly kind: 'run'; readonly entries: readonly Entry[] };

export interface Day {
  readonly key: string;
  readonly items: readonly Item[];
}

/** Fewer than this are shown one by one. */
const longRun = 4;

/** What the clock or the platform did without moving a case that stood somewhere. */
const isAutomatic = (entry: Entry): boolean =>
  entry.kind === 'event' && (entry.actor_kind === 'clock' || entry.actor_kind === 'key') && (entry.from_state == null || entry.from_state === entry.to_state);

/** The name of an entry's place on the page. */
export const anchorOf = ({ kind, id }: Entry): string => `${kind === 'event' ? 'e' : 'l'}${id}`;

function inRuns(entries: readonly Entry[]): Item[] {
  const items: Item[] = [];
  let run: Entry[] = [];
  const end = () => {
    if (run.length >= longRun) items.push({ kind: 'run', entries: run });
    else items.push(...run);
    run = [];
  };
  for (const entry of entries) {
    if (isAutomatic(entry)) run.push(entry);
    else {
      end();
      items.push(entry);
    }
  }
  end();
  return items;
}

/** Entries in their order, by the day on which the reader's clock had them. */
export function inDays(entries: readonly Entry[]): Day[] {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = dayKey(new Date(entry.at));
    days.set(key, [...(days.get(key) ?? []), entry]);
  }
  return [...days].map(([key, told]) => ({ key, items: inRuns(told) }));
}
