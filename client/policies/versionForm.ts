/** A version while it is written: begun from a text, each clause changed, new or gone. */
import type { Say } from '#engine/workflow';
import type { PolicyClause } from '#workflows/policyWords';
import type { VersionRow } from './policy.ts';

export interface VersionValues {
  readonly change_reason: Say;
  readonly change_driver: VersionRow['change_driver'];
  readonly important: boolean;
  readonly important_reason: string;
  readonly clauses: readonly PolicyClause[];
  /** Names of the clauses that will not be there any more. */
  readonly gone: readonly string[];
}

export const none: Say = { en: '', fr: '' };

/** Begins from the text in force, with nothing said yet of what changes. */
export const begunFrom = (clauses: readonly PolicyClause[]): VersionValues => ({ change_reason: none, change_driver: 'organisational', important: false, important_reason: '', clauses, gone: [] });

/** What becomes of a clause. */
export type Fate = 'same' | 'changed' | 'added' | 'removed';

/** What becomes of each clause, against the text it began from. */
export function fateOf(clause: PolicyClause, base: ReadonlyMap<string, PolicyClause>, gone: readonly string[]): Fate {
  if (gone.includes(clause.id)) return 'removed';
  const before = base.get(clause.id);
  if (!before) return 'added';
  return JSON.stringify([before.side, before.force, before.text]) === JSON.stringify([clause.side, clause.force, clause.text]) ? 'same' : 'changed';
}

/** What is sent: the clauses that stay, and why. */
export const sentOf = ({ gone, clauses, important, important_reason, ...rest }: VersionValues): Record<string, unknown> => ({
  ...rest, important, ...(important && { important_reason }), clauses: clauses.filter(({ id }) => !gone.includes(id)),
});
