import type { Knex } from 'knex';
import { expect, test } from 'vitest';
import { summary } from '../../server/engine/summary.ts';
import { timeline } from '../../server/engine/timeline.ts';
import { roles } from '../../server/engine/workflow.ts';
import { world } from '../support/world.ts';
import { publishedReview } from '../workflows/acting.ts';

test('a dossier is found by indexes alone, however long the history of the house', async () => {
  const here = await world();
  const provider = await here.provider();
  await publishedReview(here, { provider_id: provider.id });
  const { house } = here;
  const { id } = await here.hire('Everything', ...roles);
  const by = { kind: 'staff', id, name: 'Everything', roles, locale: 'en' } as const;
  const asked: { sql: string; bindings: readonly unknown[] }[] = [];
  house.database.read.on('query', (query: (typeof asked)[number]) => asked.push(query));
  const about = { resource: 'providers', column: 'provider_id', id: provider.id } as const;
  const { entries } = await timeline(house, by, { about, conditions: [], key: true, offset: 0, limit: 25 });
  expect(entries.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['event', 'letter']));
  const figures = await summary(house, by, about, house.clock.now().toISOString());
  expect(figures.counts.reviews?.states).toEqual({ published: 1 });
  expect(asked.length).toBeGreaterThan(10);
  if (house.database.engine !== 'sqlite') return;
  const scans: string[] = [];
  // What the plan alone tells: PostgreSQL walks a table as small as these whatever its indexes.
  for (const { sql, bindings } of [...asked]) {
    const plan = (await house.database.read.raw(`EXPLAIN QUERY PLAN ${sql}`, bindings as Knex.RawBinding[])) as { detail: string }[];
    scans.push(...plan.flatMap(({ detail }) => (/^SCAN (?!CONSTANT|\()/.test(detail) ? [detail] : [])));
  }
  expect(scans).toEqual([]);
});
