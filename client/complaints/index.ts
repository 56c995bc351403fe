import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';

/** What customers say of us, read by the management alone. */
export const staff_complaints: ResourceProps = {
  name: 'staff_complaints',
  list: lazy(() => import('./ComplaintList.tsx')),
  show: lazy(() => import('./ComplaintShow.tsx')),
  create: lazy(() => import('./ComplaintCreate.tsx')),
  recordRepresentation: 'reference',
};

/** What one took in and passed on. */
export const PassedOn = lazy(() => import('./PassedOn.tsx'));
