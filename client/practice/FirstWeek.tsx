import { type ReactNode, Suspense } from 'react';
import { useGetIdentity } from 'ra-core';
import { useNow } from '../layout/useNow.ts';
import { isFirstWeek } from './practice.ts';

/** What only a newcomer is shown, in their first week; nobody else fetches it. */
export function FirstWeek({ children }: { children: ReactNode }) {
  const { identity } = useGetIdentity();
  const newcomer = isFirstWeek(useNow());
  return identity && newcomer ? <Suspense fallback={null}>{children}</Suspense> : null;
}
