/** Lists: what this person may see, filtered, sorted, counted up to a cap; relations in one query each. */
import type { Knex } from 'knex';
import type { House } from '../house.ts';
import { searchHits } from '../data/dialect.ts';
import { resourceNamed } from '#workflows/index';
import { readableColumns } from './ability.ts';
import { accessible } from './accessible.ts';
import { type Condition, type ListQuery, limits } from './query.ts';
import { gateCounts, shownValue } from './show.ts';
import { type Actor, type Resource, isWorkflow } from './workflow.ts';
import { abilityOf } from './work.ts';

type Found = Record<string, unknown> & { id: number };

export interface Page {
  readonly rows: Found[];
  readonly total: number;
  /** The count stopped at its cap: there are more. */
  readonly capped: boolean;
}

/** Words found in more texts than this are cut to the newest. */
const hits = { alone: 1_000, filtered: 10_000 };

/** Adds one checked condition to a query on `table`. */
export function where(query: Knex.QueryBuilder, table: string, { column, operator, value }: Condition): void {
  const name = `${table}.${column}`;
  if (operator === 'in') {
    const values = (value as unknown[]).filter((one) => one !== null) as string[];
    const hasNull = values.length < (value as unknown[]).length;
    void query.where((either) => {
      // An empty list must match nothing; Knex alone would let a negated one match everything.
      if (values.length) void either.whereIn(name, values);
      else void either.whereRaw('1 = 0');
      if (hasNull) void either.orWhereNull(name);
    });
  } else if (value === null) void (operator === '=' ? query.whereNull(name) : query.whereNotNull(name));
  else if (operator === '<>') void query.where((either) => void either.where(name, '<>', value as string).orWhereNull(name));
  else void query.where(name, operator, value as string);
}

/** The rows of a resource that `by` may see and asked for; not yet ordered, cut or selected. */
export function scope(house: House, resource: Resource, by: Actor, asked: Pick<ListQuery, 'conditions' | 'q' | 'proposedByOther'>, most?: number): Knex.QueryBuilder | null {
  const { read, engine } = house.database;
  const table = resource.resource;
  const query = read.queryBuilder();
  if (asked.q) {
    const found = searchHits(engine, read, table, asked.q, most ?? (asked.conditions.length ? hits.filtered : hits.alone));
    if (!found) return null;
    // CROSS JOIN keeps the order of the tables: the words first, then the rows by id.
    void query.from(found as unknown as Knex.Raw<string>).joinRaw(engine === 'sqlite' ? `CROSS JOIN ${table} ON ${table}.id = hits.id` : `JOIN ${table} ON ${table}.id = hits.id`);
  } else void query.from(table);
  for (const condition of asked.conditions) where(query, table, condition);
  // As the engine writes it: within a text the quotes are escaped, so that nobody's words pass for a name.
  if (asked.proposedByOther) void query.where(`${table}.proposal`, 'not like', `%"by":${by.id},"at":"%`);
  return accessible(query, abilityOf(by), 'read', resource.subject, table);
}

/** The columns that a list shows to `by`. */
export const listColumns = (resource: Resource, by: Actor): string[] => ['id', ...readableColumns(resource, by).filter((name) => name !== 'id' && !resource.columns[name]?.quiet)];

/** Opens what rows keep as text, as on the record itself. */
function opened(resource: Resource, rows: readonly Found[]): void {
  for (const [name, column] of Object.entries(resource.columns))
    if (column.kind === 'json' || column.kind === 'flag') for (const row of rows) if (row[name] != null) row[name] = shownValue(column, row[name]);
}

/** Words alone are counted no further than they are looked for. */
const countCap = ({ q, conditions, count }: ListQuery): number => (q && !conditions.length ? Math.min(count, hits.alone) : count);

/** Puts a page in its order. Nulls come last by hand where a column may be empty; never on a queue's own columns, whose index gives the order. */
function ordered(page: Knex.QueryBuilder, resource: Resource, { sort: [column, direction], conditions }: ListQuery): void {
  const name = `${resource.resource}.${column}`;
  // What must lie within bounds is not empty.
  const bounded = conditions.some((condition) => condition.column === column && ['>', '>=', '<', '<='].includes(condition.operator));
  const nullable = !bounded && !['id', 'created_at'].includes(column) && resource.columns[column]?.kind !== 'number';
  if (nullable) void page.orderByRaw('CASE WHEN ?? IS NULL THEN 1 ELSE 0 END', [name]);
  void page.orderBy(name, direction);
  if (column !== 'id') void page.orderBy(`${resource.resource}.id`, direction);
}

