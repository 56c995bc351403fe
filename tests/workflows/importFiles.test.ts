/** Import of files from a shell: each row exactly once however often it is interrupted, and nothing of a bad row lost. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type FromFile, importFromFile } from '../../server/engine/importFromFile.ts';
import type { House } from '../../server/house.ts';
import { resourceNamed } from '../../server/workflows/index.ts';
import { world } from '../support/world.ts';

const by = { kind: 'key', id: 0, name: 'shell', roles: ['platform'], scopes: ['customers:write', 'providers:write', 'reviews:write'], locale: 'en' } as const;

async function shell() {
  const here = await world();
  const folder = here.house.settings.DATA_DIR;
  const resource = resourceNamed('customers');
  if (!resource) throw new Error('customers are declared');
  return {
    here,
    file: (name: string, content: string | Buffer) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
    read: (name: string) => readFileSync(join(folder, name), 'utf8'),
    path: (name: string) => join(folder, name),
    runs: (file: string, more: Partial<FromFile> = {}, house: House = here.house) => importFromFile(house, { file, resource, by, fallback: join(folder, 'imports'), ...more }),
    names: async () => (await here.house.database.read('customers').orderBy('id').pluck('name')) as string[],
  };
}

/** `rows` customers, every hundredth of them with an address that is none; without external ids, so that a row done twice would show. */
const customers = (rows: number): string => `name,email\n${Array.from({ length: rows }, (_, nth) => `Customer ${nth},${nth % 100 === 99 ? 'nowhere' : ''}\n`).join('')}`;
const good = (rows: number): string[] => Array.from({ length: rows }, (_, nth) => `Customer ${nth}`).filter((_, nth) => nth % 100 !== 99);
const bad = (rows: number): number[] => Array.from({ length: rows }, (_, nth) => nth + 2).filter((_, nth) => nth % 100 === 99);
const linesIn = (refused: string): number[] => refused.trim().split('\n').slice(1).map((row) => Number(row.split(',')[0]));

test('a file that was stopped goes on after the last kept portion: each row exactly once', async () => {
  const { file, runs, names, read } = await shell();
  const path = file('customers.csv', customers(1_300));
  let portions = 0;
  const first = await runs(path, { stops: () => (portions += 1) > 1 });
  expect(first).toMatchObject({ finished: false, counts: { received: 500, created: 495, refused: 5 } });
  const second = await runs(path);
  expect(second).toMatchObject({ finished: true, counts: { received: 800, created: 792, refused: 8 }, run: { lines_done: 501 } });
  expect(await names()).toEqual(good(1_300));
  expect(linesIn(read('customers.refused.csv'))).toEqual(bad(1_300));
});

test('a power cut before a portion is kept takes back its rows, and what it wrote of them beside the file', async () => {
  const { here, file, runs, names, read } = await shell();
  const path = file('customers.csv', customers(1_300));
  const { database } = here.house;
  let transactions = 0;
  const failing: House = {
    ...here.house,
    database: {
      ...database,
      transaction: (work) =>
        database.transaction(async (trx) => {
          const done = await work(trx);
          if ((transactions += 1) === 3) throw new Error('power cut');
          return done;
        }),
    },
  };
  await expect(runs(path, {}, failing)).rejects.toThrow('power cut');
  expect(linesIn(read('customers.refused.csv'))).toHaveLength(10);
  expect(await names()).toEqual(good(500));
  expect(await runs(path)).toMatchObject({ finished: true, counts: { received: 800 } });
  expect(await names()).toEqual(good(1_300));
  expect(linesIn(read('customers.refused.csv'))).toEqual(bad(1_300));
});

test('a finished file is not imported again, under another name either, unless it is asked for', async () => {
  const { file, runs, names } = await shell();
  await runs(file('customers.csv', 'external_id,name\nc-1,Ann\n'));
  expect(await runs(file('copy.csv', 'external_id,name\nc-1,Ann\n'))).toMatchObject({ already: true, run: { created: 1 } });
  expect(await runs(file('customers.csv', 'external_id,name\nc-1,Ann\n'), { fromStart: true })).toMatchObject({ already: false, counts: { received: 1, created: 0, updated: 0 } });
  expect(await names()).toEqual(['Ann']);
});

