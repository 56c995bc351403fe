/** A world in which many act at once. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closedWithFile } from '../support/closing.ts';
import { TEMPLATE_VARIABLE } from '../support/sqliteSetup.ts';
import { type World, world } from '../support/world.ts';

/** In memory SQLite has one connection, which would hide a race: here it is a file, read beside what writes. */
export function crowdedWorld(): Promise<World> {
  if (process.env.TEST_DATABASE === 'postgres') return world();
  const folder = mkdtempSync(join(tmpdir(), 'entente-races-'));
  closedWithFile(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'house.sqlite');
  cpSync(process.env[TEMPLATE_VARIABLE] ?? '', file);
  return world({ DATABASE_URL: `sqlite:${file}` });
}
