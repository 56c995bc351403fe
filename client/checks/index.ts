import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';

/** Checks to do, what ends soon, who is without cover. */
export const ChecksPage = lazy(() => import('./ChecksPage.tsx'));

export const checks: ResourceProps = { name: 'checks', list: ChecksPage };
