import { useState } from 'react';
import { useListContext } from 'ra-core';
import type { CaseRecord } from '../workflow/record.ts';

type Rows = ReadonlyMap<number, CaseRecord>;
const none: Rows = new Map();

/** The selected rows of a list as their reader sees them, or saw them on an earlier page: an act names the version that was seen. */
export function useSelectedRows(): readonly CaseRecord[] {
  const { data = [], selectedIds } = useListContext<CaseRecord>();
  const [seen, setSeen] = useState(none);
  const fresh = data.filter((row) => selectedIds.includes(row.id) && seen.get(row.id)?.version !== row.version);
  if (fresh.length > 0) setSeen(new Map([...seen, ...fresh.map((row) => [row.id, row] as const)]));
  return selectedIds.flatMap((id) => seen.get(id) ?? []);
}
