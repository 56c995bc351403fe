import { lazy } from 'react';
import type { ResourceProps } from 'ra-core';

/** The accounts of the staff: made and ended by administrators. */
export const staff: ResourceProps = {
  name: 'staff',
  list: lazy(() => import('./StaffList.tsx')),
  show: lazy(() => import('./StaffShow.tsx')),
  edit: lazy(() => import('./StaffEdit.tsx')),
  create: lazy(() => import('./StaffCreate.tsx')),
  recordRepresentation: 'name',
};
