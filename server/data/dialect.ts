/** What differs between the two databases, and nothing else. Only `server/data` knows which engine it is. */
import { createRequire } from 'node:module';
import knexBuilder, { type Knex } from 'knex';
import pg from 'pg';
import { type Query, type RawSqlite, preparedQuery } from './prepared.ts';

export type Engine = 'sqlite' | 'postgres';

const load = createRequire(import.meta.url);

interface Transacting {
  transaction(...parts: unknown[]): unknown;
  _query(connection: RawSqlite, query: Query): unknown;
}

/** Knex begins SQLite transactions DEFERRED; a read that then writes would fail at once when another process wrote. */
function immediateClient(): typeof Knex.Client {
  const Client = load('knex/lib/dialects/sqlite3/index.js') as new (config: Knex.Config) => Transacting;
  const Transaction = load('knex/lib/dialects/sqlite3/execution/sqlite-transaction.js') as new (...parts: unknown[]) => {
    query(connection: unknown, sql: string): unknown;
  };
  class Immediate extends Transaction {
    begin(connection: unknown) {
      return this.query(connection, 'BEGIN IMMEDIATE;');
    }
  }
  class ImmediateClient extends Client {
    override transaction(...parts: unknown[]) {
      return new Immediate(this, ...parts);
    }
    override _query(connection: RawSqlite, query: Query) {
      return preparedQuery(connection, query);
    }
  }
  return ImmediateClient as unknown as typeof Knex.Client;
}

const pragmas = `PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=10000;
  PRAGMA trusted_schema=OFF; PRAGMA temp_store=MEMORY;`;

/** Opens SQLite: one connection that writes and `readers` that read beside it. In memory there is but one. */
export function openSqlite(filename: string, readers: number): { read: Knex; write: Knex } {
  const connect = (max: number, extra: string): Knex =>
    knexBuilder({
      client: immediateClient(),
      connection: { filename },
      useNullAsDefault: true,
      pool: {
        min: 1,
        max,
        afterCreate: (raw: RawSqlite, done: (error: Error | null, raw: RawSqlite) => void) =>
          raw.exec(pragmas + extra, (error) => done(error, raw)),
      },
    });
  const write = connect(1, '');
  return filename === ':memory:' ? { read: write, write } : { write, read: connect(readers, 'PRAGMA query_only=ON;') };
}

// Counts arrive as numbers: they stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** What the driver takes beyond the address. */
const patient = (connectionString: string): Knex.PgConnectionConfig => ({
  connectionString,
  application_name: 'entente',
  statement_timeout: 15_000,
  idle_in_transaction_session_timeout: 10_000,
  options: '-c lock_timeout=3000',
});

/** Opens PostgreSQL: one pool; each connection gives up on a lock after 3 s and on a statement after 15 s. */
export function openPostgres(url: string): { read: Knex; write: Knex } {
  const pool = knexBuilder({
    client: 'pg',
    connection: patient(url),
    pool: { min: 0, max: 10 },
  });
  return { read: pool, write: pool };
}

/** Any number that no other program of this database uses. */
const migrationLock = 7_301_202;

/**
 * Lets one process at a time change the schema. On PostgreSQL the others wait for it, on connections that never give up:
 * an index on millions of rows takes as long as it takes. SQLite's own lock on the file does the same.
 */
export async function alone(engine: Engine, url: string, write: Knex, work: (knex: Knex) => Promise<unknown>): Promise<void> {
  if (engine === 'sqlite') {
    await work(write);
    return;
  }
  const unhurried = knexBuilder({ client: 'pg', connection: url, pool: { min: 0, max: 3 } });
  try {
    await unhurried.transaction(async (trx) => {
      await trx.raw('SELECT pg_advisory_xact_lock(?)', [migrationLock]);
      await work(unhurried);
    });
  } finally {
    await unhurried.destroy();
  }
}

/** Locks the rows that a transaction is about to judge; SQLite's one writer needs no lock. */
export const locked = (engine: Engine, query: Knex.QueryBuilder): Knex.QueryBuilder =>
  engine === 'postgres' ? query.forUpdate() : query;

