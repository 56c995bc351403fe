import { useCallback } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { type UseGetOneHookValue, useGetOne } from 'ra-core';
import { useLive } from '../live/useLive.ts';
import type { ApplicationRecord } from './application.ts';

/** One file with its gates; asked again when one of its parts changes, for the gates and the version move with them. */
export function useApplication(id: number): UseGetOneHookValue<ApplicationRecord> {
  const client = useQueryClient();
  const again = useCallback(() => void client.invalidateQueries({ queryKey: ['applications', 'getOne', { id: String(id) }] }), [client, id]);
  useLive('interviews', undefined, again);
  useLive('scorecards', undefined, again);
  useLive('client_references', undefined, again);
  useLive('match_warnings', undefined, again);
  useLive('checks', undefined, again);
  useLive('recommendations', undefined, again);
  return useGetOne<ApplicationRecord>('applications', { id }, { enabled: Number.isSafeInteger(id) });
}
