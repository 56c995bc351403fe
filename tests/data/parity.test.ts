import { type MongoAbility, type RawRuleOf, createMongoAbility, subject as typed } from '@casl/ability';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../server/data/database.ts';
import { accessible } from '../../server/engine/accessible.ts';
import { freshDatabaseUrl } from '../support/postgres.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase(await freshDatabaseUrl({ empty: true }));
  await database.transaction((trx) =>
    trx.schema.createTable('files', (table) => {
      table.integer('id').primary();
      table.integer('holder');
      table.string('state', 10);
      table.integer('grade');
      table.string('names', 20);
    }),
  );
});
afterAll(() => database.close());

const values = { holder: [null, 1, 2, 7], state: [null, 'open', 'shut', ''], grade: [null, 0, 1, 5] } as const;
type Column = keyof typeof values;
const value = (column: Column) => fc.constantFrom<string | number | null>(...values[column]);
const some = (column: Column) => fc.array(value(column), { maxLength: 3 });
const operators = (one: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> => fc.record(one, { noNullPrototype: true });

/** Conditions as workflows may write them, on one or several columns, with one or several operators each. */
const condition = (column: Column): fc.Arbitrary<unknown> =>
  fc.oneof(
    value(column),
    operators({ $eq: value(column) }),
    operators({ $ne: value(column) }),
    operators({ $in: some(column) }),
    operators({ $nin: some(column) }),
    operators({ $ne: value(column), $in: some(column) }),
  );
const named = fc.constantFrom(1, 7, 17).map((id) => ({ $regex: `,${id},` }));
const conditions = fc.record({ holder: condition('holder'), state: condition('state'), grade: condition('grade'), names: named }, { requiredKeys: [], noNullPrototype: true });
const rule = fc.record({ action: fc.constantFrom('read', 'manage', 'edit', ['read', 'edit']), conditions: fc.option(conditions, { nil: undefined }), inverted: fc.boolean() });
const row = fc.record({ holder: value('holder'), state: value('state'), grade: value('grade'), names: fc.constantFrom(null, ',1,', ',17,3,', ',7,1,') });

test('the SQL of any set of rules lets through exactly the rows that the ability itself allows, empty columns included', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(rule, { maxLength: 5 }), fc.array(row, { minLength: 1, maxLength: 12 }), fc.constantFrom('read', 'edit', 'delete'), async (rules, rows, action) => {
      const ability = createMongoAbility(rules.map((one) => ({ ...one, subject: 'File' })) as RawRuleOf<MongoAbility>[]);
      const files = rows.map((one, index) => ({ id: index + 1, ...one }));
      const allowed = files.filter((file) => ability.can(action, typed('File', { ...file }))).map(({ id }) => id);
      await database.transaction(async (trx) => {
        await trx('files').delete();
        await trx('files').insert(files);
        const found = (await accessible(trx('files').orderBy('id').select('id'), ability, action, 'File', 'files')) as { id: number }[];
        expect(found.map(({ id }) => id)).toEqual(allowed);
        compared += files.length;
      });
    }),
    { numRuns: 600 },
  );
  expect(compared).toBeGreaterThan(2_000);
});

test('a rule with no conditions at all, and none whatever, mean everything and nothing', async () => {
  await database.transaction(async (trx) => {
    await trx('files').delete();
    await trx('files').insert([{ id: 1, holder: null, state: null, grade: null }, { id: 2, holder: 7, state: 'open', grade: 1 }]);
    const count = async (rules: RawRuleOf<MongoAbility>[], narrowed = trx('files')) => ((await accessible(narrowed.select('id'), createMongoAbility(rules), 'read', 'File', 'files')) as object[]).length;
    expect(await count([])).toBe(0);
    expect(await count([{ action: 'read', subject: 'Another' }])).toBe(0);
    expect(await count([{ action: 'read', subject: 'File' }])).toBe(2);
    expect(await count([{ action: 'read', subject: 'File' }, { action: 'manage', subject: 'File', inverted: true }])).toBe(0);
    expect(await count([{ action: 'read', subject: 'File', conditions: { holder: { $in: [] } } }])).toBe(0);
    expect(await count([{ action: 'read', subject: 'File' }, { action: 'read', subject: 'File', inverted: true, conditions: { holder: 7 } }])).toBe(1);
    // What stood in the query before is narrowed, never widened.
    expect(await count([{ action: 'read', subject: 'File', conditions: { holder: 7 } }, { action: 'read', subject: 'File', conditions: { holder: null } }], trx('files').where({ state: 'open' }))).toBe(1);
  });
});

test('an operator without SQL of its own is refused aloud', () => {
  const ability = createMongoAbility([{ action: 'read', subject: 'File', conditions: { grade: { $gt: 1 } } }]);
  expect(() => accessible(database.read('files'), ability, 'read', 'File', 'files')).toThrow(/no SQL of its own/);
});
