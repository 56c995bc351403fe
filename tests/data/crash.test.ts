import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { openSession } from '../../server/access/sessions.ts';
import { addStaff, clockActor } from '../../server/access/staff.ts';
import { type Database, openDatabase } from '../../server/data/database.ts';
import { verifyChain } from '../../server/engine/audit.ts';
import type { House } from '../../server/house.ts';
import { createLog } from '../../server/log.ts';
import { readSettings } from '../../server/settings.ts';
import { freshDatabaseUrl } from '../support/postgres.ts';
import { secret } from '../support/world.ts';

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
const reviews = 60;

const folders: string[] = [];
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

interface Place {
  readonly environment: Record<string, string>;
  readonly url: string;
  readonly cookie: string;
}

/** A house on disk with sixty verified reviews and a moderator who is signed in. */
async function furnished(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-crash-'));
  folders.push(folder);
  const port = await freePort();
  const DATABASE_URL = process.env.TEST_DATABASE === 'postgres' ? await freshDatabaseUrl() : `sqlite:${join(folder, 'house.sqlite')}`;
  const environment = { NODE_ENV: 'test', DEMO: '0', PORT: String(port), BASE_URL: `http://localhost:${port}`, DATABASE_URL, DATA_DIR: folder, SECRET_KEY: secret, LOG_LEVEL: 'silent' };
  const token = await inside(environment, async (house) => {
    const at = house.clock.now().toISOString();
    const clock = await clockActor(house);
    return house.database.transaction(async (trx) => {
      const lea = await addStaff(trx, { email: 'lea@entente.example', name: 'Léa', roles: ['moderator'], locale: 'en' }, clock, at);
      await trx('providers').insert({ version: 1, created_at: at, updated_at: at, name: 'Sow', email: 'sow@plumbing.example', locale: 'en' });
      const row = { version: 1, state: 'verified', priority: 0, created_at: at, updated_at: at, provider_id: 1, rating: 1, body: 'Late.', locale: 'en', author_name: 'Awa', author_email: 'awa@kane.example', verified_at: at, text_version: 1, returned_count: 0, signals_count: 0, open_signals: 0 };
      await trx('reviews').insert(Array.from({ length: reviews }, () => row));
      return openSession(trx, lea, house.clock.now(), 'test');
    });
  });
  return { environment, url: `http://127.0.0.1:${port}`, cookie: `entente=${token}` };
}

/** Opens the database that the server uses, beside it or when it is gone. */
async function inside<T>(environment: Record<string, string>, work: (house: House) => Promise<T>): Promise<T> {
  const settings = readSettings(environment);
  const database: Database = await openDatabase(settings.DATABASE_URL);
  try {
    await database.migrate();
    return await work({ database, settings, clock: { now: () => new Date() }, log: createLog(settings) });
  } finally {
    await database.close();
  }
}

/** Starts the server as `npm start` would, and answers once it says that it listens. */
async function started({ environment }: Place): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', main], { env: { PATH: process.env.PATH, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('is ready')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
  });
  return child;
}

const publish = ({ url, cookie, environment }: Place, id: number): Promise<number | null> =>
  fetch(`${url}/api/reviews/${id}/transitions`, {
    method: 'POST',
    headers: { cookie, origin: environment.BASE_URL ?? '', 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'publish', version: 1 }),
  }).then(({ status }) => status, () => null);

/** What the database holds of each review: either all of the decision or nothing of it. */
async function whole(place: Place, acknowledged: readonly number[]): Promise<number> {
  return inside(place.environment, async (house) => {
    const { read } = house.database;
    const rows = (await read('reviews').orderBy('id')) as { id: number; state: string; version: number; published_at: string | null }[];
    for (const { id, state, version, published_at } of rows) {
      const events = (await read('events').where({ resource: 'reviews', record_id: id, action: 'publish' })) as { to_state: string }[];
      const letters = (await read('letters').where({ resource: 'reviews', record_id: id })) as object[];
      const replies = (await read('replies').where({ review_id: id })) as object[];
      const done = { state: 'published', version: 2, events: 1, letters: 2, replies: 1, published: true };
      const none = { state: 'verified', version: 1, events: 0, letters: 0, replies: 0, published: false };
      const held = { state, version, events: events.length, letters: letters.length, replies: replies.length, published: published_at !== null };
      expect({ id, ...held }).toEqual({ id, ...(state === 'published' ? done : none) });
      if (acknowledged.includes(id)) expect({ id, state }).toEqual({ id, state: 'published' });
    }
    expect(await verifyChain(house)).toMatchObject({ ok: true });
    return rows.filter(({ state }) => state === 'published').length;
  });
}

test('a server killed in the middle of a stream of decisions loses none that it acknowledged, and leaves no half of one', async () => {
  const place = await furnished();
  const first = await started(place);
  const acknowledged: number[] = [];
  const dead = once(first, 'exit');
  const decide = async (from: number): Promise<void> => {
    for (let id = from; id <= reviews; id += 4) {
      const status = await publish(place, id);
      if (status === null) return;
      expect(status).toBe(201);
      acknowledged.push(id);
      // The tenth acknowledgement is the last thing this server says: the next decisions are on their way already.
      if (acknowledged.length === 10) first.kill('SIGKILL');
    }
  };
  await Promise.all([1, 2, 3, 4].map(decide));
  await dead;
  expect(acknowledged.length).toBeGreaterThanOrEqual(10);
  expect(acknowledged.length).toBeLessThan(reviews);
  const published = await whole(place, acknowledged);
  expect(published).toBeGreaterThanOrEqual(acknowledged.length);
  const second = await started(place);
  const rest = (await Promise.all(Array.from({ length: reviews }, (_, index) => publish(place, index + 1)))).filter((status) => status === 201);
  expect(rest.length).toBe(reviews - published);
  expect((await fetch(`${place.url}/readyz`)).status).toBe(200);
  second.kill('SIGTERM');
  expect(await once(second, 'exit')).toEqual([0, null]);
  expect(await whole(place, Array.from({ length: reviews }, (_, index) => index + 1))).toBe(reviews);
}, 90_000);

test('asked to stop, a server answers what it was asked before it goes', async () => {
  const place = await furnished();
  const server = await started(place);
  const answers = Array.from({ length: 20 }, (_, index) => publish(place, index + 1));
  await answers[0];
  const began = Date.now();
  server.kill('SIGTERM');
  const statuses = await Promise.all(answers);
  expect(await once(server, 'exit')).toEqual([0, null]);
  // It waits for what it was asked, not for browsers that might ask again.
  expect(Date.now() - began).toBeLessThan(8_000);
  const acknowledged = statuses.flatMap((status, index) => (status === 201 ? [index + 1] : []));
  expect(await whole(place, acknowledged)).toBe(acknowledged.length);
}, 60_000);
