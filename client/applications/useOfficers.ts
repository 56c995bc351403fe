import { useGetList } from 'ra-core';
import type { Role } from '#engine/workflow';

interface Officer {
  readonly id: number;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Colleagues who may have a file in their charge, by name. */
export function useOfficers(): readonly Officer[] {
  const { data = [] } = useGetList<Officer>('staff', { pagination: { page: 1, perPage: 100 }, sort: { field: 'id', order: 'ASC' } }, { staleTime: 300_000, retry: false });
  return data.filter(({ roles }) => Array.isArray(roles) && (roles.includes('vetting_officer') || roles.includes('manager'))).sort((a, b) => a.name.localeCompare(b.name));
}
