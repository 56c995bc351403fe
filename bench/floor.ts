/** The floor under every figure: bare node:http on the same driver, the same tables, indexes and queries, prepared; no rights, no framework. */
import { createServer, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import pg from 'pg';
import type sqlite3 from 'sqlite3';
import type { Statement } from 'sqlite3';
import { rareWord } from './fill.ts';

const columns = 'id, version, created_at, updated_at, state, priority, provider_id, customer_id, rating, title, body, locale, author_name, author_email, open_signals, published_at, claimed_by, claimed_until';
const queue = `SELECT ${columns} FROM reviews WHERE state = 'verified' ORDER BY created_at, id LIMIT 25 OFFSET `;
const count = `SELECT count(*) AS n FROM (SELECT 1 FROM reviews WHERE state = 'verified' LIMIT 1001) AS counted`;

type Run = (sql: string, values: unknown[]) => Promise<Record<string, unknown>[]>;

const prefixed = columns.split(', ').map((name) => `reviews.${name}`).join(', ');
const searches = {
  sqlite: `SELECT ${prefixed} FROM (SELECT rowid AS id FROM reviews_search WHERE reviews_search MATCH ? ORDER BY rowid DESC LIMIT 1000) AS hits CROSS JOIN reviews ON reviews.id = hits.id ORDER BY reviews.created_at, reviews.id LIMIT 25`,
  postgres: `SELECT ${prefixed} FROM (WITH found AS MATERIALIZED (SELECT id FROM reviews_search WHERE document @@ to_tsquery('simple', ?) LIMIT 20001) SELECT id FROM found ORDER BY id DESC LIMIT 1000) AS hits JOIN reviews ON reviews.id = hits.id ORDER BY reviews.created_at, reviews.id LIMIT 25`,
};

/** Prepared statements on four reading connections and one that writes. */
function sqlite(path: string): { read: Run; write: Run } {
  const { Database } = createRequire(import.meta.url)('sqlite3') as typeof sqlite3;
  const connect = (): Run => {
    const connection = new Database(path);
    connection.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000;');
    const prepared = new Map<string, Statement>();
    return (sql, values) =>
      new Promise((resolve, reject) => {
        const statement = prepared.get(sql) ?? connection.prepare(sql);
        prepared.set(sql, statement);
        statement.all(values, (error: Error | null, rows) => (error ? reject(error) : resolve(rows as Record<string, unknown>[])));
      });
  };
  const readers = Array.from({ length: 4 }, connect);
  let turn = 0;
  return { read: (sql, values) => (readers[(turn += 1) % 4] as Run)(sql, values), write: connect() };
}

function postgres(url: string): { read: Run; write: Run } {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const names = new Map<string, string>();
  const run: Run = async (sql, values) => {
    let n = 0;
    if (!names.has(sql)) names.set(sql, `s${names.size}`);
    return (await pool.query({ name: names.get(sql), text: sql.replace(/\?/g, () => `$${(n += 1)}`), values })).rows as Record<string, unknown>[];
  };
  return { read: run, write: run };
}

/** One decision as bare as it can be: the row by its version, one event. */
async function decide(write: Run, id: number): Promise<void> {
  const [row] = await write(`UPDATE reviews SET state = 'published', version = version + 1 WHERE id = ? AND version = 1 RETURNING version`, [id]);
  await write(`INSERT INTO events (resource, record_id, seq, action, actor_kind, actor_id, at, details, prev_hash, hash) VALUES ('reviews', ?, 2, 'publish', 'staff', 1, '2026-01-01', '{}', '', '')`, [id]);
  if (!row) throw new Error('stale');
}

const url = process.env.DATABASE_URL ?? '';
const isSqlite = url.startsWith('sqlite:');
const { read, write } = isSqlite ? sqlite(url.slice('sqlite:'.length)) : postgres(url);
const word = isSqlite ? `"${rareWord}"*` : `'${rareWord}':*`;

async function answer(path: string): Promise<unknown> {
  const [, verb, value] = path.split('/');
  switch (verb) {
    case 'queue':
      return { rows: await read(queue + String(Number(value)), []), count: await read(count, []) };
    case 'search':
      return read(isSqlite ? searches.sqlite : searches.postgres, [word]);
    case 'one': {
      const [row] = await read(`SELECT * FROM reviews WHERE id = ?`, [Number(value)]);
      const [provider, customer] = await Promise.all([read('SELECT * FROM providers WHERE id = ?', [row?.provider_id]), read('SELECT * FROM customers WHERE id = ?', [row?.customer_id])]);
      return { row, provider, customer, signals: await read('SELECT * FROM signals WHERE review_id = ?', [Number(value)]) };
    }
    default:
      return decide(write, Number(value));
  }
}

const send = (response: ServerResponse, status: number, body: unknown) => response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body) ?? '{}');

createServer((request, response) => {
  answer(request.url ?? '').then(
    (body) => send(response, 200, body),
    (error: Error) => send(response, 500, { error: error.message }),
  );
}).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
