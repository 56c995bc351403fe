import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';

/** The audit trail: everything that happened, to every record. */
export const events: ResourceProps = {
  name: 'events',
  list: lazy(() => import('./EventList.tsx')),
};
