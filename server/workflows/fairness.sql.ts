/** The outcomes of incidents in one quarter, as a manager or an auditor may see them: nothing about themselves (S2-34). */
import type { Knex } from 'knex';
import type { Behaviour } from '../engine/behaviour.ts';
import { invalid } from '../engine/inputs.ts';
import { type Actor, type Changes, say } from '#engine/workflow';
import type { Refused } from '../engine/errors.ts';
import { type Counted, type OutcomeRow, type Outcomes, type Spread, outcomesOf, quarterOf, sideBySide, spanOf, spreadOf } from './fairness.ts';

type Named = OutcomeRow & { readonly name: string };

export interface Fairness {
  readonly quarter: string;
  readonly total: Outcomes;
  readonly by_category: readonly OutcomeRow[];
  readonly by_colleague: readonly Named[];
  readonly by_manager: readonly Named[];
  readonly spread: { readonly by_category: Spread; readonly by_colleague: Spread; readonly by_manager: Spread };
}

/** Incidents that were reported in the quarter. Those in which `reader` is the customer are not theirs to count. */
async function countedIn(read: Knex, quarter: string, reader?: number): Promise<Counted[]> {
  const span = spanOf(quarter);
  if (!span) return [];
  const query = read('incidents').where('created_at', '>=', span.from).where('created_at', '<', span.to);
  if (reader !== undefined) void query.where((any) => void any.whereNull('customer_staff_id').orWhereNot('customer_staff_id', reader));
  const rows = (await query.groupBy('category', 'reported_by', 'triaged_by', 'state').orderBy('category').select('category', 'reported_by', 'triaged_by', 'state').count({ count: '*' })) as unknown as (Counted & { count: number | string })[];
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** Rows in the order of the names, without the one about whoever reads. */
async function named(read: Knex, rows: readonly OutcomeRow[], by: Actor): Promise<Named[]> {
  const staff = (await read('staff').whereIn('id', rows.map(({ of }) => Number(of))).select('id', 'name')) as { id: number; name: string }[];
  return rows
    .filter(({ of }) => of !== by.id)
    .map((row) => ({ ...row, name: staff.find(({ id }) => id === row.of)?.name ?? '' }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** What `by` is shown of a quarter. */
export async function fairnessFor(read: Knex, by: Actor, quarter: string): Promise<Fairness> {
  const counted = await countedIn(read, quarter, by.id);
  const [categories, colleagues, managers] = [sideBySide(counted, 'category'), sideBySide(counted, 'reported_by'), sideBySide(counted, 'triaged_by')];
  const [by_colleague, by_manager] = [await named(read, colleagues, by), await named(read, managers, by)];
  return {
    quarter, total: outcomesOf(counted), by_category: categories, by_colleague, by_manager,
    spread: { by_category: spreadOf(categories), by_colleague: spreadOf(by_colleague), by_manager: spreadOf(by_manager) },
  };
}

/** The figures that a review of consistency was written on: spreads of people, and nobody's own row. */
async function frozen(read: Knex, quarter: string): Promise<object> {
  const counted = await countedIn(read, quarter);
  const of = (column: 'category' | 'reported_by' | 'triaged_by') => sideBySide(counted, column);
  return { total: outcomesOf(counted), by_category: of('category'), spread: { by_category: spreadOf(of('category')), by_colleague: spreadOf(of('reported_by')), by_manager: spreadOf(of('triaged_by')) } };
}

/** The last whole quarter, when it holds reports of abuse and nobody has written its review of consistency (S2-34); null when nothing is missing. */
export async function quarterWithoutReview(read: Knex, now: string): Promise<string | null> {
  const quarter = quarterOf(new Date(Date.parse(spanOf(quarterOf(now))?.from ?? now) - 1).toISOString());
  const span = spanOf(quarter);
  if (!span || (await read('consistency_reviews').where({ quarter }).first('id'))) return null;
  return (await read('incidents').where('created_at', '>=', span.from).where('created_at', '<', span.to).first('id')) ? quarter : null;
}

const tooEarly = say('This quarter has not begun.', 'Ce trimestre n’a pas commencé.');

export const consistencyReviewBehaviour: Behaviour = {
  async prepares({ trx, by, at }, values) {
    const prepared: (Changes | Refused)[] = [];
    for (const one of values) {
      const quarter = String(one.quarter);
      prepared.push(quarter > quarterOf(at) ? invalid({ quarter: tooEarly }) : { ...one, figures: JSON.stringify(await frozen(trx, quarter)), written_by: by.id });
    }
    return prepared;
  },
};
