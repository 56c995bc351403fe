import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';

/** Abuse of the team: what was reported, and what was found. */
export const incidents: ResourceProps = {
  name: 'incidents',
  list: lazy(() => import('./IncidentList.tsx')),
  show: lazy(() => import('./IncidentShow.tsx')),
};

/** What I reported, and what became of it. */
export const MyReports = lazy(() => import('./MyReports.tsx'));
