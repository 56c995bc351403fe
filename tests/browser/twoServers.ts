/** Two server processes over one PostgreSQL, as a house that grew runs them: the story behind both, the machine's own clock. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSession } from '../../server/access/sessions.ts';
import { openDatabase } from '../../server/data/database.ts';
import type { House } from '../../server/house.ts';
import { createLog } from '../../server/log.ts';
import { readSettings } from '../../server/settings.ts';
import { startPostgres } from '../support/postgresServer.ts';
import type { VisitedHouse } from './visitor.ts';

const main = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
};

/** Starts the built server and answers once it says that it listens. @throws Error with what it said when it ends before */
async function started(environment: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, [main], { env: { PATH: process.env.PATH, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('is ready')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
  });
  return child;
}

/** Opens both; call `close` when the file ends. Needs the built server in dist. */
export async function openTwoServers() {
  const folder = mkdtempSync(join(tmpdir(), 'entente-two-'));
  const postgres = await startPostgres();
  const shared = { NODE_ENV: 'test', DATABASE_URL: postgres.url, DATA_DIR: folder, SECRET_KEY: 'a secret for tests only, long enough to be one', LOG_LEVEL: 'silent' };
  const children: ChildProcess[] = [];
  const urls: string[] = [];
  // One after the other: the first plays the story.
  for (const DEMO of ['1', '0']) {
    const PORT = String(await freePort());
    const BASE_URL = `http://127.0.0.1:${PORT}`;
    children.push(await started({ ...shared, DEMO, PORT, BASE_URL }));
    urls.push(BASE_URL);
  }
  const settings = readSettings(shared);
  const database = await openDatabase(settings.DATABASE_URL);
  const house: House = { database, settings, clock: { now: () => new Date() }, log: createLog(settings) };
  const session = async (box: string): Promise<string> => {
    const { id } = (await database.read('staff').where({ email: `${box}@entente.example` }).first('id')) as { id: number };
    return database.transaction((trx) => openSession(trx, id, house.clock.now(), 'test'));
  };
  const served = (url: string): VisitedHouse => ({ url, session, ahead: () => 0 });
  return {
    house,
    servers: urls.map(served) as [VisitedHouse, VisitedHouse],
    rows: async (table: string, where: Record<string, unknown>) => (await database.read(table).where(where).orderBy('id')) as Record<string, unknown>[],
    close: async () => {
      await database.close();
      const ended = children.map((child) => once(child, 'exit'));
      for (const child of children) child.kill('SIGTERM');
      await Promise.all(ended);
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
