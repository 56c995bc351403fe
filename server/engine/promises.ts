/** The clocks of the house: which cases are late or soon late, what a case has promised, and what happens once when a promise is broken. */
import type { Knex } from 'knex';
import type { House } from '../house.ts';
import { resourceNamed } from '#workflows/index';
import { addBusinessDays, businessDaysBetween } from '#workflows/businessDays';
import { type HousePromise, columnOf, endOf, inDays, latestEnded, promises } from '#workflows/promises';
import { readableColumns } from './ability.ts';
import { accessible } from './accessible.ts';
import type { Work } from './behaviour.ts';
import { abilityOf } from './work.ts';
import { type Actor, type CaseRow, type Changes, type Resource, type Row, type Say, type Workflow, isWorkflow } from './workflow.ts';

/** The days of a promise in this house. */
export const daysOf = ({ settings }: Pick<House, 'settings'>, promise: HousePromise): number => settings.PROMISE_DAYS[promise.name] ?? promise.days;

/** The cases on which a promise runs and ends between two instants; `null` for all that have ended by the later. Its conditions are those of its index, word for word. */
export function ending(house: House, read: Knex, promise: HousePromise, from: string | null, to: string): Knex.QueryBuilder {
  const { resource: table, states, only = {} } = promise;
  const column = `${table}.${columnOf(promise)}`;
  const days = daysOf(house, promise);
  const query = read(table).where(column, '<=', latestEnded(promise, to, days));
  if (from !== null) void query.where(column, '>', latestEnded(promise, from, days));
  if (states) void query.whereRaw(`${table}.state IN (${states.map((state) => `'${state}'`).join(', ')})`);
  for (const [name, value] of Object.entries(only)) void query.where(`${table}.${name}`, value);
  // What is kept aside has no clock until somebody lets it through.
  if (table === 'requests') void query.whereNot('requests.kept_aside', 1);
  return query;
}

/** The promises that this person may keep, and of their cases those that they may see: their own and nobody's, or for a manager everybody's. */
export function owned(query: Knex.QueryBuilder, by: Actor, promise: HousePromise): Knex.QueryBuilder {
  const { resource: table } = promise;
  const declared = resourceNamed(table) as Resource;
  const seen = accessible(query, abilityOf(by), 'read', declared.subject, table);
  if (promise.except) void seen.where((other) => void other.whereNot(`${table}.${promise.except ?? ''}`, by.id));
  if (!by.roles.includes('manager') && isWorkflow(declared)) void seen.where((mine) => void mine.whereNull(`${table}.assignee_id`).orWhere(`${table}.assignee_id`, by.id));
  return seen;
}

/** The promises whose work is this person's. */
export const promisesOf = (by: Actor): readonly HousePromise[] => promises.filter(({ resource, can }) => abilityOf(by).can(can, (resourceNamed(resource) as Resource).subject));

/** A promise as a record shows it. */
export interface Promised {
  readonly name: string;
  readonly says: Say;
  readonly clause_id: string;
  readonly state: 'running' | 'paused' | 'broken';
  readonly due_at: string;
  readonly because?: Say;
}

/** The clocks that run, or stand still, on a record that this person reads. */
export function promisedOn(house: House, resource: Resource, row: Row, by: Actor): Promised[] {
  const now = house.clock.now().toISOString();
  const readable = readableColumns(resource, by);
  return promises.flatMap((promise): Promised[] => {
    if (promise.resource !== resource.resource) return [];
    const column = columnOf(promise);
    const value = row[column];
    const paused = promise.paused?.states.includes(String(row.state)) ?? false;
    const runs = !promise.states || promise.states.includes(String(row.state));
    if (typeof value !== 'string' || !readable.includes(column) || !(paused || runs) || row.kept_aside === 1) return [];
    if (Object.entries(promise.only ?? {}).some(([name, one]) => row[name] !== one)) return [];
    const days = daysOf(house, promise);
    const due_at = endOf(promise, value, days);
    return [{ name: promise.name, says: inDays(promise.promised, days), clause_id: promise.clause, due_at, state: paused ? 'paused' : due_at <= now ? 'broken' : 'running', ...(paused && promise.paused && { because: promise.paused.because }) }];
  });
}

/** What is written on a case that an outsider's answer sets going again: its end moves by the working days for which it stood still. */
export async function resumed(work: Work, { resource }: Workflow, row: CaseRow, state: string): Promise<Changes> {
  const promise = promises.find((one) => one.resource === resource && one.until && one.paused?.states.includes(row.state) && !one.paused.states.includes(state));
  const due = promise?.until ? row[promise.until] : null;
  if (!promise?.until || typeof due !== 'string') return {};
  const entered = (await work.trx('events').where({ resource, record_id: row.id, to_state: row.state }).whereNot('from_state', row.state).orderBy('seq', 'desc').first('at')) as { at: string } | undefined;
  const days = entered ? businessDaysBetween(entered.at, work.at) : 0;
  return days > 0 ? { [promise.until]: addBusinessDays(due, days) } : {};
}
