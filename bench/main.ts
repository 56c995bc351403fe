/**
 * npm run bench -- [--rows 100000,1000000] [--engines sqlite,postgres] [--seconds 6]
 * Fills a database, starts the built server and the floor in turn, loads each from a second process, prints one table.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../server/data/database.ts';
import type { House } from '../server/house.ts';
import { createLog } from '../server/log.ts';
import { readSettings } from '../server/settings.ts';
import { fill, rareWord } from './fill.ts';
import type { Load } from './load.ts';
import { type Running, apply, freePort, start, used } from './processes.ts';
import { startPostgres } from '../tests/support/postgresServer.ts';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '100000,1000000' }, engines: { type: 'string', default: 'sqlite,postgres' }, seconds: { type: 'string', default: '6' } } });
const seconds = Number(values.seconds);
const connections = 8;

const encoded = (value: unknown) => encodeURIComponent(JSON.stringify(value));
const verified = encoded({ state: 'verified' });

interface Question {
  readonly name: string;
  readonly ours: readonly string[];
  readonly floor: readonly string[];
  readonly decideEvery?: number;
}

/** The deepest page that is allowed, or the last of a smaller queue. */
const questions = (deepest: number): Question[] => [
  { name: 'queue page', ours: [`/api/reviews?filter=${verified}&range=[0,24]`], floor: ['/queue/0'] },
  { name: `deep page (${deepest})`, ours: [`/api/reviews?filter=${verified}&range=[${deepest},${deepest + 24}]`], floor: [`/queue/${deepest}`] },
  { name: 'search', ours: [`/api/reviews?filter=${encoded({ q: rareWord })}`], floor: ['/search/'] },
  { name: 'one + relations', ours: [`/api/reviews/{id}?embed=${encoded(['provider', 'customer', 'signals', 'replies'])}`], floor: ['/one/{id}'] },
  { name: 'decision', ours: ['/api/reviews/{id}'], floor: ['/one/{id}'], decideEvery: 1 },
  {
    name: 'mix 90/10',
    ours: [`/api/reviews?filter=${verified}&range=[0,24]`, `/api/reviews/{id}?embed=${encoded(['provider', 'customer', 'signals', 'replies'])}`, `/api/reviews?filter=${encoded({ q: rareWord })}`],
    floor: ['/queue/0', '/one/{id}', '/search/'], decideEvery: 10,
  },
];

const cell = (text: string | number, width: number) => String(text).padStart(width);
const line = (name: string, cells: readonly (string | number)[]) => console.log(name.padEnd(34) + cells.map((one) => cell(one, 10)).join(''));

async function measure(name: string, server: Running, load: Load): Promise<number> {
  await apply({ ...load, seconds: 3, decisions: [], ...(load.decideEvery === 1 && { decideEvery: 0 }) });
  const pid = server.child.pid ?? 0;
  const before = used(pid);
  const outcome = await apply(load);
  const after = used(pid);
  const cpu = ((after.cpu - before.cpu) * 1000) / Math.max(1, outcome.answers);
  line(name, [Math.round(outcome.perSecond), outcome.p50, outcome.p99, cpu.toFixed(2), Math.round(after.rss), outcome.failed]);
  return outcome.perSecond;
}

async function bench(engine: string, rows: number): Promise<void> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  const postgres = engine === 'postgres' ? await startPostgres({ durable: true }) : null;
  const DATABASE_URL = postgres?.url ?? `sqlite:${join(folder, 'bench.sqlite')}`;
  const env = { DATABASE_URL, DATA_DIR: folder, SECRET_KEY: 'only for the benchmark, on this machine, for a minute', PORT: String(port), DEMO: '0', LOG_LEVEL: 'silent', BASE_URL: `http://127.0.0.1:${port}` };
  const settings = readSettings({ ...env, NODE_ENV: 'production' });
  const house: House = { database: await openDatabase(DATABASE_URL), settings, clock: { now: () => new Date() }, log: createLog(settings) };
  await house.database.migrate();
  const began = performance.now();
  const token = await fill(house, rows);
  console.log(`\n${engine}, ${rows.toLocaleString('en')} reviews (filled in ${Math.round((performance.now() - began) / 1000)} s), ${connections} connections, ${seconds} s each`);
  line('', ['req/s', 'p50 ms', 'p99 ms', 'CPU ms/req', 'RSS MB', 'failed']);
  const ids = (await house.database.read('reviews').where({ state: 'verified', open_signals: 0 }).orderBy('id', 'desc').limit(40_000).pluck('id')) as number[];
  const verifiedCount = ids.length;
  await house.database.close();

  const url = `http://127.0.0.1:${port}`;
  const ratios: [string, number][] = [];
  const floors = new Map<string, number>();
  const list = questions(Math.min(10_000, Math.max(0, Math.floor(verifiedCount / 25) * 25 - 50)));
  // Each side decides on its own half, so that neither finds its work done.
  const half = Math.floor(ids.length / 2);
  const shares = { floor: ids.slice(0, half), ours: ids.slice(half) };
  for (const side of ['floor', 'ours'] as const) {
    const server = side === 'floor' ? await start(['--import', 'tsx', 'bench/floor.ts'], env) : await start(['dist/server/main.js'], { ...env, NODE_ENV: 'production' });
    const all = shares[side];
    for (const { name, ours, floor, decideEvery } of list) {
      const decisions = decideEvery ? all.splice(0, decideEvery === 1 ? Math.min(4_000, Math.floor(all.length / 2)) : all.length) : [];
      const speed = await measure(`${side === 'floor' ? 'floor' : 'Entente'}: ${name}`, server, {
        url, seconds, connections, paths: side === 'floor' ? floor : ours, ids: ids.slice(0, 1_000), floor: side === 'floor',
        ...(side === 'ours' && { cookie: `entente=${token}` }), ...(decideEvery && { decideEvery, decisions }),
      });
      if (side === 'floor') floors.set(name, speed);
      else ratios.push([name, speed / (floors.get(name) ?? Number.NaN)]);
    }
    await server.stop();
  }
  console.log(`share of the floor: ${ratios.map(([name, ratio]) => `${name} ${(ratio * 100).toFixed(0)} %`).join(' · ')}`);
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
}

for (const rows of values.rows.split(',').map(Number)) for (const engine of values.engines.split(',')) await bench(engine, rows);
