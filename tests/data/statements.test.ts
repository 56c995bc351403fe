/** What a decision costs the database: each fact is looked up once, for the judgement, the effects and the letters alike. */
import { expect, test } from 'vitest';
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
