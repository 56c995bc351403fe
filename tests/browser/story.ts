/** The demo story, played once for all browser tests: each house begins with a copy of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playDemo } from '../../seeds/demo.ts';
import { openDatabase } from '../../server/data/database.ts';
import { createLog } from '../../server/log.ts';
import { type Settings, readSettings } from '../../server/settings.ts';

/** Thursday: the day before was a working day, so the desks are full. */
export const morning = Date.parse('2026-03-12T09:10:00.000Z');

/** The folder that holds the database and the files of the story. */
export const STORY_VARIABLE = 'TEST_STORY';
export const databaseIn = (folder: string): string => join(folder, 'house.sqlite');

/** The settings of a house that keeps everything in this folder. */
export const settingsFor = (folder: string, environment: Record<string, string>): Settings => ({
  ...readSettings({ NODE_ENV: 'test', DATA_DIR: folder, DATABASE_URL: `sqlite:${databaseIn(folder)}`, SECRET_KEY: 'a secret for tests only, long enough to be one', LOG_LEVEL: 'silent', ...environment }),
  hashCost: { memoryCost: 1024, timeCost: 1, parallelism: 1 },
});

/** Once per run of the browser tests. */
export default async function setUp(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-story-'));
  const settings = settingsFor(folder, {});
  const database = await openDatabase(settings.DATABASE_URL);
  await database.migrate();
  const ahead = morning - Date.now();
  await playDemo({ database, settings, clock: { now: () => new Date(Date.now() + ahead) }, log: createLog(settings) }, () => undefined);
  await database.close();
  process.env[STORY_VARIABLE] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
