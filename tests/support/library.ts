import { adoptPolicies } from '../../server/adoptPolicies.ts';
import type { Database } from '../../server/data/database.ts';
import type { House } from '../../server/house.ts';
import { createLog } from '../../server/log.ts';
import { readSettings } from '../../server/settings.ts';

/** The day on which the policies of a test's house took effect, well before anything happens in it. */
export const adoptedAt = '2026-01-05T09:00:00.000Z';

/** Puts the library's first versions in force in a fresh database. */
export function openLibrary(database: Database): Promise<void> {
  const settings = readSettings({ NODE_ENV: 'test', SECRET_KEY: 'only for installing the library of policies', LOG_LEVEL: 'silent' });
  const house: House = { database, settings, clock: { now: () => new Date(adoptedAt) }, log: createLog(settings) };
  return adoptPolicies(house);
}
