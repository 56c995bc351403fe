import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../server/data/database.ts';
import { standingOf } from '../../server/workflows/standing.sql.ts';
import { freshDatabaseUrl } from '../support/postgres.ts';

const many = 40_000;
let database: Database;
const asked: { sql: string; bindings: readonly unknown[] }[] = [];

beforeAll(async () => {
  database = await openDatabase(await freshDatabaseUrl());
  await database.migrate();
  await database.transaction(async (trx) => {
    await trx.raw(`INSERT INTO customers (version, created_at, updated_at, name, email_key, phone_key, locale, state)
      WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < ${many})
      SELECT 1, 'x', 'x', 'Awa', 'awa' || i || '@kane.example', CAST(600000000 + i AS varchar), 'en', CASE WHEN i % 500 = 0 THEN 'blocked' ELSE 'in_good_standing' END FROM numbers`);
    await trx.raw(`INSERT INTO identity_links (version, created_at, updated_at, state, customer_id, other_customer_id, kind, explanation_en, explanation_fr, verdict)
      SELECT 1, 'x', 'x', 'decided', id, id + 1, 'phone', 'x', 'x', CASE WHEN id % 2 = 0 THEN 'same_person' ELSE 'not_the_same' END FROM customers WHERE id % 10 < 2 AND id < ${many}`);
  });
  await database.outside.raw('ANALYZE');
  database.read.on('query', ({ sql, bindings }: { sql: string; bindings: readonly unknown[] }) => {
    if (!/^EXPLAIN/i.test(sql)) asked.push({ sql, bindings });
  });
}, 120_000);
afterAll(() => database.close());

test('where a sender stands is one question, found by indexes alone', async () => {
  const standing = await standingOf(database.read, { email: 'Awa500+x@kane.example', phone: '0600000500', customer_id: 500, provider_id: 1 });
  expect(standing.state).toBe('blocked');
  expect(asked).toHaveLength(1);
  const { sql = '', bindings = [] } = asked[0] ?? {};
  const explain = database.engine === 'sqlite' ? 'EXPLAIN QUERY PLAN ' : 'EXPLAIN ';
  const answer = (await database.read.raw(explain + sql.replace(/\$\d+/g, '?'), bindings as Knex.RawBinding[])) as { detail: string }[] | { rows: { 'QUERY PLAN': string }[] };
  const plan = (Array.isArray(answer) ? answer.map(({ detail }) => detail) : answer.rows.map((row) => row['QUERY PLAN'])).join('\n');
  for (const index of [/customers_email_key_index/, /customers_phone_key_index/, /identity_links_customer_id_other_customer_id_unique/, /identity_links_other_customer_id_id_index/]) expect(plan).toMatch(index);
  expect(plan).not.toMatch(/SCAN (customers|links|identity_links|providers)|Seq Scan on (customers|identity_links)/);
});
