/** Writing many rows at once. */
import type { Knex } from 'knex';
import type { Database } from './database.ts';
import { type Engine, analyze } from './dialect.ts';

type Cell = string | number | null;

/** SQLite takes 32,766 values in a statement; PostgreSQL takes the rows as one value. */
const mostValues = 30_000;

/** Which database a connection speaks to. */
const engineOf = (knex: Knex): Engine => ((knex.client as { dialect: string }).dialect === 'sqlite3' ? 'sqlite' : 'postgres');

/**
 * Inserts rows that need no id of their own back. The first row names the columns; a column that a row lacks is NULL there.
 * Written out by hand because Knex's own building costs more than the database's work.
 */
export async function insertMany(trx: Knex, table: string, rows: readonly Readonly<Record<string, Cell | undefined>>[]): Promise<void> {
  await inserted(trx, table, rows, '');
}

/** The same, answering the ids: both engines number the rows of one statement in its order, whatever the order in which they give the numbers back. */
export async function insertNumbered(trx: Knex, table: string, rows: readonly Readonly<Record<string, Cell | undefined>>[]): Promise<number[]> {
  const found = await inserted(trx, table, rows, ' RETURNING id');
  return found.flatMap((ids) => ids.map(({ id }) => id).sort((a, b) => a - b));
}

async function inserted(trx: Knex, table: string, rows: readonly Readonly<Record<string, Cell | undefined>>[], returning: string): Promise<{ id: number }[][]> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const into = `INSERT INTO ${table} (${columns.join(', ')})`;
  const found: { id: number }[][] = [];
  const engine = engineOf(trx);
  const size = engine === 'sqlite' ? Math.floor(mostValues / Math.max(1, columns.length)) : rows.length;
  for (let at = 0; at < rows.length; at += size) {
    const some = rows.slice(at, at + size);
    if (engine === 'postgres') {
      // One parameter, typed by the table itself.
      const sql = `${into} SELECT ${columns.join(', ')} FROM json_populate_recordset(NULL::${table}, ?)${returning}`;
      found.push(((await trx.raw(sql, [JSON.stringify(some)])) as { rows: { id: number }[] }).rows);
    } else {
      // Whole numbers are written into the statement: binding each costs more than reading it.
      const bound: string[] = [];
      const cell = (value: Cell | undefined): string => {
        if (value == null) return 'NULL';
        if (Number.isSafeInteger(value)) return String(value);
        bound.push(value as string);
        return '?';
      };
      const tuples = some.map((row) => `(${columns.map((column) => cell(row[column])).join(',')})`);
      found.push((await trx.raw(`${into} VALUES ${tuples.join(',')}${returning}`, bound)) as { id: number }[]);
    }
  }
  return found;
}

/** The rows of a statement written out by hand. */
export async function selected<Found>(knex: Knex, sql: string, values: readonly Cell[] = []): Promise<Found[]> {
  const found = (await knex.raw(sql, [...values] as Knex.RawBinding[])) as Found[] | { rows: Found[] };
  return 'rows' in found ? found.rows : found;
}

/** Refreshes the planner's figures after many new rows, however long it takes. */
export async function refreshPlans({ engine, outside }: Pick<Database, 'engine' | 'outside'>): Promise<void> {
  const client = outside.client as { acquireConnection(): Promise<unknown>; releaseConnection(connection: unknown): Promise<void> };
  const connection = await client.acquireConnection();
  const run = (query: Knex.Raw) => query.connection(connection as Knex.Raw);
  try {
    // A sample is enough for SQLite, and keeps its one writer free; PostgreSQL samples by itself but may outlast a statement's 15 s.
    await run(outside.raw(engine === 'sqlite' ? 'PRAGMA analysis_limit = 1000' : 'SET statement_timeout = 0'));
    await run(analyze(engine, outside));
    if (engine === 'postgres') await run(outside.raw('RESET statement_timeout'));
  } finally {
    await client.releaseConnection(connection);
  }
}
