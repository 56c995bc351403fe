import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';

/** The pipeline, one file, and its decision sheet. */
export const Pipeline = lazy(() => import('./Pipeline.tsx'));
export const VettingFile = lazy(() => import('./VettingFile.tsx'));
export const DecisionSheet = lazy(() => import('./DecisionSheet.tsx'));

const ToFile = lazy(() => import('./ToFile.tsx'));

/** A file stands at `/vetting/12`, wherever a link to the record comes from. */
export const applications: ResourceProps = {
  name: 'applications',
  list: lazy(() => import('./ApplicationList.tsx')),
  show: ToFile,
  edit: ToFile,
  recordRepresentation: 'candidate_name',
};
