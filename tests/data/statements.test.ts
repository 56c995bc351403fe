/** What a decision costs the database: each fact is looked up once, for the judgement, the effects and the letters alike. */
import { expect, test } from 'vitest';
import { type Query, type RawSqlite, preparedQuery } from '../../server/data/prepared.ts';
import { perform } from '../../server/engine/perform.ts';
import { world } from '../support/world.ts';
import { verifiedReview } from '../workflows/acting.ts';

test('a publication reads its provider once, and costs the database twelve statements at most', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await verifiedReview(here);
  const said: string[] = [];
  const listen = ({ sql }: { sql: string }) => said.push(sql);
  here.house.database.outside.on('query', listen);
  await perform(here.house, { resource: 'reviews', id: review.id, name: 'publish', version: review.version, by: { kind: 'staff', id: lea.id, name: 'Léa', roles: ['moderator'], locale: 'en' } });
  here.house.database.outside.removeListener('query', listen);
  const statements = said.filter((sql) => !/^(BEGIN|COMMIT)/i.test(sql));
  expect(statements.filter((sql) => /providers/.test(sql))).toHaveLength(1);
  expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(12);
});

test('a long question that comes again, as those of a desk do, is parsed once; a long list is not kept', async () => {
  const parsed: string[] = [];
  const connection = {
    all: (_sql: string, _bindings: unknown, done: (error: null, rows: []) => void) => done.call({}, null, []),
    prepare: (sql: string, ready: (error: null) => void) => {
      parsed.push(sql);
      queueMicrotask(() => ready(null));
      return { all: (_bindings: unknown, done: (error: null, rows: []) => void) => done.call({}, null, []) };
    },
  } as unknown as RawSqlite;
  const question: Query = { sql: `select ${'1 + '.repeat(2_000)}1`, method: 'select', bindings: [1] };
  const list: Query = { sql: `select 1 where 1 in (${'?, '.repeat(2_000)}?)`, method: 'select', bindings: Array.from({ length: 2_001 }, () => 1) };
  for (const query of [question, question, list, list]) await preparedQuery(connection, { ...query });
  expect(parsed).toEqual([question.sql]);
});
