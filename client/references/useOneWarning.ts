import { useGetOne } from 'ra-core';
import type { WarningRecord } from './reference.ts';

/** One warning with what may be done about it; asked only when somebody wants to. */
export function useOneWarning(id: number | undefined): WarningRecord | undefined {
  const { data } = useGetOne<WarningRecord>('match_warnings', { id: id ?? 0 }, { enabled: id !== undefined });
  return data;
}
