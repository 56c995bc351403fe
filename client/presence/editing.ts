import { useEffect, useSyncExternalStore } from 'react';

let forms = 0;
const listeners = new Set<() => void>();

function change(by: 1 | -1): void {
  forms += by;
  for (const listener of listeners) listener();
}

/** Says, while the form is there, that something is being written in this tab. */
export function useEditing(): void {
  useEffect(() => {
    change(1);
    return () => change(-1);
  }, []);
}

const onForms = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether something is being written in this tab. */
export const useIsEditing = (): boolean => useSyncExternalStore(onForms, () => forms > 0);
