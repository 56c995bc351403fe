import { type ReactNode, useContext, useId, useLayoutEffect } from 'react';
import { RegistryContext, ScopeContext } from './useCommand.ts';

/** Wraps the content of a dialog: while it is mounted, only the commands inside it listen. */
export function CommandScope({ children }: { children: ReactNode }) {
  const registry = useContext(RegistryContext);
  const scope = useId();
  // As it is drawn and as it goes: the very next key already belongs to what is on the screen.
  useLayoutEffect(() => registry.open(scope), [registry, scope]);
  return <ScopeContext value={scope}>{children}</ScopeContext>;
}
