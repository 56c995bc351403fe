/** One person across everything: what happened in every case about a customer or a provider, and what was written there, as known on a day. */
import type { Knex } from 'knex';
import type { House } from '../house.ts';
import { resourceNamed, resources } from '#workflows/index';
import { accessible } from './accessible.ts';
import { leases } from './acts.ts';
import { where } from './list.ts';
import type { Condition } from './query.ts';
import { readableRow } from './readable.ts';
import { actorNames, hidesItsCourse, plainActs, redacted } from './trace.ts';
import type { Actor, Resource } from './workflow.ts';
import { abilityOf } from './work.ts';

/** Whom the timeline is about: the table of the person, and the column by which cases name them. */
export interface About {
  readonly resource: 'customers' | 'providers';
  readonly column: 'customer_id' | 'provider_id';
  readonly id: number;
}

/** Kinds of entry that are no kind of record. */
export const shownAlone = ['letters', 'decisions'] as const;
export type Shown = (typeof shownAlone)[number];

export interface Asked {
  readonly about: About;
  /** What else narrows the events. */
  readonly conditions: readonly Condition[];
  /** Nothing later than this instant: what was not known yet is left out. */
  readonly as_of?: string;
  /** Only what changed where a case stands, and letters. */
  readonly key?: boolean;
  /** One kind of entry alone: letters, or what a colleague decided under a clause. */
  readonly show?: Shown;
  readonly offset: number;
  readonly limit: number;
}

interface Entry extends Record<string, unknown> {
  readonly id: number;
  readonly kind: 'event' | 'letter';
  readonly at: string;
}

/** Numbers of a resource's records about a person, as far as `by` may read them; through the case they belong to where they name nobody; null for a resource that tells of no such person, or not to `by`. */
export function idsOf(house: House, resource: Resource, { resource: people, column, id }: About, by: Actor): Knex.QueryBuilder | null {
  const { read } = house.database;
  const { resource: table, child_of: parent } = resource;
  if (!abilityOf(by).can('read', resource.subject)) return null;
  const query = read(table).select(`${table}.id`);
  if (table === people) void query.where(`${table}.id`, id);
  else if (column in resource.columns) void query.where(`${table}.${column}`, id);
  else {
    const whole = parent && resourceNamed(parent.resource);
    const ids = whole && idsOf(house, whole, { resource: people, column, id }, by);
    if (!ids) return null;
    void query.whereIn(`${table}.${parent.by}`, ids);
  }
  return accessible(query, abilityOf(by), 'read', resource.subject, table);
}

/** Rows of `told` about one of those records: each resource is looked up by its own index, where one condition over all would walk the whole table. */
function rowsOf(house: House, told: 'events' | 'letters', about: About, by: Actor): Knex.QueryBuilder {
  const { read } = house.database;
  const legs = resources.flatMap((resource) => {
    const ids = idsOf(house, resource, about, by);
    const hidden = hidesItsCourse(resource, by);
    if (!ids || (hidden && told === 'letters')) return [];
    const leg = read(told).where({ resource: resource.resource }).whereIn('record_id', ids);
    return [hidden ? leg.whereIn('action', plainActs) : leg];
  });
  return read.from(read.queryBuilder().unionAll(legs.length ? legs : [read(told).whereRaw('1 = 0')]).as(told));
}

const newest = (a: Entry, b: Entry): number => (a.at === b.at ? b.id - a.id : a.at < b.at ? 1 : -1);

/**
 * Events and letters about a person, newest first.
 * @throws Refused MISSING when `by` may not read the person
 */
export async function timeline(house: House, by: Actor, { about, conditions, as_of, key = false, show, offset, limit }: Asked): Promise<{ entries: Entry[]; more: boolean }> {
  await readableRow(house.database.read, by, about.resource, about.id);
  const until = offset + limit + 1;
  const told = (table: 'events' | 'letters', at: string) => {
    const query = rowsOf(house, table, about, by).orderBy([{ column: at, order: 'desc' }, { column: 'id', order: 'desc' }]).limit(until);
    if (table === 'events') {
      void query.whereNotIn('events.action', [...leases]);
      if (key) void query.whereNotNull('events.to_state').where((moved) => void moved.whereNull('events.from_state').orWhereRaw('events.from_state <> events.to_state'));
      if (show === 'decisions') void query.where('events.actor_kind', 'staff').whereNotNull('events.clause_id');
    }
    if (as_of) void query.where(`${table}.${at}`, '<=', as_of);
    for (const condition of conditions) if (table === 'events' || condition.column === 'resource') where(query, table, condition);
    return query;
  };
  const narrowed = conditions.some(({ column }) => column !== 'resource');
  const [events, letters] = await Promise.all([
    show === 'letters' ? [] : (told('events', 'at') as unknown as Promise<(Entry & { resource: string; details: string; actor_kind: string; actor_id: number })[]>),
    narrowed || show === 'decisions' ? [] : (told('letters', 'created_at').select('id', 'resource', 'record_id', 'kind as letter', 'to_name', 'locale', 'subject', 'delivery', 'created_at as at') as unknown as Promise<Entry[]>),
  ]);
  const found = [...events.map((one) => ({ ...one, kind: 'event' as const })), ...letters.map((one) => ({ ...one, kind: 'letter' as const }))].sort(newest);
  const page = found.slice(offset, offset + limit);
  const names = await actorNames(house, page as unknown as Parameters<typeof actorNames>[1]);
  const entries = page.map((entry): Entry => {
    if (entry.kind === 'letter') return entry;
    const { prev_hash: _hash, ...event } = entry as Entry & { resource: string; details: string; actor_kind: string; actor_id: number; prev_hash?: string };
    return { ...event, actor_name: event.actor_kind === 'staff' ? (names.get(event.actor_id) ?? null) : null, details: redacted(resourceNamed(event.resource), event.details, by) };
  });
  return { entries, more: found.length > offset + limit };
}
