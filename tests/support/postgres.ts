import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { closedWithFile, closedWithTest } from './closing.ts';
import { ADDRESS_VARIABLE, TEMPLATE, withDatabase } from './postgresTemplate.ts';

let administrator: Promise<pg.Client> | undefined;

/**
 * An address for one test's own database: in memory for SQLite; for PostgreSQL a copy of a database that has climbed every
 * migration, dropped when the test file ends. `empty` gives one without any table (for the tests of the migrations).
 */
export async function freshDatabaseUrl({ empty = false } = {}): Promise<string> {
  if (process.env.TEST_DATABASE !== 'postgres') return 'sqlite::memory:';
  const name = `test_${randomBytes(8).toString('hex')}`;
  const client = await administration();
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${empty ? 'template0' : TEMPLATE} STRATEGY FILE_COPY`);
  // Hundreds of them would fill a small disk. FORCE, because a failed test may have left a connection.
  closedWithFile(() => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  return withDatabase(maintenanceUrl(), name);
}

/** A copy that this file's tests use one after the other, and the connection that puts it right in between. */
interface Copy {
  readonly url: string;
  readonly keeper: pg.Client;
}
let free: Copy[] = [];

/** The address of a copy as new for one test, on PostgreSQL: one that an earlier test of the file has given back, or a new one. */
export async function lentDatabaseUrl(): Promise<string> {
  const copy = free.pop() ?? (await newCopy());
  // Registered before the test opens it, so it is given back after the test has closed it. What cannot be put right is lent no more.
  closedWithTest(() => copy.keeper.query('SELECT original.restore()').then(() => free.push(copy), () => undefined));
  return copy.url;
}

async function newCopy(): Promise<Copy> {
  const url = await freshDatabaseUrl();
  const keeper = new pg.Client({ connectionString: url });
  await keeper.connect();
  closedWithFile(() => {
    free = [];
    return keeper.end();
  });
  return { url, keeper };
}

function administration(): Promise<pg.Client> {
  administrator ??= (async () => {
    const client = new pg.Client({ connectionString: maintenanceUrl() });
    await client.connect();
    // Opened for the first database of a file, so it closes after all of them were dropped.
    closedWithFile(() => {
      administrator = undefined;
      return client.end();
    });
    return client;
  })();
  return administrator;
}

function maintenanceUrl(): string {
  const url = process.env[ADDRESS_VARIABLE];
  if (!url) throw new Error('These tests need the PostgreSQL that the vitest project "postgres" starts: run them with --project postgres.');
  return url;
}
