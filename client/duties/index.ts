import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';

/** What providers are asked, and how they answer. */
export const provider_requests: ResourceProps = {
  name: 'provider_requests',
  list: lazy(() => import('./AskedList.tsx')),
  show: lazy(() => import('./AskedShow.tsx')),
  create: lazy(() => import('./AskedCreate.tsx')),
  recordRepresentation: 'subject',
};
