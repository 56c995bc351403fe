import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';

/** Decisions that were drawn for a blind second look. */
export const second_looks: ResourceProps = {
  name: 'second_looks',
  list: lazy(() => import('./SecondLookList.tsx')),
  show: lazy(() => import('./SecondLookShow.tsx')),
};