/** Locks the case that a row belongs to, before the row itself: whoever acts on the parts of a case waits for whoever decides on it. */
export async function holdParent(engine: Engine, trx: Knex, child: { resource: string; id: number; by: string }, parent: string): Promise<void> {
  if (engine === 'postgres') await trx(parent).where({ id: trx(child.resource).where({ id: child.id }).select(child.by) }).forUpdate().first('id');
}

/** Locks rows for the rest of the transaction that reads them; outside of one nothing is judged, so nothing is held. `shared` lets others hold them too. */
export function heldIn(knex: Knex, query: Knex.QueryBuilder, shared = false): Knex.QueryBuilder {
  if (!knex.isTransaction || (knex.client as { dialect: string }).dialect === 'sqlite3') return query;
  return shared ? query.forShare() : query.forUpdate();
}

/** Lower case, no accents, words only: the same text goes into both engines' indexes and both engines' queries. */
export const folded = (text: string): string =>
  // Plain English is most of what is indexed, and needs none of Unicode's tables.
  plain.test(text) ? text.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim() : foldedWhole(text);

const plain = /^\p{ASCII}*$/u;
const foldedWhole = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const rows = 400;

/** Writes the searchable text of rows beside them. `replace` when they were indexed before. */
export async function indexText(engine: Engine, trx: Knex, table: string, texts: readonly { id: number; text: string }[], replace = false): Promise<void> {
  const search = `${table}_search`;
  for (let at = 0; at < texts.length; at += rows) {
    const some = texts.slice(at, at + rows);
    if (replace && engine === 'sqlite')
      await trx.raw(`DELETE FROM ${search} WHERE rowid IN (${some.map(() => '?').join(',')})`, some.map(({ id }) => id));
    const values = some.flatMap(({ id, text }) => [id, folded(text)]);
    if (engine === 'sqlite') await trx.raw(`INSERT INTO ${search}(rowid, document) VALUES ${some.map(() => '(?, ?)').join(',')}`, values);
    else
      await trx.raw(
        `INSERT INTO ${search}(id, document) VALUES ${some.map(() => `(?, to_tsvector('simple', ?))`).join(',')}
         ON CONFLICT (id) DO UPDATE SET document = excluded.document`,
        values,
      );
  }
}

/** Words in more texts than this are common (PostgreSQL). */
const commonFrom = 20_000;

/** The newest `most` ids whose text holds every word of `q` (the last one as a beginning); null when `q` has no word. */
export function searchHits(engine: Engine, knex: Knex, table: string, q: string, most: number): Knex.Raw | null {
  const words = folded(q).split(' ').filter(Boolean).slice(0, 12);
  if (!words.length) return null;
  const search = `${table}_search`;
  if (engine === 'sqlite')
    return knex.raw(`(SELECT rowid AS id FROM ${search} WHERE ${search} MATCH ? ORDER BY rowid DESC LIMIT ?) AS hits`, [
      words.map((word, index) => `"${word}"${index === words.length - 1 ? '*' : ''}`).join(' '),
      most,
    ]);
  const query = words.map((word, index) => `'${word}'${index === words.length - 1 ? ':*' : ''}`).join(' & ');
  const matching = `FROM ${search} WHERE document @@ to_tsquery('simple', ?)`;
  // A rare word is found by its own index, then ordered; for a common one the walk from the newest ends soon. Left to
  // itself the planner walks a million rows from the newest to find a thousand.
  return knex.raw(
    `(WITH found AS MATERIALIZED (SELECT id ${matching} LIMIT ${commonFrom + 1})
      (SELECT id FROM found WHERE (SELECT count(*) FROM found) <= ${commonFrom} ORDER BY id DESC LIMIT ?)
      UNION ALL
      SELECT id FROM (SELECT id ${matching} ORDER BY id DESC LIMIT ?) AS newest WHERE (SELECT count(*) FROM found) > ${commonFrom}) AS hits`,
    [query, most, query, most],
  );
}

/** Refreshes the planner's figures after a large import. */
export const analyze = (engine: Engine, knex: Knex): Knex.Raw => knex.raw(engine === 'sqlite' ? 'ANALYZE' : 'VACUUM (ANALYZE)');
