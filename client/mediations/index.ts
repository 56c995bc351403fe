import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';
import type { MediationRecord } from './mediation.ts';

/** Disputes between a customer and a provider, in which we help and impose nothing. */
export const mediations: ResourceProps = {
  name: 'mediations',
  list: lazy(() => import('./MediationList.tsx')),
  show: lazy(() => import('./MediationShow.tsx')),
  create: lazy(() => import('./MediationCreate.tsx')),
  recordRepresentation: ({ reference }: MediationRecord) => reference,
};
