import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../server/data/database.ts';
import { openLibrary } from './library.ts';

/** Where the tests find the SQLite file that has climbed every migration and holds the library; each test gets a copy. */
export const TEMPLATE_VARIABLE = 'TEST_SQLITE_TEMPLATE';

/** Once per run of a project whose tests open worlds on SQLite. */
export default async function setUp(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-template-'));
  const file = join(folder, 'house.sqlite');
  const template = await openDatabase('sqlite::memory:');
  await template.migrate();
  await openLibrary(template);
  await template.outside.raw('VACUUM INTO ?', [file]);
  await template.close();
  process.env[TEMPLATE_VARIABLE] = file;
  return () => rmSync(folder, { recursive: true, force: true });
}
