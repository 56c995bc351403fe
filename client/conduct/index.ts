import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';

/** What is held against providers, as the queue and the case. */
export const conduct_cases: ResourceProps = {
  name: 'conduct_cases',
  list: lazy(() => import('./ConductList.tsx')),
  show: lazy(() => import('./ConductShow.tsx')),
  create: lazy(() => import('./ConductCreate.tsx')),
  recordRepresentation: 'reference',
};

export const sanctions: ResourceProps = {
  name: 'sanctions',
  list: lazy(() => import('./SanctionList.tsx')),
  show: lazy(() => import('./SanctionShow.tsx')),
  recordRepresentation: 'reference',
};

export const fee_refunds: ResourceProps = {
  name: 'fee_refunds',
  list: lazy(() => import('./RefundList.tsx')),
  show: lazy(() => import('./RefundShow.tsx')),
  create: lazy(() => import('./RefundCreate.tsx')),
};

export const disclosures: ResourceProps = {
  name: 'disclosures',
  list: lazy(() => import('./DisclosureList.tsx')),
  show: lazy(() => import('./DisclosureShow.tsx')),
  create: lazy(() => import('./DisclosureCreate.tsx')),
};

export const profile_claims: ResourceProps = {
  name: 'profile_claims',
  list: lazy(() => import('./ClaimList.tsx')),
  show: lazy(() => import('./ClaimShow.tsx')),
  create: lazy(() => import('./ClaimCreate.tsx')),
};

/** What amounts there are to be made good: shown on their case, agreed and paid on their own page. */
export const restitutions: ResourceProps = {
  name: 'restitutions',
  show: lazy(() => import('./RestitutionShow.tsx')),
  edit: lazy(() => import('./RestitutionEdit.tsx')),
};

/** The decision of a case, with everything it is judged on beside it. */
export const ConductDecision = lazy(() => import('./ConductDecision.tsx'));
