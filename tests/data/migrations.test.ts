import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { type Database, openDatabase } from '../../server/data/database.ts';
import { freshDatabaseUrl } from '../support/postgres.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase(await freshDatabaseUrl({ empty: true }));
});
afterAll(() => database.close());

const now = '2026-03-02T10:00:00.000Z';
const stamps = { version: 1, created_at: now, updated_at: now };

/** One row of each thing the house keeps, each naming the one before where it can. */
async function furnish(trx: Knex): Promise<void> {
  const add = async (table: string, values: object) => ((await trx(table).insert(values).returning('id')) as { id: number }[])[0]?.id ?? 0;
  const staff = await add('staff', { ...stamps, email: 'lea@entente.example', name: 'Léa', kind: 'person', locale: 'fr', roles: '["moderator"]' });
  await trx('sessions').insert({ token_hash: 'x'.repeat(64), staff_id: staff, created_at: now, seen_at: now, expires_at: now });
  const provider = await add('providers', { ...stamps, name: 'Sow', locale: 'en', linked_staff_id: staff });
  const customer = await add('customers', { ...stamps, name: 'Awa', locale: 'en' });
  const engagement = await add('engagements', { ...stamps, provider_id: provider, customer_id: customer, title: 'Sink' });
  const review = await add('reviews', { ...stamps, state: 'received', provider_id: provider, customer_id: customer, engagement_id: engagement, rating: 1, body: 'Late', locale: 'en', author_name: 'Awa', claimed_by: staff });
  await add('signals', { ...stamps, state: 'open', review_id: review, kind: 'burst', score: 0.5, explanation_en: 'x', explanation_fr: 'x' });
  await add('replies', { ...stamps, state: 'invited', review_id: review, provider_id: provider, locale: 'en', invited_at: now });
  await trx('sketches').insert({ band: 1, review_id: review });
  await add('events', { resource: 'reviews', record_id: review, seq: 1, action: 'create', actor_kind: 'staff', actor_id: staff, at: now, details: '{}', prev_hash: '0'.repeat(64), hash: '1'.repeat(64) });
  await add('letters', { key: 'k', resource: 'reviews', record_id: review, kind: 'x', to_name: 'Awa', to_email: 'a@b.c', locale: 'en', subject: 's', body: 'b', delivery: 'waiting', due_at: now, created_at: now });
}

/** Every table and its columns, as the database itself tells them. */
async function shape(knex: Knex): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const table of await tables(knex)) found[table] = Object.keys(await knex(table).columnInfo()).sort();
  return found;
}

async function tables(knex: Knex): Promise<string[]> {
  const query = database.engine === 'sqlite' ? "SELECT name FROM sqlite_master WHERE type = 'table'" : "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'";
  const answer = (await knex.raw(query)) as { name: string }[] | { rows: { name: string }[] };
  const rows = Array.isArray(answer) ? answer : answer.rows;
  return rows.map(({ name }) => name).filter((name) => !/^(sqlite_|knex_)|_search(_|$)/.test(name)).sort();
}

test('every migration climbs, descends with rows in its tables, and climbs again to the same house', async () => {
  await database.migrate();
  expect(await database.migrated()).toBe(true);
  const first = await shape(database.read);
  expect(Object.keys(first)).toEqual(expect.arrayContaining(['customers', 'engagements', 'events', 'letters', 'links', 'providers', 'replies', 'reviews', 'seals', 'signals', 'sketches', 'staff']));
  await database.transaction(furnish);
  await database.migrateDown();
  expect(await tables(database.read)).toEqual([]);
  expect(await database.migrated()).toBe(false);
  await database.migrate();
  expect(await shape(database.read)).toEqual(first);
  await database.transaction(furnish);
  expect((await database.read('reviews')).length).toBe(1);
});

test('climbing again where everything stands changes nothing', async () => {
  const before = await shape(database.read);
  await database.migrate();
  expect(await shape(database.read)).toEqual(before);
});

test('each migration is listed once, in the order of its number', () => {
  const names = Object.keys(migrations);
  expect(names).toEqual([...names].sort());
  expect(names.every((name, index) => name.startsWith(String(index + 1).padStart(3, '0')))).toBe(true);
});

test('numbers of rows that are gone are never given again', async () => {
  const added = (await database.transaction((trx) => trx('customers').insert({ ...stamps, name: 'Gone', locale: 'en' }).returning('id'))) as { id: number }[];
  const id = added[0]?.id ?? 0;
  await database.transaction((trx) => trx('customers').where({ id }).delete());
  const next = (await database.transaction((trx) => trx('customers').insert({ ...stamps, name: 'Next', locale: 'en' }).returning('id'))) as { id: number }[];
  expect(next[0]?.id).toBeGreaterThan(id);
});
