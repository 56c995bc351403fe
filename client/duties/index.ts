import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';

/** What providers are asked, and how they answer. */
export const provider_requests: ResourceProps = {
  name: 'provider_requests',
  list: lazy(() => import('./AskedList.tsx')),
  show: lazy(() => import('./AskedShow.tsx')),
  create: lazy(() => import('./AskedCreate.tsx')),
  recordRepresentation: 'subject',
};

/** The notes with which services begin. */
export const scoping_notes: ResourceProps = {
  name: 'scoping_notes',
  list: lazy(() => import('./NoteList.tsx')),
  show: lazy(() => import('./NoteShow.tsx')),
  create: lazy(() => import('./NoteCreate.tsx')),
  recordRepresentation: ({ need }: { need?: string }) => need?.split('\n')[0] ?? '',
};

/** What providers promised. */
export const commitments: ResourceProps = {
  name: 'commitments',
  list: lazy(() => import('./CommitmentList.tsx')),
  show: lazy(() => import('./CommitmentShow.tsx')),
  create: lazy(() => import('./CommitmentCreate.tsx')),
  recordRepresentation: 'what',
};
