import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';

/** Prices, payment terms and cancellation conditions of providers, by version; each stands on its provider's page. */
export const provider_terms: ResourceProps = {
  name: 'provider_terms',
  show: lazy(() => import('./TermsShow.tsx')),
  create: lazy(() => import('./TermsCreate.tsx')),
};
