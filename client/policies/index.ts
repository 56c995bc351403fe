import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';
import { asLocale } from '../i18n/useSay.ts';
import { type PolicyRecord, titleOf, type VersionRecord } from './policy.ts';

/** A document's title in the language of the screen. */
const named = (policy: PolicyRecord): string => titleOf(policy)[asLocale(document.documentElement.lang)];

/** The library: each document, who looks after it, its versions. */
export const policies: ResourceProps = {
  name: 'policies',
  list: lazy(() => import('./PolicyList.tsx')),
  show: lazy(() => import('./PolicyShow.tsx')),
  edit: lazy(() => import('./PolicyEdit.tsx')),
  recordRepresentation: (policy: PolicyRecord) => named(policy),
};

/** One text of a document; a draft is written anew, others are read. */
export const policyVersions: ResourceProps = {
  name: 'policy_versions',
  list: lazy(() => import('./VersionList.tsx')),
  show: lazy(() => import('./VersionShow.tsx')),
  edit: lazy(() => import('./VersionEdit.tsx')),
  create: lazy(() => import('./VersionCreate.tsx')),
  recordRepresentation: ({ number, policy }: VersionRecord) => (policy ? `${named(policy)}, version ${number}` : `Version ${number}`),
};

/** Read where their version is. */
export const notices: ResourceProps = { name: 'notices' };
export const acceptances: ResourceProps = { name: 'acceptances' };
