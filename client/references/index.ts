import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';

export const CallPage = lazy(() => import('./CallPage.tsx'));
export const ReferencesDue = lazy(() => import('./ReferencesDue.tsx'));

export const client_references: ResourceProps = { name: 'client_references', show: lazy(() => import('./ToCall.tsx')), recordRepresentation: 'client_name' };
