import { expect, test } from 'vitest';
import { seal, verifyChain } from '../../server/engine/audit.ts';
import { openDatabase } from '../../server/data/database.ts';
import { freshDatabaseUrl } from '../support/postgres.ts';
import { world } from '../support/world.ts';

test('two processes that seal at once leave one seal, and a chain that verifies', async () => {
  const here = await world();
  await here.review();
  for (let round = 0; round < 5; round += 1) {
    await here.review({ body: `The ${round}th time that they came, and they were as careful as on the first.` });
    here.passes({ minutes: 10 });
    await Promise.all([seal(here.house), seal(here.house), seal(here.house)]);
  }
  const seals = (await here.house.database.read('seals').select('from_event')) as { from_event: number }[];
  expect(new Set(seals.map(({ from_event }) => from_event)).size).toBe(seals.length);
  expect(seals.length).toBeGreaterThan(3);
  expect(await verifyChain(here.house)).toMatchObject({ ok: true, broken_at: null });
});

test('two processes that start on an empty database make it together', async () => {
  const url = await freshDatabaseUrl({ empty: true });
  const databases = await Promise.all([openDatabase(url), openDatabase(url), openDatabase(url)]);
  await Promise.all(databases.map((database) => database.migrate()));
  for (const database of databases) {
    expect(await database.migrated()).toBe(true);
    await database.close();
  }
});

test('a decision cites its clause in the version that was in force', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await here.review();
  await lea.does('verify_author', review, { method: 'invoice', evidence: 'Invoice 118' });
  const events = await lea.lists('events', { resource: 'reviews', record_id: review.id, action: 'verify_author' });
  expect(events).toMatchObject([{ clause_id: 'quality-charter.verified-author', policy_version: 1 }]);
});
