import { expect, test } from 'vitest';
import { openDatabase, type Database } from '../../server/data/database.ts';
import { freshDatabaseUrl } from '../support/postgres.ts';

async function withOpen<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(url);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

test('each test gets a database that nobody else writes to', async () => {
  const [one, other] = await Promise.all([freshDatabaseUrl({ empty: true }), freshDatabaseUrl({ empty: true })]);
  await withOpen(one, (first) =>
    withOpen(other, async (second) => {
      await first.transaction((trx) => trx.schema.createTable('marks', (table) => table.increments('id')));
      expect(await second.read.schema.hasTable('marks')).toBe(false);
    }),
  );
});

test('a fresh database has climbed every migration, or climbs it now', async () => {
  await withOpen(await freshDatabaseUrl(), async (database) => {
    await database.migrate();
    expect(await database.migrated()).toBe(true);
  });
});

test('either engine has what search needs', async () => {
  await withOpen(await freshDatabaseUrl({ empty: true }), (database) =>
    database.transaction(async (trx) => {
      if (database.engine === 'sqlite') {
        await trx.raw('CREATE VIRTUAL TABLE words USING fts5(text)');
        return;
      }
      await trx.raw('CREATE EXTENSION pg_trgm');
      await trx.raw('CREATE EXTENSION unaccent');
      const { rows } = await trx.raw<{ rows: unknown[] }>(
        "SELECT lower('ÉLÈVE') AS lower, unaccent('élève') AS plain, similarity('élève', 'élèves') > 0.5 AS near",
      );
      expect(rows).toEqual([{ lower: 'élève', plain: 'eleve', near: true }]);
    }),
  );
});
