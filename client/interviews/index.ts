import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';

/** The week, as a list or as a calendar. */
export const InterviewsPage = lazy(() => import('./InterviewsPage.tsx'));

/** One’s own scorecard of one interview. */
export const ScorecardPage = lazy(() => import('./ScorecardPage.tsx'));

const InterviewShow = lazy(() => import('./InterviewShow.tsx'));

export const interviews: ResourceProps = {
  name: 'interviews',
  list: InterviewsPage,
  show: InterviewShow,
  edit: InterviewShow,
  recordRepresentation: ({ id, application }: { id: number; application?: { candidate_name: string } | null }) => application?.candidate_name ?? `#${id}`,
};

/** Read where the interviews are. */
export const scorecards: ResourceProps = { name: 'scorecards' };
