/** The commands of the screen as they come and go, and the one list that keys, palette and key sheet read. */

import { knowCommand } from './known.ts';

/** Where a command stands in the key sheet. */
export type CommandGroup = 'go' | 'move' | 'decide' | 'write' | 'view' | 'general';

export interface Command {
  /** Stable, so that a person's own key is found again: `reviews.publish`. */
  readonly id: string;
  /** Presses, one or several ways: `a`, `g r`, `mod+k`, `['j', 'down']`. None: palette only. */
  readonly keys?: string | readonly string[];
  readonly label: string;
  readonly group: CommandGroup;
  run(): void;
  /** The reason why it is not available now; shown in place of running. */
  readonly disabled?: string | false;
  /** What happens instead when it is pressed while disabled; the reason is announced when left out. */
  refused?(): void;
  /** A held key runs it again: moves only, never decisions. */
  readonly repeat?: boolean;
}

interface Entry {
  readonly command: Command;
  readonly scope: string;
}

export interface Registry {
  /** Adds a command to a scope; call the answer to take it away. */
  register(command: Command, scope: string): () => void;
  /** Opens a scope: until closed, only its commands listen. */
  open(scope: string): () => void;
  /** The scope that listens now: `page`, or the dialog on top. */
  scope(): string;
  /** Commands of the page or of the dialog on top; of two with one id, the later. */
  active(): readonly Command[];
  subscribe(changed: () => void): () => void;
}

export const page = 'page';

/** An empty registry. */
export function createRegistry(): Registry {
  let entries: readonly Entry[] = [];
  let scopes: readonly string[] = [];
  let listed: readonly Command[] | undefined;
  const listeners = new Set<() => void>();

  const changed = () => {
    listed = undefined;
    for (const listener of listeners) listener();
  };
  const scope = () => scopes.at(-1) ?? page;

  return {
    register(command, where) {
      const entry: Entry = { command, scope: where };
      entries = [...entries, entry];
      if (where === page) knowCommand(command);
      changed();
      return () => {
        entries = entries.filter((other) => other !== entry);
        changed();
      };
    },
    open(name) {
      scopes = [...scopes, name];
      changed();
      return () => {
        scopes = scopes.filter((other) => other !== name);
        changed();
      };
    },
    scope,
    active() {
      if (!listed) {
        const byId = new Map<string, Command>();
        for (const entry of entries) if (entry.scope === scope()) byId.set(entry.command.id, entry.command);
        listed = [...byId.values()];
      }
      return listed;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
