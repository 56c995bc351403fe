import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';

/** Support that management owes to colleagues who took abuse. */
export const support_actions: ResourceProps = {
  name: 'support_actions',
  list: lazy(() => import('./SupportPage.tsx')),
  show: lazy(() => import('./SupportShow.tsx')),
};
