import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';

/** What customers ask, and what they were answered. */
export const requests: ResourceProps = {
  name: 'requests',
  list: lazy(() => import('./RequestList.tsx')),
  show: lazy(() => import('./RequestShow.tsx')),
  create: lazy(() => import('./RequestCreate.tsx')),
  edit: lazy(() => import('./RequestEdit.tsx')),
  recordRepresentation: 'reference',
};
