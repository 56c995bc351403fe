import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';
import { categories } from '#workflows/incidentWords';
import { asLocale } from '../i18n/useSay.ts';
import type { IncidentRecord } from './incident.ts';

/** Abuse of the team: what was reported, and what was found. */
export const incidents: ResourceProps = {
  name: 'incidents',
  list: lazy(() => import('./IncidentList.tsx')),
  show: lazy(() => import('./IncidentShow.tsx')),
  edit: lazy(() => import('./IncidentEdit.tsx')),
  recordRepresentation: ({ id, category }: IncidentRecord) => `#${id} · ${categories[category][asLocale(document.documentElement.lang)]}`,
};

/** What I reported, and what became of it. */
export const MyReports = lazy(() => import('./MyReports.tsx'));
