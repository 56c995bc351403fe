/** What changed between two versions of a document, clause by clause. */
import type { PolicyClause } from '../policies/policyText.ts';

export interface ChangedClause {
  readonly before: PolicyClause;
  readonly after: PolicyClause;
}

export interface Difference {
  readonly added: readonly PolicyClause[];
  readonly removed: readonly PolicyClause[];
  readonly changed: readonly ChangedClause[];
}

const same = (a: PolicyClause, b: PolicyClause): boolean => a.side === b.side && a.force === b.force && a.text.en === b.text.en && a.text.fr === b.text.fr;

/** Clauses are followed by their id, which never changes; their order says nothing. */
export function differenceOf(before: readonly PolicyClause[], after: readonly PolicyClause[]): Difference {
  const [then, now] = [before, after].map((clauses) => new Map(clauses.map((one) => [one.id, one]))) as [Map<string, PolicyClause>, Map<string, PolicyClause>];
  return {
    added: after.filter(({ id }) => !then.has(id)),
    removed: before.filter(({ id }) => !now.has(id)),
    changed: after.flatMap((one) => {
      const old = then.get(one.id);
      return old && !same(old, one) ? [{ before: old, after: one }] : [];
    }),
  };
}
