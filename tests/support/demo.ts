/** A house in which the demo story was played, for the tests that look at what came of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playDemo } from '../../seeds/demo.ts';
import { openDatabase } from '../../server/data/database.ts';
import type { House } from '../../server/house.ts';
import { createLog } from '../../server/log.ts';
import { readSettings } from '../../server/settings.ts';
import { freshDatabaseUrl } from './postgres.ts';

/** Opens a house at this instant and plays the story in it, from an empty database on: the story adopts the policies itself. Whoever asked closes it. */
export async function playedHouse(now: string): Promise<{ house: House; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-demo-'));
  const environment = { NODE_ENV: 'test', DATA_DIR: folder, SECRET_KEY: 'a secret for tests only, long enough to be one', LOG_LEVEL: 'silent' };
  const settings = { ...readSettings(environment), hashCost: { memoryCost: 1024, timeCost: 1, parallelism: 1 } };
  const house: House = { database: await openDatabase(await freshDatabaseUrl({ empty: true })), settings, clock: { now: () => new Date(now) }, log: createLog(settings) };
  await house.database.migrate();
  await playDemo(house, () => undefined);
  return {
    house,
    close: async () => {
      await house.database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
