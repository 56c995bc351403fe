/** A person's own keys (WCAG 2.1.4): single keys may be switched off, each command may have another. Kept in this browser. */
import type { Command } from './registry.ts';
import { isSafe, strokes } from './keys.ts';

export interface KeyPreferences {
  readonly off: boolean;
  /** Command id to the keys chosen for it. */
  readonly own: Readonly<Record<string, string>>;
}

const place = 'entente.keys';
const listeners = new Set<() => void>();
let known: KeyPreferences | undefined;

function stored(): KeyPreferences {
  try {
    const value = JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<KeyPreferences>;
    return { off: value.off === true, own: value.own ?? {} };
  } catch {
    // A browser that keeps nothing, or a value written by an older page: the house keys.
    return { off: false, own: {} };
  }
}

/** What this person chose. */
export const keyPreferences = (): KeyPreferences => (known ??= stored());

/** Changes what this person chose, here and at the next visit. */
export function chooseKeys(change: Partial<KeyPreferences>): void {
  known = { ...keyPreferences(), ...change };
  localStorage.setItem(place, JSON.stringify(known));
  for (const listener of listeners) listener();
}

/** Calls back when the choice changes. */
export function onKeysChosen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The keys a command answers to for this person, first the one to show. */
export function keysOf(command: Pick<Command, 'id' | 'keys'>, { own, off }: KeyPreferences = keyPreferences()): readonly string[] {
  const chosen = own[command.id] ?? command.keys ?? [];
  const all = typeof chosen === 'string' ? [chosen] : chosen;
  return off ? all.filter((keys) => strokes(keys).every(isSafe)) : all;
}
