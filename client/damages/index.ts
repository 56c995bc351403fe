import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';

/** Damage during a service, with the insurance of that day. */
export const damages: ResourceProps = {
  name: 'damages',
  list: lazy(() => import('./DamageList.tsx')),
  show: lazy(() => import('./DamageShow.tsx')),
  edit: lazy(() => import('./DamageEdit.tsx')),
  create: lazy(() => import('./DamageCreate.tsx')),
};
