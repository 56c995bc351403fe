import { useRecordContext } from 'ra-core';
import { When } from '../layout/When.tsx';

/** An instant of the row's record. */
export function WhenCell({ source }: { source: string }) {
  const record = useRecordContext();
  const at: unknown = record?.[source];
  return <When at={typeof at === 'string' ? at : null} />;
}
