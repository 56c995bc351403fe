import { useCallback } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { type Identifier, useNotify } from 'ra-core';
import { useHouse } from '../providers/useHouse.ts';
import { refreshLists } from './refresh.ts';

export interface Claiming {
  /** Takes the item for ten minutes; false when a colleague has it. */
  claim(id: Identifier): Promise<boolean>;
  release(id: Identifier): Promise<void>;
  /** Takes over a colleague's, with the reason that is recorded; false when refused. */
  takeOver(id: Identifier, reason: string): Promise<boolean>;
}

/** Claims on the items of a resource: shown to all, ten minutes, breakable with a reason. */
export function useClaim(resource: string): Claiming {
  const house = useHouse();
  const client = useQueryClient();
  const notify = useNotify();
  const attempt = useCallback(
    async (id: Identifier, asked: () => Promise<unknown>): Promise<boolean> => {
      try {
        await asked();
        return true;
      } catch (error) {
        if (error instanceof Error) notify(error.message, { type: 'warning' });
        return false;
      } finally {
        void client.invalidateQueries({ queryKey: [resource, 'getOne', { id: String(id) }] });
        refreshLists(client, resource);
      }
    },
    [client, notify, resource],
  );
  return {
    claim: useCallback((id) => attempt(id, () => house.claim(resource, id)), [attempt, house, resource]),
    release: useCallback(async (id) => void (await attempt(id, () => house.release(resource, id))), [attempt, house, resource]),
    takeOver: useCallback((id, reason) => attempt(id, () => house.breakClaim(resource, id, reason)), [attempt, house, resource]),
  };
}
