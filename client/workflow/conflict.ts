/** The conflict in front of the person, if any: their act was refused because the record moved, or is a colleague's. */
import type { VersionedRecord } from './record.ts';

export interface Conflict {
  /** An action of a workflow, or an edit of a plain record (`input` then holds the changed fields). */
  readonly kind: 'act' | 'edit';
  readonly resource: string;
  /** The record as this person saw it. */
  readonly seen: VersionedRecord;
  readonly code: 'STALE' | 'CLAIMED';
  /** The server's sentence. */
  readonly detail: string;
  /** What they meant to do, with every word they wrote. */
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Told what came of it: the record after a second try, or null when they gave up. */
  settle(record: VersionedRecord | null): void;
}

let current: Conflict | null = null;
const listeners = new Set<() => void>();

export function showConflict(conflict: Conflict | null): void {
  current = conflict;
  for (const listener of listeners) listener();
}

export const currentConflict = (): Conflict | null => current;

export function onConflict(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
