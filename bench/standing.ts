/**
 * npx tsx bench/standing.ts [--rows 1000000] [--requests 5000]
 * Fills SQLite with customers, a few thousand of them blocked or linked, and asks the application where senders stand, one after the other.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createApiKey } from '../server/access/apiKeys.ts';
import { clockActor } from '../server/access/staff.ts';
import { createApp } from '../server/app.ts';
import { refreshPlans } from '../server/data/bulk.ts';
import { openDatabase } from '../server/data/database.ts';
import type { House } from '../server/house.ts';
import { createLog } from '../server/log.ts';
import { readSettings } from '../server/settings.ts';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' }, requests: { type: 'string', default: '5000' } } });
const [rows, requests] = [Number(values.rows), Number(values.requests)];

const folder = mkdtempSync(join(tmpdir(), 'entente-standing-'));
const settings = readSettings({ NODE_ENV: 'test', DATA_DIR: folder, SECRET_KEY: 'a secret for the bench only, long enough', LOG_LEVEL: 'silent' });
const database = await openDatabase(`sqlite:${join(folder, 'bench.sqlite')}`);
await database.migrate();
await database.transaction(async (trx) => {
  await trx.raw(`INSERT INTO customers (version, created_at, updated_at, name, email, email_key, phone, phone_key, locale, state, blocked_channels, review_on)
    WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < ${rows})
    SELECT 1, '2026-03-02', '2026-03-02', 'Customer ' || i, 'box' || i || '@kane.example', 'box' || i || '@kane.example', '0' || (600000000 + i), '' || (600000000 + i), 'en',
      CASE WHEN i % 500 = 0 THEN 'blocked' ELSE 'in_good_standing' END, CASE WHEN i % 500 = 0 THEN '["email"]' END, CASE WHEN i % 500 = 0 THEN '2027-01-01' END FROM numbers`);
  await trx.raw(`INSERT INTO identity_links (version, created_at, updated_at, state, customer_id, other_customer_id, kind, explanation_en, explanation_fr, verdict)
    SELECT 1, '2026-03-02', '2026-03-02', 'decided', id, id + 1, 'phone', 'x', 'x', CASE WHEN id % 1000 = 0 THEN 'same_person' ELSE 'not_the_same' END FROM customers WHERE id % 250 = 0 AND id < ${rows}`);
});
await refreshPlans(database);

const house: House = { database, settings, clock: { now: () => new Date() }, log: createLog(settings) };
const { secret } = await createApiKey(house, 'bench', ['standing'], await clockActor(house));
const server = createServer(createApp(house));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/standing?`;

/** Known and unknown senders, tagged addresses, telephones, and those who are linked. */
const questions = [(i: number) => `email=box${i}%2Bshop@kane.example`, (i: number) => `phone=%2B33${600_000_000 + i}`, (i: number) => `customer_id=${i}`, (i: number) => `email=nobody${i}@kane.example`, (i: number) => `email=BOX${i - (i % 500) + 1}@kane.example`];
const times: number[] = [];
let blocked = 0;
for (let nth = 0; nth < requests + 200; nth += 1) {
  const i = ((nth * 7_919) % (rows - 1_000)) + 1_000;
  const began = performance.now();
  const answer = await fetch(url + (questions[nth % questions.length]?.(i) ?? ''), { headers: { authorization: `Bearer ${secret}` } });
  const standing = (await answer.json()) as { blocked: boolean };
  // The first ones warm up.
  if (nth >= 200) times.push(performance.now() - began);
  if (standing.blocked) blocked += 1;
}
times.sort((a, b) => a - b);
const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
console.log(`${rows} customers, ${times.length} requests (${blocked} blocked): p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(0.9999)} ms`);
server.closeAllConnections();
server.close();
await database.close();
rmSync(folder, { recursive: true, force: true });
