/** Every command met in this browser, so that its key can be changed from the profile, away from its screen. */
import type { Command } from './registry.ts';

export type KnownCommand = Pick<Command, 'id' | 'keys' | 'label' | 'group'>;

const place = (): string => `entente.commands:${document.documentElement.lang}`;
let of = '';
let known = new Map<string, KnownCommand>();

/** What was met before, in the language of the page. */
function met(): Map<string, KnownCommand> {
  if (of === place()) return known;
  of = place();
  try {
    known = new Map(JSON.parse(localStorage.getItem(of) ?? '[]') as [string, KnownCommand][]);
  } catch {
    known = new Map();
  }
  return known;
}

/** Remembers a command that has keys. */
export function knowCommand({ id, keys, label, group }: Command): void {
  const before = met().get(id);
  if (keys === undefined || (before?.label === label && String(before.keys) === String(keys))) return;
  known.set(id, { id, keys, label, group });
  localStorage.setItem(of, JSON.stringify([...known]));
}

export const knownCommands = (): readonly KnownCommand[] => [...met().values()];
