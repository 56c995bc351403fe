import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';

/** Who recommends whom: where every file begins. */
export const recommendations: ResourceProps = {
  name: 'recommendations',
  list: lazy(() => import('./RecommendationList.tsx')),
  show: lazy(() => import('./RecommendationShow.tsx')),
  edit: lazy(() => import('./RecommendationEdit.tsx')),
  create: lazy(() => import('./RecommendationCreate.tsx')),
  recordRepresentation: 'candidate_name',
};
