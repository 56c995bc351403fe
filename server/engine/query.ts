/** From a request's filter, sort and range to checked parts of a query: only declared columns that this person may read. */
import { malformed } from './errors.ts';
import { type Actor, type Column, type Resource, isWorkflow } from './workflow.ts';
import { readableColumns, soughtColumns } from './ability.ts';

export interface Condition {
  readonly column: string;
  readonly operator: '=' | 'in' | '>=' | '<=' | '>' | '<' | '<>';
  readonly value: unknown;
}

export interface ListQuery {
  readonly conditions: readonly Condition[];
  readonly q?: string;
  readonly sort: readonly [string, 'ASC' | 'DESC'];
  readonly offset: number;
  readonly limit: number;
  readonly embed: readonly string[];
  /** Only rows whose waiting proposal is another person's: the second half is theirs to do. */
  readonly proposedByOther?: true;
  /** Counting stops here. */
  readonly count: number;
}

export const limits = { rows: 100, offset: 10_000, ids: 200, conditions: 20, embeds: 5, count: 1_000, mostCount: 10_000, text: 300 };

const suffixes = { _gte: '>=', _lte: '<=', _gt: '>', _lt: '<', _neq: '<>' } as const;

/** Instants are compared as text, so they must be written as ours are: in UTC, from the year down. */
const dayOrInstant = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z)?$/;

const unreadable = () => malformed('This filter, sort or range cannot be read.', 'Ce filtre, ce tri ou cette plage est illisible.');

function json(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw unreadable();
  }
}

/** Filters and sorts that `by` may use on a resource; what they are not shown is found by its exact value alone, or it could be guessed piece by piece. */
function columnsFor(resource: Resource, by: Actor): Map<string, Column & { readonly exactly?: true }> {
  const readable = readableColumns(resource, by);
  const sought = soughtColumns(resource, by).filter((name) => !readable.includes(name));
  const columns = new Map<string, Column & { readonly exactly?: true }>(readable.map((name) => [name, resource.columns[name] as Column]));
  for (const name of sought) columns.set(name, { kind: 'text', filter: true, exactly: true });
  columns.set('id', { kind: 'number', filter: true, sort: true });
  return columns;
}

function value(column: Column, given: unknown): unknown {
  if (given === null) return null;
  // One may ask whether there is one, not what is in it.
  if (column.kind === 'json') throw unreadable();
  if (column.kind === 'flag') {
    if (typeof given !== 'boolean') throw unreadable();
    return given ? 1 : 0;
  }
  if (column.kind === 'number') {
    if (typeof given !== 'number' || !Number.isSafeInteger(given) || Math.abs(given) > 2 ** 31 - 1) throw unreadable();
    return given;
  }
  if (typeof given !== 'string' || given.length > limits.text || given.includes('\0')) throw unreadable();
  if (column.kind === 'instant' && !(dayOrInstant.test(given) && Number.isFinite(Date.parse(given)))) throw unreadable();
  return given;
}

function conditionsOf(columns: ReturnType<typeof columnsFor>, filter: Record<string, unknown>): Condition[] {
  const entries = Object.entries(filter).filter(([name]) => name !== 'q');
  if (entries.length > limits.conditions) throw unreadable();
  return entries.map(([name, given]) => {
    const suffix = (Object.keys(suffixes) as (keyof typeof suffixes)[]).find((end) => name.endsWith(end) && columns.has(name.slice(0, -end.length)));
    const field = suffix ? name.slice(0, -suffix.length) : name;
    const column = columns.get(field);
    if (!column?.filter)
      throw malformed(`“${field.slice(0, 60)}” is not something to filter by here.`, `« ${field.slice(0, 60)} » n’est pas un filtre possible ici.`);
    if (column.exactly && (suffix || typeof given !== 'string')) throw unreadable();
    if (Array.isArray(given)) {
      if (suffix || given.length > limits.ids) throw unreadable();
      return { column: field, operator: 'in', value: given.map((one) => value(column, one)) };
    }
    const operator = suffix ? suffixes[suffix] : '=';
    const checked = value(column, given);
    if (checked === null && operator !== '=' && operator !== '<>') throw unreadable();
    return { column: field, operator, value: checked };
  });
}

function sortOf(resource: Resource, columns: Map<string, Column>, given: unknown): readonly [string, 'ASC' | 'DESC'] {
  if (given === undefined) return resource.order;
  const [column, direction] = Array.isArray(given) && given.length === 2 ? (given as unknown[]) : [];
  if (typeof column !== 'string' || (direction !== 'ASC' && direction !== 'DESC')) throw unreadable();
  if (!columns.get(column)?.sort)
    throw malformed(`“${column.slice(0, 60)}” is not something to sort by here.`, `« ${column.slice(0, 60)} » n’est pas un tri possible ici.`);
  return [column, direction];
}

function rangeOf(given: unknown): { offset: number; limit: number } {
  if (given === undefined) return { offset: 0, limit: 25 };
  const [from, to] = Array.isArray(given) && given.length === 2 ? (given as unknown[]) : [];
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to)) throw unreadable();
  const [offset, last] = [from as number, to as number];
  if (offset < 0 || last < offset || last - offset + 1 > limits.rows)
    throw malformed(`A page has at most ${limits.rows} rows.`, `Une page a au plus ${limits.rows} lignes.`);
  if (offset > limits.offset)
    throw malformed(
      `A list can be walked to row ${limits.offset}. Narrow it with a filter or a date.`,
      `Une liste se parcourt jusqu’à la ligne ${limits.offset}. Précisez un filtre ou une date.`,
    );
  return { offset, limit: last - offset + 1 };
}

function embedOf(resource: Resource, given: unknown): string[] {
  if (given === undefined) return [];
  const known = { ...resource.belongs, ...resource.has, ...(isWorkflow(resource) && resource.glass && { gate_count: true }) };
  if (!Array.isArray(given) || given.length > limits.embeds || !given.every((name) => typeof name === 'string' && Object.hasOwn(known, name))) throw unreadable();
  return given as string[];
}

/** The filter of a request, checked. */
export function filterOf(resource: Resource, by: Actor, text: string | undefined): Pick<ListQuery, 'conditions' | 'q'> {
  const filter = json(text) ?? {};
  if (typeof filter !== 'object' || Array.isArray(filter)) throw unreadable();
  const fields = filter as Record<string, unknown>;
  const { q } = fields;
  if (q !== undefined && (typeof q !== 'string' || q.length > limits.text || !resource.search)) throw unreadable();
  return { conditions: conditionsOf(columnsFor(resource, by), fields), ...(typeof q === 'string' && q.trim() && { q }) };
}

/**
 * Reads `filter`, `sort`, `range`, `embed` and `count` of a list request.
 * @throws Refused MALFORMED for anything that is not declared or not readable by this person
 */
export function listQuery(resource: Resource, by: Actor, query: Readonly<Record<string, string | undefined>>): ListQuery {
  const columns = columnsFor(resource, by);
  const { conditions, q } = filterOf(resource, by, query.filter);
  const ids = conditions.find(({ column, operator }) => column === 'id' && operator === 'in')?.value as unknown[] | undefined;
  const range = ids && query.range === undefined ? { offset: 0, limit: limits.ids } : rangeOf(json(query.range));
  const count = query.count === undefined ? limits.count : Number(query.count);
  if (!Number.isInteger(count) || count < 1 || count > limits.mostCount) throw unreadable();
  return { conditions, ...(q && { q }), sort: sortOf(resource, columns, json(query.sort)), ...range, embed: embedOf(resource, json(query.embed)), count };
}
