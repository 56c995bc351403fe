/** A world in which many act at once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type World, world } from '../support/world.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-races-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** In memory SQLite has one connection, which would hide a race: here it is a file, read beside what writes. */
export const crowdedWorld = (): Promise<World> =>
  world(process.env.TEST_DATABASE === 'postgres' ? {} : { DATABASE_URL: `sqlite:${join(mkdtempSync(join(folder, 'world-')), 'house.sqlite')}` });
