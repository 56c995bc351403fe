import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';

/** The triage screen. */
export const Moderation = lazy(() => import('./Moderation.tsx'));

const ReviewShow = lazy(() => import('./ReviewShow.tsx'));

/** Every review, and one at its own address: `/reviews/12`, where react-admin would edit, and `/reviews/12/show`. */
export const reviews: ResourceProps = {
  name: 'reviews',
  list: lazy(() => import('./ReviewList.tsx')),
  show: ReviewShow,
  edit: ReviewShow,
};

/** What the machine noticed. */
export const signals: ResourceProps = {
  name: 'signals',
  list: lazy(() => import('./SignalList.tsx')),
};
