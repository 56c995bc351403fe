import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';

/** Who was trained on which version of a policy: seen as a matrix, recorded one by one. */
export const trainings: ResourceProps = { name: 'trainings', create: lazy(() => import('./TrainingCreate.tsx')) };

export const MatrixPage = lazy(() => import('./MatrixPage.tsx'));
