import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';

/** The triage screen. */
export const Moderation = lazy(() => import('./Moderation.tsx'));

/** One review at its own address. */
export const reviews: ResourceProps = {
  name: 'reviews',
  show: lazy(() => import('./ReviewShow.tsx')),
};
