import { expect, test } from 'vitest';
import { openDatabase, type Database } from '../../server/data/database.ts';
import { policies } from '../../server/policies/index.ts';
import { recordEvent } from '../../server/engine/events.ts';
import { closedWithTest } from '../support/closing.ts';
import { freshDatabase } from '../support/freshDatabase.ts';
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

// On PostgreSQL the second test of a file is lent the copy of the first.
test.each(['first', 'next'])('what a test has written, the %s one does not find: no row, no event, no number', async () => {
  const database = await freshDatabase();
  closedWithTest(() => database.close());
  const count = async (table: string) => ((await database.read(table).count({ n: '*' })) as { n: number }[])[0]?.n;
  expect([await count('customers'), await count('policies'), await database.read('policies').where({ version: 99 })]).toEqual([0, policies.length, []]);
  const at = '2026-03-02T10:00:00.000Z';
  const by = { kind: 'clock', id: 1, name: 'Clock', roles: [], locale: 'en' } as const;
  const [events, customer] = await database.transaction(async (trx) => {
    await recordEvent(trx, { resource: 'customers', record_id: 1, action: 'create', by, at, details: {} });
    await trx('policies').update({ version: 99 });
    return [Number(((await trx('events').max({ id: 'id' })) as { id: number }[])[0]?.id), ((await trx('customers').insert({ name: 'One', locale: 'en', version: 1, created_at: at, updated_at: at }).returning('id')) as { id: number }[])[0]?.id];
  });
  expect([events, customer], 'numbers begin anew').toEqual([await count('events'), 1]);
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
