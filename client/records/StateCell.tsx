import { useRecordContext, useResourceContext } from 'ra-core';
import { StateChip } from '../workflow/StateChip.tsx';

/** The state of the row's record. */
export function StateCell({ source = 'state' }: { source?: string }) {
  const record = useRecordContext();
  const resource = useResourceContext() ?? '';
  const state: unknown = record?.[source];
  return typeof state === 'string' ? <StateChip resource={resource} state={state} /> : null;
}
