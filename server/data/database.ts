/** One database for the whole house: many readers, one way to write. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Knex } from 'knex';
import { migrations } from '../../migrations/index.ts';
import { passing } from './complaints.ts';
import { type Engine, alone, openPostgres, openSqlite } from './dialect.ts';

export interface Database {
  readonly engine: Engine;
  /** For reading outside of a transaction. */
  readonly read: Knex;
  /** Runs `work` in one transaction on the writing side; tried again when the database asks for it. Never use `read` inside. */
  transaction<T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T>;
  migrate(): Promise<void>;
  /** Takes back every migration (tests, and nobody else). */
  migrateDown(): Promise<void>;
  /** Whether every migration of this build has run. */
  migrated(): Promise<boolean>;
  /** Statements outside of any transaction, for what cannot run inside one (VACUUM). */
  readonly outside: Knex;
  close(): Promise<void>;
}

const source: Knex.MigrationSource<string> = {
  getMigrations: () => Promise.resolve(Object.keys(migrations)),
  getMigrationName: (name) => name,
  getMigration: (name) => {
    const migration = migrations[name];
    if (!migration) throw new Error(`No migration ${name}`);
    return Promise.resolve(migration);
  },
};

const tries = 5;

/**
 * Opens the database named by `url`: `sqlite::memory:`, `sqlite:PATH` or `postgres://…`.
 * @throws Error when the url is of another kind
 */
export function openDatabase(url: string, readers = 4): Promise<Database> {
  const engine: Engine | null = url.startsWith('sqlite:') ? 'sqlite' : /^postgres(ql)?:/.test(url) ? 'postgres' : null;
  if (!engine) throw new Error('DATABASE_URL must begin with sqlite: or postgres:');
  const filename = url.slice('sqlite:'.length);
  if (engine === 'sqlite' && filename !== ':memory:') mkdirSync(dirname(filename), { recursive: true });
  const { read, write } = engine === 'sqlite' ? openSqlite(filename, readers) : openPostgres(url);
  const config = { migrationSource: source };

  async function transaction<T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await write.transaction(work);
      } catch (error) {
        if (attempt === tries || !passing(error)) throw error;
      }
    }
  }

  return Promise.resolve({
    engine,
    read,
    outside: write,
    transaction,
    migrate: async () => {
      await alone(engine, url, write, (knex) => knex.migrate.latest(config));
    },
    migrateDown: async () => {
      await write.migrate.rollback(config, true);
    },
    migrated: async () => ((await write.migrate.list(config)) as [unknown[], unknown[]])[1].length === 0,
    close: async () => {
      if (read !== write) await read.destroy();
      await write.destroy();
    },
  });
}
