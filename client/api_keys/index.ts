import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';

/** How the platform's own systems are let in. */
export const api_keys: ResourceProps = {
  name: 'api_keys',
  list: lazy(() => import('./ApiKeyList.tsx')),
  show: lazy(() => import('./ApiKeyShow.tsx')),
  create: lazy(() => import('./ApiKeyCreate.tsx')),
  recordRepresentation: 'name',
};
