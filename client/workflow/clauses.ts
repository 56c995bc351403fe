/** The clauses of the policies, as the library has them: asked for once, and again for a day when another text was in force. */
import { useCallback, useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Say } from '#engine/workflow';
import { useHouse } from '../providers/useHouse.ts';

export interface ClauseInForce {
  readonly id: string;
  readonly text: Say;
  /** The document's own title. */
  readonly title: Say;
  readonly audience: string;
  readonly policy_version_id: number;
  readonly policy_version: number;
  readonly in_force_at: string;
}

/** A new version is announced long before it is in force. */
const staleTime = 10 * 60_000;

function useClausesInForce(): ReadonlyMap<string, ClauseInForce> | undefined {
  const house = useHouse();
  const { data } = useQuery({
    queryKey: ['clauses'],
    queryFn: async ({ signal }) => new Map((await house.read<readonly ClauseInForce[]>('/clauses', { signal })).data.map((clause) => [clause.id, clause])),
    staleTime, retry: false,
  });
  return data;
}

/** The words of a clause in force; nothing while they are not known. */
export function useClauseText(): (id: string) => Say | undefined {
  const clauses = useClausesInForce();
  return useCallback((id) => clauses?.get(id)?.text, [clauses]);
}

/** A clause as it is in force, and as it was at the end of the day `on`; `unknown` once it is sure that no text held it then. */
function useClauseThen(id: string | null | undefined, on?: string): { readonly now: ClauseInForce | undefined; readonly then: ClauseInForce | undefined; readonly unknown: boolean } {
  const house = useHouse();
  const clauses = useClausesInForce();
  const now = id ? clauses?.get(id) : undefined;
  const past = Boolean(id && on && clauses && (now?.in_force_at.slice(0, 10) ?? '9') > on);
  const { data, isError } = useQuery({
    queryKey: ['clauses', id, on],
    queryFn: async ({ signal }) => (await house.read<ClauseInForce>(`/clauses/${encodeURIComponent(id ?? '')}?on=${on ?? ''}`, { signal })).data,
    enabled: past, staleTime, retry: false,
  });
  return { now, then: past ? data : now, unknown: past && isError };
}

/** A clause in force, or as it was at the end of the day `on`; nothing while it is not known, or when no text held it. */
export const useClause = (id: string | null | undefined, on?: string): ClauseInForce | undefined => useClauseThen(id, on).then;

/** The clause that a refusal rests on, in the text of the day of the facts; in today's for facts that are older than the library. */
export function useClauseBeside(id: string | null | undefined, on?: string): ClauseInForce | undefined {
  const { now, then, unknown } = useClauseThen(id, on);
  return unknown ? now : then;
}

/** The clauses in force of the documents that speak to these people, document by document; none while they are not known. */
export function useClausesFor(audiences?: readonly string[]): readonly ClauseInForce[] {
  const clauses = useClausesInForce();
  const asked = audiences?.join();
  return useMemo(() => [...(clauses?.values() ?? [])].filter(({ audience }) => asked === undefined || asked.split(',').includes(audience)), [clauses, asked]);
}
