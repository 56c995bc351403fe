/** Rows that tell of a record (events, letters): read by whoever may read that record, and nobody else. */
import type { Knex } from 'knex';
import type { House } from '../house.ts';
import { resources } from '#workflows/index';
import { readableColumns } from './ability.ts';
import { accessible } from './accessible.ts';
import { listColumns, where } from './list.ts';
import type { ListQuery } from './query.ts';
import { shownValue } from './show.ts';
import { type Actor, type Resource, isWorkflow } from './workflow.ts';
import { abilityOf } from './work.ts';

/** Records that have no declaration of their own path (accounts, keys): their trace is for those who run or audit the house. */
const ofTheHouse = ['staff', 'api_keys', 'imports'];

/** What tells nothing of where a case stands. */
export const plainActs = ['create', 'edit'];

/** Whoever may not know where a case stands may not read it off what happened to it, nor off its letters. */
export const hidesItsCourse = (resource: Resource, by: Actor): boolean => isWorkflow(resource) && resource.columns.state?.only !== undefined && !readableColumns(resource, by).includes('state');

/** Rows of `told` about records that `by` may read, as asked. */
export function aboutReadable(house: House, told: Resource, by: Actor, asked: Pick<ListQuery, 'conditions'>): Knex.QueryBuilder {
  const { read } = house.database;
  const table = told.resource;
  const ability = abilityOf(by);
  const wanted = asked.conditions.find(({ column, operator }) => column === 'resource' && operator === '=')?.value;
  const query = read(table).where((any) => {
    void any.whereRaw('1 = 0');
    for (const resource of resources) {
      if (!ability.can('read', resource.subject) || (wanted !== undefined && wanted !== resource.resource)) continue;
      const own = accessible(read(resource.resource).select(read.raw('1')).whereRaw(`${resource.resource}.id = ${table}.record_id`), ability, 'read', resource.subject, resource.resource);
      void any.orWhere((one) => {
        void one.where(`${table}.resource`, resource.resource).whereExists(own);
        if (!hidesItsCourse(resource, by)) return;
        if ('action' in told.columns) void one.whereIn(`${table}.action`, plainActs);
        else void one.whereRaw('1 = 0');
      });
    }
    if (by.roles.includes('auditor') || by.roles.includes('administrator')) void any.orWhereIn(`${table}.resource`, ofTheHouse);
  });
  for (const condition of asked.conditions) where(query, table, condition);
  return query;
}

interface Told {
  readonly id: number;
  readonly resource: string;
  readonly details?: string;
  readonly actor_kind?: string;
  readonly actor_id?: number;
}

/** One page of them, oldest first unless asked otherwise. */
export async function listTold(house: House, told: Resource, by: Actor, asked: ListQuery): Promise<{ rows: Told[]; total: number; capped: boolean }> {
  const { read } = house.database;
  const query = aboutReadable(house, told, by, asked);
  const rows = (await query.clone().select(listColumns(told, by)).orderBy('id', asked.sort[1]).offset(asked.offset).limit(asked.limit)) as Told[];
  if (asked.offset === 0 && rows.length < asked.limit) return { rows, total: rows.length, capped: false };
  const counted = (await read.count({ n: '*' }).from(query.clone().select(read.raw('1')).limit(asked.count + 1).as('some')).first()) as { n: number };
  return { rows, total: Math.min(Number(counted.n), asked.count + 1), capped: Number(counted.n) > asked.count };
}

/** Leaves out of an event what this person may not read of the record itself: a copy is not a side door. */
export function redacted(resource: Resource | undefined, details: string, by: Actor): Record<string, unknown> {
  const told = JSON.parse(details) as Record<string, unknown>;
  if (!resource) return told;
  const readable = new Set(readableColumns(resource, by));
  const hidden = new Set(Object.entries(resource.columns).flatMap(([name, { from_input }]) => (readable.has(name) ? [] : [name, ...(from_input ? [from_input] : [])])));
  // A flag is told as on the record itself, however the database keeps it.
  const shown = (name: string, value: unknown): unknown => (resource.columns[name]?.kind === 'flag' ? shownValue(resource.columns[name], value) : value);
  const part = (value: unknown): unknown =>
    value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).flatMap(([name, one]) => (hidden.has(name) ? [] : [[name, shown(name, one)]]))) : value;
  const { touched: _touched, ...rest } = told;
  // An edit of what is masked is told without what was there before, or is there now.
  const withheld = Object.keys((told.before ?? {}) as object).filter((name) => resource.columns[name]?.masked && hidden.has(name));
  return { ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, part(value)])), ...(withheld.length && { withheld }) };
}

/** Names of the staff who acted. */
export async function actorNames(house: House, rows: readonly Told[]): Promise<Map<number, string>> {
  const ids = [...new Set(rows.flatMap(({ actor_kind, actor_id }) => (actor_kind === 'staff' && actor_id ? [actor_id] : [])))];
  const staff = ids.length ? ((await house.database.read('staff').whereIn('id', ids).select('id', 'name')) as { id: number; name: string }[]) : [];
  return new Map(staff.map(({ id, name }) => [id, name]));
}
