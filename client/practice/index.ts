import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';

/** Answers live on the practice page alone. */
export const practice_answers: ResourceProps = { name: 'practice_answers' };

export const PracticePage = lazy(() => import('./PracticePage.tsx'));
