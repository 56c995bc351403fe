import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';

/** Services between a provider and a customer, as the platform sends them. */
export const engagements: ResourceProps = {
  name: 'engagements',
  list: lazy(() => import('./EngagementList.tsx')),
  show: lazy(() => import('./EngagementShow.tsx')),
  edit: lazy(() => import('./EngagementEdit.tsx')),
  recordRepresentation: 'title',
};
