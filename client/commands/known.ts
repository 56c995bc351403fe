/** Every command met in this browser, so that its key can be changed from the profile, away from its screen. */
import type { Command } from './registry.ts';

export type KnownCommand = Pick<Command, 'id' | 'keys' | 'label' | 'group'>;

const place = (): string => `entente.commands:${document.documentElement.lang}`;
/** What was read last, and what it says. */
let text = '[]';
let known = new Map<string, KnownCommand>();

/** What was met before, in the language of the page: read again when another tab, or another language, says otherwise. */
function met(): Map<string, KnownCommand> {
  const stored = localStorage.getItem(place()) ?? '[]';
  if (stored === text) return known;
  text = stored;
  try {
    known = new Map(JSON.parse(text) as [string, KnownCommand][]);
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
  text = JSON.stringify([...known]);
  localStorage.setItem(place(), text);
}

export const knownCommands = (): readonly KnownCommand[] => [...met().values()];
