import { useGetList } from 'ra-core';
import type { ReferenceRecord, WarningRecord } from './reference.ts';

const all = { pagination: { page: 1, perPage: 100 }, sort: { field: 'id', order: 'ASC' as const } };

/** Every client ever named in a file, those who were replaced too. */
export function useReferences(application_id: number): { references: readonly ReferenceRecord[]; isPending: boolean; error: Error | null } {
  const { data = [], isPending, error } = useGetList<ReferenceRecord>('client_references', { ...all, filter: { application_id } });
  return { references: data, isPending, error: error instanceof Error ? error : null };
}

/** Every warning of a file, judged or not. */
export function useWarnings(application_id: number): readonly WarningRecord[] {
  const { data = [] } = useGetList<WarningRecord>('match_warnings', { ...all, filter: { application_id } });
  return data;
}
