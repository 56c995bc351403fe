import { type ReactNode, useContext, useEffect, useId } from 'react';
import { RegistryContext, ScopeContext } from './useCommand.ts';

/** Wraps the content of a dialog: while it is mounted, only the commands inside it listen. */
export function CommandScope({ children }: { children: ReactNode }) {
  const registry = useContext(RegistryContext);
  const scope = useId();
  useEffect(() => registry.open(scope), [registry, scope]);
  return <ScopeContext value={scope}>{children}</ScopeContext>;
}
