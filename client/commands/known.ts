/** Every command met since the page was opened, so that its key can be changed from the profile, away from its screen. */
import type { Command } from './registry.ts';

export type KnownCommand = Pick<Command, 'id' | 'keys' | 'label' | 'group'>;

const known = new Map<string, KnownCommand>();

/** Remembers a command that has keys. */
export function knowCommand({ id, keys, label, group }: Command): void {
  if (keys !== undefined) known.set(id, { id, keys, label, group });
}

export const knownCommands = (): readonly KnownCommand[] => [...known.values()];
