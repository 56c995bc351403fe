import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';

/** The review of a quarter, written on its figures. */
export const consistency_reviews: ResourceProps = {
  name: 'consistency_reviews',
  show: lazy(() => import('./ReviewShow.tsx')),
  create: lazy(() => import('./ReviewCreate.tsx')),
  recordRepresentation: 'quarter',
};

export const InsightsPage = lazy(() => import('./InsightsPage.tsx'));
export const YearlyPage = lazy(() => import('./YearlyPage.tsx'));
export const FairnessPage = lazy(() => import('./FairnessPage.tsx'));
