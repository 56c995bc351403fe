/** A person's own keys (WCAG 2.1.4): single keys may be switched off, each command may have another. */
import { type Preferences, choose, onPreferences, preferences } from '../providers/preferences.ts';
import { isSafe, strokes } from './keys.ts';
import type { Command } from './registry.ts';

export type KeyPreferences = Preferences['keys'];

/** What this person chose. */
export const keyPreferences = (): KeyPreferences => preferences().keys;

/** Changes what this person chose, here and wherever they sign in. @throws HttpError when it could not be kept */
export const chooseKeys = (change: Partial<KeyPreferences>): Promise<void> => choose({ keys: { ...keyPreferences(), ...change } });

/** Calls back when the choice changes. */
export const onKeysChosen = onPreferences;

/** The keys a command answers to for this person, first the one to show. */
export function keysOf(command: Pick<Command, 'id' | 'keys'>, { own, off }: KeyPreferences = keyPreferences()): readonly string[] {
  const chosen = own[command.id] ?? command.keys ?? [];
  const all = typeof chosen === 'string' ? [chosen] : chosen;
  return off ? all.filter((keys) => strokes(keys).every(isSafe)) : all;
}

/** Whether one of two keys would never be heard beside the other: the same, or the beginning of it (`g` beside `g r`). */
export const collide = (one: string, other: string): boolean => one === other || other.startsWith(`${one} `) || one.startsWith(`${other} `);
