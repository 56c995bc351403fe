/** The clauses that gates, refusals and decisions cite: the library of policies, each line with the document it stands in. */
import type { Say } from '#engine/workflow';
import { policies } from '../policies/index.ts';
import type { PolicyClause } from '../policies/policyText.ts';

export interface Clause extends PolicyClause {
  readonly policy: Say;
}

export const clauses: readonly Clause[] = policies.flatMap(({ title, clauses: lines }) => lines.map((line) => ({ ...line, policy: title })));

const byId: ReadonlyMap<string, Clause> = new Map(clauses.map((clause) => [clause.id, clause]));

/** The clause of this id. */
export const clauseById = (id: string): Clause | undefined => byId.get(id);

/** What every settlement and every sanction says at its end: the charter founds no company, and nobody answers for another (S0-31, S0-32). */
export const legalNotice: readonly Clause[] = clauses.filter(({ id }) => id === 'quality-charter.no-joint-liability' || id === 'quality-charter.no-partnership');
