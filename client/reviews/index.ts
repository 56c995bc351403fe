import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';

/** The triage screen. */
export const Moderation = lazy(() => import('./Moderation.tsx'));

/** Every review, and one at its own address. */
export const reviews: ResourceProps = {
  name: 'reviews',
  list: lazy(() => import('./ReviewList.tsx')),
  show: lazy(() => import('./ReviewShow.tsx')),
};

/** What the machine noticed. */
export const signals: ResourceProps = {
  name: 'signals',
  list: lazy(() => import('./SignalList.tsx')),
};
