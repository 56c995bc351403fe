import { createContext, useContext, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { keyPreferences, keysOf, onKeysChosen } from './preferences.ts';
import { type Command, createRegistry, page } from './registry.ts';

export const RegistryContext = createContext(createRegistry());
export const ScopeContext = createContext(page);

/**
 * Makes a command of the screen available while the component is mounted: to its keys, the palette and the key sheet.
 * Inside a `CommandScope` it belongs to that dialog. `when: false` takes it away.
 */
export function useCommand(command: Command & { readonly when?: boolean }): void {
  const registry = useContext(RegistryContext);
  const scope = useContext(ScopeContext);
  const latest = useRef(command);
  useLayoutEffect(() => {
    latest.current = command;
  });
  const { id, label, group, disabled = false, repeat = false, when = true } = command;
  const keys = typeof command.keys === 'string' ? command.keys : command.keys?.join('\n');
  const answersRefusal = command.refused !== undefined;
  useEffect(() => {
    if (!when) return undefined;
    return registry.register(
      {
        id,
        label,
        group,
        disabled,
        repeat,
        ...(keys === undefined ? {} : { keys: keys.split('\n') }),
        ...(answersRefusal ? { refused: () => latest.current.refused?.() } : {}),
        run: () => latest.current.run(),
      },
      scope,
    );
  }, [registry, scope, id, label, group, disabled, repeat, keys, when, answersRefusal]);
}

/** The key to print beside a command for this person, or undefined when it has none. */
export function useKeysOf(id: string, keys: Command['keys']): string | undefined {
  const preferences = useSyncExternalStore(onKeysChosen, keyPreferences);
  return keysOf(keys === undefined ? { id } : { id, keys }, preferences)[0];
}

/** The commands that listen now, for the palette and the key sheet. */
export function useActiveCommands(): readonly Command[] {
  const registry = useContext(RegistryContext);
  return useSyncExternalStore(registry.subscribe, registry.active);
}