test('nothing of a bad row is lost: mended where it stands, the file of refused rows is imported as it is', async () => {
  const { file, runs, names, read } = await shell();
  const path = file('customers.csv', '\ufeffexternal_id;name;email\r\nc-1;"Ann; or ""Anna""\r\nKane";nowhere\r\nc-2;Bob;\r\nc-3;Cleo\r\nc-4;"Dan;\r\n');
  const done = await runs(path);
  expect(done).toMatchObject({ counts: { received: 4, created: 1, refused: 3 }, refused: join(path, '../customers.refused.csv') });
  const refused = read('customers.refused.csv');
  expect(refused).toContain('line;errors;external_id;name;email');
  expect(refused).toContain('2;email: This is not valid.;c-1;"Ann; or ""Anna""\r\nKane";nowhere');
  const mended = refused.replace('nowhere', 'ann@kane.example').replace(/^(5;.*);Cleo$/m, '$1;Cleo;').replace(/^(6;.*);"c-4;""Dan;"$/m, '$1;c-4;Dan;');
  expect((await runs(file('customers.refused.csv', mended))).counts).toMatchObject({ received: 3, created: 3, refused: 0 });
  expect(await names()).toEqual(['Bob', 'Ann; or "Anna"\r\nKane', 'Cleo', 'Dan']);
});

test('refused lines of NDJSON are kept too, readable or not', async () => {
  const { file, runs, names, read } = await shell();
  await runs(file('customers.ndjson', '{"name":"Ann","email":"nowhere","phone":null}\n{"name":"Bob"\n{"name":"Cleo"}\n'));
  const [first, second] = read('customers.refused.ndjson').trim().split('\n').map((line) => JSON.parse(line) as object);
  expect(first).toMatchObject({ line: 1, name: 'Ann', email: 'nowhere', phone: null, errors: { email: 'This is not valid.' } });
  expect(second).toMatchObject({ line: 2, unreadable: '{"name":"Bob"' });
  const again = await runs(file('again.ndjson', `${JSON.stringify({ ...first, email: 'ann@kane.example' })}\n${JSON.stringify(second)}\n`));
  expect(again.counts).toMatchObject({ created: 1, refused: 1 });
  expect(await names()).toEqual(['Cleo', 'Ann']);
});

test('somebody’s half mended file is put aside, never written over', async () => {
  const { file, runs, read } = await shell();
  file('customers.refused.csv', 'half mended');
  const { aside } = await runs(file('customers.csv', 'name,email\nAnn,nowhere\n'));
  expect(aside).toMatch(/customers\.refused-1\.csv$/);
  expect(read('customers.refused-1.csv')).toBe('half mended');
  expect(linesIn(read('customers.refused.csv'))).toEqual([2]);
});

test('a dry run leaves no trace, in the database or beside the file', async () => {
  const { here, file, runs, names, path } = await shell();
  expect((await runs(file('customers.csv', customers(700)), { dryRun: true })).counts).toMatchObject({ received: 700, created: 693, refused: 7 });
  expect(await names()).toEqual([]);
  expect(await here.house.database.read('imports')).toEqual([]);
  expect(existsSync(path('customers.refused.csv'))).toBe(false);
});

test('a file that is not in UTF-8, or whose header cannot be served, is refused and leaves no trace of an import', async () => {
  const { here, file, runs, names } = await shell();
  await expect(runs(file('latin.csv', Buffer.from('name\nL\u00e9a\n', 'latin1')))).rejects.toMatchObject({ code: 'MALFORMED' });
  await expect(runs(file('odd.csv', 'name,shoe_size\nAnn,41\n'))).rejects.toMatchObject({ code: 'MALFORMED' });
  expect(await names()).toEqual([]);
  expect(await here.house.database.read('imports')).toEqual([]);
});

test('what only the database finds wrong is told on its line and takes no other row with it', async () => {
  const { here, file, runs } = await shell();
  const resource = resourceNamed('providers');
  const rows = Array.from({ length: 40 }, (_, nth) => `Provider ${nth},${nth === 17 ? 999_999 : ''}\n`).join('');
  const done = await runs(file('providers.csv', `name,linked_staff_id\n${rows}`), { ...(resource && { resource }) });
  expect(done.counts).toMatchObject({ received: 40, created: 39, refused: 1 });
  expect(await here.house.database.read('providers').pluck('name')).not.toContain('Provider 17');
});
