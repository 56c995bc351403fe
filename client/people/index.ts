import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';

/** Providers and customers as the platform sends them. */
export const providers: ResourceProps = {
  name: 'providers',
  list: lazy(() => import('./ProviderList.tsx')),
  show: lazy(() => import('./ProviderShow.tsx')),
  edit: lazy(() => import('./ProviderEdit.tsx')),
  recordRepresentation: 'name',
};

export const customers: ResourceProps = {
  name: 'customers',
  list: lazy(() => import('./CustomerList.tsx')),
  show: lazy(() => import('./CustomerShow.tsx')),
  edit: lazy(() => import('./CustomerEdit.tsx')),
  recordRepresentation: 'name',
};
