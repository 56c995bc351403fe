import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';

/** Decisions that those concerned ask us to look at again. */
export const appeals: ResourceProps = {
  name: 'appeals',
  list: lazy(() => import('./AppealList.tsx')),
  show: lazy(() => import('./AppealShow.tsx')),
  recordRepresentation: 'reference',
};
