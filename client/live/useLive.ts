import { useEffect, useLayoutEffect, useRef } from 'react';
import { type Change, onChange } from './stream.ts';

/** Calls back when somebody changes a record of `resource`, or the one named by `id`. */
export function useLive(resource: string, id: number | undefined, callback: (change: Change) => void): void {
  const latest = useRef(callback);
  useLayoutEffect(() => {
    latest.current = callback;
  });
  useEffect(
    () =>
      onChange((change) => {
        if (change.resource === resource && (id === undefined || change.id === id)) latest.current(change);
      }),
    [resource, id],
  );
}
