import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { refreshLists } from '../workflow/refresh.ts';
import { type Change, onChange, onReturn, openStream } from './stream.ts';

/** Changes that come together are answered together: a bulk of a hundred asks each list once. */
const together = 250;

/** Mounted once in the shell: what others do is asked again, within two seconds. */
export function Live() {
  const client = useQueryClient();
  useEffect(() => {
    let waiting = new Map<string, Change>();
    let timer: number | undefined;
    const refresh = () => {
      const changes = [...waiting.values()];
      waiting = new Map();
      timer = undefined;
      for (const { resource, id } of changes) void client.invalidateQueries({ queryKey: [resource, 'getOne', { id: String(id) }] });
      for (const resource of new Set(changes.map((change) => change.resource))) refreshLists(client, resource, 0);
    };
    const stopHearing = onChange((change) => {
      // Neither is a change of a record: whoever shows them listens.
      if (change.resource === 'bell' || change.resource === 'presence') return;
      waiting.set(`${change.resource}/${change.id}`, change);
      timer ??= window.setTimeout(refresh, together);
    });
    const stopReturning = onReturn(() => void client.invalidateQueries());
    const close = openStream();
    return () => {
      close();
      stopReturning();
      stopHearing();
      window.clearTimeout(timer);
    };
  }, [client]);
  return null;
}
