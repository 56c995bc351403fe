import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../server/data/database.ts';
import { embed, facets, list } from '../../server/engine/list.ts';
import { listQuery } from '../../server/engine/query.ts';
import type { Actor } from '../../server/engine/workflow.ts';
import type { House } from '../../server/house.ts';
import { review } from '../../server/workflows/review.ts';
import { freshDatabaseUrl } from '../support/postgres.ts';

/** Enough for PostgreSQL to prefer an index by its own figures. */
const many = 40_000;
const by: Actor = { kind: 'staff', id: 7, name: 'Léa', roles: ['moderator'], locale: 'fr' };

let house: House;
let database: Database;
const asked: { sql: string; bindings: readonly unknown[] }[] = [];

beforeAll(async () => {
  database = await openDatabase(await freshDatabaseUrl());
  await database.migrate();
  house = { database, clock: { now: () => new Date('2026-03-02T10:00:00.000Z') } } as House;
  await database.transaction(async (trx) => {
    await trx('providers').insert(Array.from({ length: 200 }, () => ({ version: 1, created_at: 'x', updated_at: 'x', name: 'Firm', locale: 'en' })));
    // A house as it is after a year: nearly all is published, a few hundred wait. Instants are any texts in the right order.
    await trx.raw(`INSERT INTO reviews (version, state, priority, created_at, updated_at, provider_id, rating, body, locale, author_name, text_version, returned_count, signals_count, open_signals)
      WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < ${many})
      SELECT 1, CASE WHEN i % 40 = 0 THEN 'verified' WHEN i % 20 = 1 THEN 'received' ELSE 'published' END, 0, '2024-' || CAST(10000000 + i AS varchar), 'x', i % 200 + 1, i % 5 + 1, 'A few words', 'en', 'Awa', 1, 0, 0, 0 FROM numbers`);
  });
  await database.outside.raw('ANALYZE');
  database.read.on('query', ({ sql, bindings }: { sql: string; bindings: readonly unknown[] }) => {
    if (!/^EXPLAIN/i.test(sql)) asked.push({ sql, bindings });
  });
}, 120_000);
afterAll(() => database.close());

/** How the database would walk what `work` just asked of it, one plan for each question. */
async function plansOf(work: () => Promise<unknown>): Promise<string[]> {
  asked.length = 0;
  await work();
  const questions = [...asked];
  const plans: string[] = [];
  for (const { sql, bindings } of questions) {
    const explain = database.engine === 'sqlite' ? 'EXPLAIN QUERY PLAN ' : 'EXPLAIN ';
    // Knex has already numbered the places for PostgreSQL; asked anew they are question marks again.
    const text = explain + sql.replace(/\$\d+/g, '?');
    const answer = (await database.read.raw(text, bindings as Knex.RawBinding[])) as { detail: string }[] | { rows: { 'QUERY PLAN': string }[] };
    plans.push((Array.isArray(answer) ? answer.map(({ detail }) => detail) : answer.rows.map((row) => row['QUERY PLAN'])).join('\n'));
  }
  return plans;
}

/** Reading the whole table, or sorting what was read. Of a capped count over everything, PostgreSQL rightly reads the first rows it meets. */
const whole = { sqlite: /USE TEMP B-TREE|SCAN reviews(?! USING (COVERING )?INDEX)/, postgres: /Seq Scan on reviews (?!reviews_1 .*rows=(40000|3\d{4}) )|\bSort\b/ };

/** Every plan names one of these indexes, and none sorts or reads the whole table. */
async function walks(indexes: RegExp, filter: Record<string, unknown>, more: Record<string, string> = {}): Promise<void> {
  const plans = await plansOf(() => list(house, review, by, listQuery(review, by, { filter: JSON.stringify(filter), ...more })));
  expect(plans.length).toBeGreaterThan(0);
  for (const plan of plans) {
    expect(plan).toMatch(indexes);
    expect(plan).not.toMatch(whole[database.engine]);
  }
}

test('the queue page and its count walk the index of the queue', () => walks(/reviews_queue/, { state: 'verified' }));

test('so does a page deep in a long one, in that order or in the order of dates', () => walks(/reviews_queue|reviews_newest/, { state: 'published' }, { range: '[5000,5024]' }));

test('the newest first walk the same way, backwards', () => walks(/reviews_queue/, { state: 'verified' }, { sort: '["created_at","DESC"]' }));

test('all reviews by date walk the index of dates', () => walks(/reviews_newest/, {}, { sort: '["created_at","DESC"]' }));

test('a state by rating walks the index of ratings', () => walks(/reviews_by_rating|reviews_queue/, { state: 'verified', rating: 1 }));

test('one provider’s reviews, and one person’s work, are found by their own index', async () => {
  await walks(/reviews_provider_id_created_at_id_index/, { provider_id: 1 });
  const mine = await plansOf(() => list(house, review, by, listQuery(review, by, { filter: JSON.stringify({ claimed_by: 7 }) })));
  expect(mine[0]).toMatch(/reviews_claimed/);
});

test('the counts beside the filters walk an index each', async () => {
  const plans = await plansOf(() => facets(house, review, by, { conditions: [] }, ['state']));
  expect(plans).toHaveLength(10);
  // Of what nearly every row is, PostgreSQL rightly counts the first thousand rows it meets.
  for (const plan of plans.filter((one) => !one.includes("'published'"))) {
    expect(plan).toMatch(/reviews_queue|reviews_by_rating|reviews_signalled/);
    expect(plan).not.toMatch(whole[database.engine]);
  }
});

test('relations are one question for each, by the key', async () => {
  const { rows } = await list(house, review, by, listQuery(review, by, { filter: '{"state":"received"}' }));
  const plans = await plansOf(() => embed(house, review, by, rows, ['provider', 'signals', 'replies']));
  expect(plans).toHaveLength(3);
});
