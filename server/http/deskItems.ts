/** The rows of somebody's desk: what a question finds, and what a promise is about to cost. */
import type { Knex } from 'knex';
import type { House } from '../house.ts';
import { countEach, embed, list, listColumns, scope } from '../engine/list.ts';
import { daysOf, ending, owned, promisesOf } from '../engine/promises.ts';
import { type ListQuery, limits, listQuery } from '../engine/query.ts';
import { abilityOf } from '../engine/work.ts';
import { type Actor, type Locale, type Resource, type Say } from '#engine/workflow';
import { closingOf } from '#workflows/businessDays';
import { resourceNamed } from '#workflows/index';
import { type HousePromise, columnOf, endOf, inDays } from '#workflows/promises';
import type { Wait } from './waits/wait.ts';

type Row = Readonly<Record<string, unknown>> & { readonly id: number };

export interface DeskItem {
  readonly resource: string;
  readonly id: number;
  readonly title: string;
  readonly why: Say;
  readonly due_at: unknown;
  readonly since: unknown;
  /** Where it is done, when there is no record yet to open. */
  readonly path?: string;
}

/** What one question found: the first few, how many there are up to the cap of a count, and since when the first waits. */
export interface Found {
  readonly items: readonly DeskItem[];
  readonly total: number;
}

export const shownEach = 5;
/** A question of the desk is counted so far: beyond, there is more than a day’s work. */
export const countedEach = 200;
const none: Found = { items: [], total: 0 };
const related = ['policy', 'policy_version', 'application', 'customer', 'provider'];

/** What a row is called by, whatever it is about; a document bears a name in each language. */
export const nameOf = (row: Row, locale: Locale): unknown =>
  row.name ?? row.title ?? row.author_name ?? row.candidate_name ?? row.client_name ?? row.appellant_name ?? row.subject ?? row.complainant ?? ((row.policy ?? row) as Row)[`title_${locale}`] ?? ((row.customer ?? row.provider) as Row | undefined)?.name;

/** Where a row is looked at: on its own page, or on that of the first record that it stands on. */
function placeOf({ resource, stands = [] }: Wait, row: Row): { resource: string; id: number } {
  const place = stands.find(({ by }) => typeof row[by] === 'number');
  return place ? { resource: place.on, id: row[place.by] as number } : { resource, id: row.id };
}

/** “Quality charter, version 2”: what a version of a document is called by, and a notice of it. */
function documentOf(row: Row, locale: Locale): string | undefined {
  const { policy, number } = (row.policy_version ?? row) as { readonly policy?: Row; readonly number?: number };
  const title = policy?.[`title_${locale}`];
  return typeof title === 'string' && number !== undefined ? `${title}, version ${number}` : undefined;
}

/** What a record without any name is called by: “Support #10”. */
export const plainTitle = (resource: string, id: number, locale: Locale): string => `${resourceNamed(resource)?.label[locale] ?? ''} #${id}`.trim();

/** “#12 · M. Ba · Sow Plomberie”: the number of the page, the document, or the reference that outsiders were given, and the names that tell it from others. */
export function titleOf(row: Row, { resource, id }: { readonly resource: string; readonly id: number }, locale: Locale): string {
  const { candidate_name: candidate } = (row.application ?? {}) as { candidate_name?: string };
  const document = documentOf(row, locale);
  const names = new Set([document && row.policy ? null : nameOf(row, locale), candidate].filter(Boolean));
  if (!names.size && !row.reference && !document) return plainTitle(resource, id, locale);
  return [row.reference ?? document ?? `#${id}`, ...names].join(' · ');
}

type Embedded = Record<string, unknown> & { id: number };

/** Reads with rows what their names need. */
export async function named(house: House, resource: Resource, by: Actor, rows: readonly Row[]): Promise<void> {
  await embed(house, resource, by, rows as Embedded[], related.filter((name) => resource.belongs?.[name]));
  const versions = rows.flatMap(({ policy_version: version }) => (version as Embedded | null | undefined) ?? []);
  if (versions.length) await embed(house, resourceNamed('policy_versions') as Resource, by, versions, ['policy']);
}

/** The questions of a block, each with the rows that this person may see. */
interface Asked {
  readonly wait: Wait;
  readonly resource: Resource;
  readonly query: ListQuery;
  readonly rows: Knex.QueryBuilder;
}

