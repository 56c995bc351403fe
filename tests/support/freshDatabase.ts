import { type Database, openDatabase } from '../../server/data/database.ts';
import { lentDatabaseUrl } from './postgres.ts';
import { TEMPLATE_VARIABLE } from './sqliteSetup.ts';

interface Backup {
  step(pages: number, done: (error: Error | null) => void): void;
  finish(done: (error: Error | null) => void): void;
}
interface RawSqlite {
  backup(from: string, here: string, there: string, intoFile: boolean, done: (error: Error | null) => void): Backup;
}

/** A database of one test's own, open: every migration climbed and the policies in force, as in the one that was made so once. */
export async function freshDatabase(): Promise<Database> {
  if (process.env.TEST_DATABASE === 'postgres') return openDatabase(await lentDatabaseUrl());
  const database = await openDatabase('sqlite::memory:');
  await fill(database);
  return database;
}

async function fill(database: Database): Promise<void> {
  const template = process.env[TEMPLATE_VARIABLE];
  if (!template) throw new Error('These tests copy the database that their vitest project makes: run them with --project.');
  const { client } = database.outside as unknown as { client: { acquireConnection(): Promise<RawSqlite>; releaseConnection(raw: RawSqlite): Promise<void> } };
  const raw = await client.acquireConnection();
  try {
    const ended = (begin: (done: (error: Error | null) => void) => void) => new Promise<void>((resolve, reject) => begin((error) => (error ? reject(error) : resolve())));
    let copy: Backup | undefined;
    await ended((done) => (copy = raw.backup(template, 'main', 'main', false, done)));
    await ended((done) => copy?.step(-1, done));
    await ended((done) => copy?.finish(done));
  } finally {
    await client.releaseConnection(raw);
  }
}
