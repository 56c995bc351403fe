import { useSyncExternalStore } from 'react';
import { type Query, useQueryClient } from '@tanstack/react-query';
import { useTimeout } from 'ra-core';

const ofThePage = ({ queryKey: [about], state }: Query): boolean => about !== 'auth' && state.status !== 'pending';

/** Whether the first page has its answer: until then nothing is asked that only stands beside it. A page that asks nothing is not waited for. */
export function usePageAnswered(): boolean {
  const queries = useQueryClient().getQueryCache();
  const asksNothing = useTimeout(2_000);
  const answered = useSyncExternalStore(
    (changed) => queries.subscribe(changed),
    () => queries.getAll().some(ofThePage),
  );
  return answered || asksNothing;
}