function askedOf(house: House, by: Actor, wait: Wait, most: number): Asked[] {
  const resource = resourceNamed(wait.resource) as Resource;
  if (!abilityOf(by).can(wait.can, resource.subject)) return [];
  const query: ListQuery = { ...listQuery(resource, by, { filter: JSON.stringify(wait.filter), range: JSON.stringify([0, most - 1]), count: '1', ...(wait.sort && { sort: JSON.stringify(wait.sort) }) }), ...(wait.second && { proposedByOther: true as const }) };
  const rows = scope(house, resource, by, query);
  return rows ? [{ wait, resource, query, rows }] : [];
}

/** A record of a page, by its name and number. */
export const keyOf = (resource: string, id: number): string => `${resource}/${id}`;

/** What the questions of the desk find for this person, without what they put off: counted together, and read where there is something. */
export async function foundBy(house: House, by: Actor, waits: readonly Wait[], asleep: ReadonlySet<string> = new Set()): Promise<Found[]> {
  const asked = waits.flatMap((wait) => askedOf(house, by, wait, Math.min(shownEach + asleep.size, limits.rows)));
  const counts = await countEach(house.database.read, asked.map(({ rows }) => rows), countedEach);
  return Promise.all(asked.flatMap(({ wait, resource, query }, index) => {
    const total = counts[index] ?? 0;
    if (!total) return [];
    return [itemsOf(house, by, { wait, resource, query }).then((all) => {
      const items = all.filter((one) => !asleep.has(keyOf(one.resource, one.id)));
      return { items: items.slice(0, shownEach), total: total - (all.length - items.length) };
    })];
  }));
}

async function itemsOf(house: House, by: Actor, { wait, resource, query }: Omit<Asked, 'rows'>): Promise<DeskItem[]> {
  const { rows } = await list(house, resource, by, query);
  await named(house, resource, by, rows);
  return rows.map((row): DeskItem => {
    const place = placeOf(wait, row);
    return { ...place, title: titleOf(row, place, by.locale), why: wait.why, due_at: row.call_back_at ?? row.starts_at ?? row.due_at ?? row.next_review_on ?? row.insurance_ends_on ?? row.review_proposed_at ?? null, since: row.created_at };
  });
}

/** The cases of one promise, those whose clock ends first before all; what their clock is read from is among the columns. */
async function promisedItems(house: House, by: Actor, promise: HousePromise, rows: Knex.QueryBuilder, most: number): Promise<DeskItem[]> {
  const resource = resourceNamed(promise.resource) as Resource;
  const column = columnOf(promise);
  const table = resource.resource;
  const found = (await rows.clone().select([...new Set([...listColumns(resource, by), column])].map((name) => `${table}.${name}`)).orderBy(`${table}.${column}`).orderBy(`${table}.id`).limit(most)) as Row[];
  await named(house, resource, by, found);
  const now = house.clock.now().toISOString();
  const days = daysOf(house, promise);
  return found.map((row): DeskItem => {
    const due_at = endOf(promise, String(row[column]), days);
    return { resource: table, id: row.id, title: titleOf(row, { resource: table, id: row.id }, by.locale), why: inDays(due_at <= now ? promise.late : promise.promised, days), due_at, since: row.created_at };
  });
}

/** For each of these promises the cases on which it ends between two instants: how many, and the first of them. */
export async function promisedBetween(house: House, by: Actor, promises: readonly HousePromise[], { from, to, most }: { from: string | null; to: string; most: number }): Promise<Found[]> {
  const { read } = house.database;
  const queries = promises.map((promise) => owned(ending(house, read, promise, from, to), by, promise));
  const counts = await countEach(read, queries, countedEach);
  return Promise.all(promises.map(async (promise, index) => {
    const [total, rows] = [counts[index] ?? 0, queries[index]];
    return total && rows ? { items: await promisedItems(house, by, promise, rows, most), total } : none;
  }));
}

/** What this person promised, or their team, and what is late or ends today. */
export function slippingFor(house: House, by: Actor): Promise<Found[]> {
  const now = house.clock.now().toISOString();
  const evening = closingOf(now.slice(0, 10));
  return promisedBetween(house, by, promisesOf(by), { from: null, to: evening > now ? evening : now, most: shownEach });
}