/** One page of a list, with its total up to the cap: one statement, because each costs a hop between threads. */
export async function list(house: House, resource: Resource, by: Actor, asked: ListQuery): Promise<Page> {
  const { read } = house.database;
  const table = resource.resource;
  const query = scope(house, resource, by, asked);
  if (!query) return { rows: [], total: 0, capped: false };
  const cap = countCap(asked);
  const counted = read.count('*').from(query.clone().select(read.raw('1')).limit(cap + 1).as('some'));
  const page = query
    .clone()
    .select(listColumns(resource, by).map((name) => `${table}.${name}`))
    .select(counted.as('counted_rows'))
    .offset(asked.offset)
    .limit(asked.limit);
  ordered(page, resource, asked);
  const found = (await page) as (Found & { counted_rows?: number | string })[];
  const n = Number(found[0]?.counted_rows ?? (asked.offset ? await only(counted) : 0));
  const rows = found.map(({ counted_rows: _counted, ...row }) => row as Found);
  opened(resource, rows);
  const capped = n > cap || (asked.q !== undefined && !asked.conditions.length && n >= hits.alone);
  return { rows, total: capped ? cap + 1 : n, capped };
}

/** The one number that a counting query answers: a page beyond the end has no row to carry it. */
async function only(counted: Knex.QueryBuilder): Promise<number> {
  const [row] = (await counted.clone()) as Record<string, number | string>[];
  return Number(Object.values(row ?? {})[0] ?? 0);
}

/** Adds related records to rows, as this person may see them: one query for each relation; and how many gates of a case hold. */
export async function embed(house: House, resource: Resource, by: Actor, rows: readonly Found[], names: readonly string[]): Promise<void> {
  const { read } = house.database;
  if (names.includes('gate_count') && isWorkflow(resource) && rows.length) {
    const counts = await gateCounts(house, resource, rows.map(({ id }) => id), by);
    for (const row of rows) row.gate_count = counts.get(row.id);
  }
  const added = await Promise.all(
    names.map(async (name) => {
      const one = resource.belongs?.[name];
      const many = resource.has?.[name];
      const target = resourceNamed((one ?? many)?.resource ?? '');
      if (!target || !rows.length) return undefined;
      const key = one ? 'id' : (many?.by ?? 'id');
      const own = (row: Found) => Number(one ? row[one.by] : row.id);
      const wanted = [...new Set(rows.filter((row) => (one ? row[one.by] : row.id) != null).map(own))];
      if (!wanted.length) return undefined;
      const columns = ['id', ...readableColumns(target, by).filter((column) => column !== 'id')];
      const query = read(target.resource).select(columns.map((column) => `${target.resource}.${column}`)).whereIn(`${target.resource}.${key}`, wanted).orderBy(`${target.resource}.id`).limit(limits.ids * 5);
      const found = (await accessible(query, abilityOf(by), 'read', target.subject, target.resource)) as Found[];
      opened(target, found);
      return (row: Found) => one ? (found.find(({ id }) => id === own(row)) ?? null) : found.filter((other) => other[key] === row.id);
    }),
  );
  // In the order in which they were asked for, whichever was found first: the same question has the same answer to the letter.
  added.forEach((of, place) => {
    if (of) for (const row of rows) row[names[place] ?? ''] = of(row);
  });
}

/** How many rows of the filtered list hold each declared value of a column; each count stops at the cap. */
export async function facets(house: House, resource: Resource, by: Actor, asked: Pick<ListQuery, 'conditions' | 'q'>, names: readonly string[]): Promise<Record<string, { value: string | number; count: number; capped: boolean }[]>> {
  const answer: Record<string, { value: string | number; count: number; capped: boolean }[]> = {};
  for (const name of names) {
    // A facet counts its own other values too: what one would see after choosing them.
    const others = { ...asked, conditions: asked.conditions.filter(({ column }) => column !== name) };
    const counts = (resource.columns[name]?.facet ?? []).map(async (value) => {
      const query = scope(house, resource, by, others);
      const some = query?.where(`${resource.resource}.${name}`, value).select(house.database.read.raw('1')).limit(limits.count + 1);
      const counted = some && ((await house.database.read.count({ n: '*' }).from(some.as('some')).first()) as { n: number } | undefined);
      const n = Number(counted?.n ?? 0);
      return { value, count: Math.min(n, limits.count), capped: n > limits.count };
    });
    answer[name] = await Promise.all(counts);
  }
  return answer;
}

/** Questions that are counted in one statement: a hop between threads costs more than most of them. */
const countedAtOnce = 25;

/** How many rows each query finds, up to the cap and one further, in their order. */
export async function countEach(read: Knex, queries: readonly Knex.QueryBuilder[], cap: number): Promise<number[]> {
  const chunks = Array.from({ length: Math.ceil(queries.length / countedAtOnce) }, (_none, index) => queries.slice(index * countedAtOnce, (index + 1) * countedAtOnce));
  const counts = await Promise.all(
    chunks.map(async (chunk) => {
      const each = chunk.map((query, index) => read.count('*').from(query.clone().select(read.raw('1')).limit(cap + 1).as('some')).as(`n${index}`));
      const row = (await read.select(each).first()) as Record<string, number | string>;
      return chunk.map((_query, index) => Number(row[`n${index}`]));
    }),
  );
  return counts.flat();
}
