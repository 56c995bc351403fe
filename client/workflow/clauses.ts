import type { Say } from '#engine/workflow';
import { clauseById } from '#workflows/clauses';

/** The words of a clause of the policies. */
export const clauseText = (id: string): Say | undefined => clauseById(id)?.text;
