import { useGetOne } from 'ra-core';
import type { ReferenceRecord, WarningRecord } from './reference.ts';

// Asked with what they belong to, and so under a key of their own: a list of them brings no transitions along.
const ofFile = { embed: ['application'] };

/** One client with what may be done now. */
export function useWholeReference(id: number): ReferenceRecord | undefined {
  const { data } = useGetOne<ReferenceRecord>('client_references', { id, meta: ofFile });
  return data;
}

/** One warning with what may be done about it; asked only when somebody wants to. */
export function useWholeWarning(id: number | undefined): WarningRecord | undefined {
  const { data } = useGetOne<WarningRecord>('match_warnings', { id: id ?? 0, meta: ofFile }, { enabled: id !== undefined });
  return data;
}
