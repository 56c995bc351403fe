import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';

/** Everything the house sent, or is about to send. */
export const letters: ResourceProps = {
  name: 'letters',
  list: lazy(() => import('./LetterList.tsx')),
  show: lazy(() => import('./LetterShow.tsx')),
  recordRepresentation: 'subject',
};
