/**
 * npx tsx bench/desk.ts [--rows 1000000] [--requests 200] [--url postgres://…]
 * Fills a database with cases, one in ten open and thousands of them late, and asks for the desks and the bells of four people, one after the other.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openSession } from '../server/access/sessions.ts';
import { addStaff, clockActor } from '../server/access/staff.ts';
import { createApp } from '../server/app.ts';
import { refreshPlans } from '../server/data/bulk.ts';
import { openDatabase } from '../server/data/database.ts';
import type { Role } from '../server/engine/workflow.ts';
import type { House } from '../server/house.ts';
import { createLog } from '../server/log.ts';
import { readSettings } from '../server/settings.ts';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' }, requests: { type: 'string', default: '200' }, url: { type: 'string' } } });
const [rows, requests] = [Number(values.rows), Number(values.requests)];
const folder = mkdtempSync(join(tmpdir(), 'entente-desk-'));
const settings = readSettings({ NODE_ENV: 'test', DATA_DIR: folder, SECRET_KEY: 'a secret for the bench only, long enough', LOG_LEVEL: 'silent' });
const database = await openDatabase(values.url ?? `sqlite:${join(folder, 'bench.sqlite')}`);
await database.migrate();
const house: House = { database, settings, clock: { now: () => new Date('2026-03-02T10:00:00.000Z') }, log: createLog(settings) };
const clock = await clockActor(house);
const people = await database.transaction(async (trx) => {
  const made: { role: Role; id: number; cookie: string }[] = [];
  for (const role of ['manager', 'moderator', 'case_manager', 'vetting_officer'] as const) {
    const id = await addStaff(trx, { email: `${role}@bench.example`, name: role, roles: [role], locale: 'en' }, clock, house.clock.now().toISOString());
    made.push({ role, id, cookie: `entente=${await openSession(trx, id, house.clock.now(), 'bench')}` });
  }
  return made;
});

/** `n` rows numbered from 1, on either database. */
const numbers = (n: number): string => `WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < ${n})`;
/** An instant in the year before, and for the open ones in the last weeks. */
const when = (open: string): string => `CASE WHEN ${open} THEN '2026-02-' || CAST(10 + i % 18 AS varchar) ELSE '2025-' || CAST(10 + i % 3 AS varchar) || '-' || CAST(10 + i % 18 AS varchar) END || 'T' || CAST(10 + i % 13 AS varchar) || ':00:00.000Z'`;
const [manager, , handler, officer] = people;
const [reviews, requested, files] = [Math.floor(rows * 0.6), Math.floor(rows * 0.3), Math.floor(rows * 0.1)];
await database.transaction(async (trx) => {
  await trx('providers').insert({ version: 1, created_at: 'x', updated_at: 'x', name: 'Firm', locale: 'en', state: 'active', listed: 0 });
  await trx.raw(`INSERT INTO reviews (version, state, priority, created_at, updated_at, verified_at, published_at, provider_id, rating, body, locale, author_name, text_version, returned_count, signals_count, open_signals)
    ${numbers(reviews)} SELECT 1, CASE WHEN i % 10 = 0 THEN CASE i % 30 WHEN 0 THEN 'received' WHEN 10 THEN 'verified' ELSE 'verifying' END ELSE CASE WHEN i % 20 = 1 THEN 'rejected' ELSE 'published' END END,
    0, ${when('i % 10 = 0')}, ${when('i % 10 = 0')}, ${when('i % 10 = 0')}, ${when('i % 10 = 0')}, 1, i % 5 + 1, 'A few words', 'en', 'Awa', 1, 0, 0, 0 FROM numbers`);
  await trx.raw(`INSERT INTO requests (version, state, priority, created_at, updated_at, received_at, due_at, closed_at, answered_at, kind, locale, channel, reference, sender_name, subject, text, kept_aside, escalations, assignee_id)
    ${numbers(requested)} SELECT 1, CASE WHEN i % 10 = 0 THEN CASE WHEN i % 20 = 0 THEN 'in_progress' ELSE 'acknowledged' END ELSE 'closed' END,
    0, ${when('i % 10 = 0')}, ${when('i % 10 = 0')}, ${when('i % 10 = 0')}, CASE WHEN i % 10 = 0 THEN '2026-03-' || CASE WHEN i % 40 = 0 THEN '01' ELSE CAST(10 + i % 18 AS varchar) END || 'T17:00:00.000Z' ELSE '2026-01-10T17:00:00.000Z' END,
    CASE WHEN i % 10 = 0 THEN NULL ELSE '2026-01-10T10:00:00.000Z' END, CASE WHEN i % 10 = 0 THEN NULL ELSE '2026-01-09T10:00:00.000Z' END, CASE i % 3 WHEN 0 THEN 'question' WHEN 1 THEN 'concern' ELSE 'complaint' END,
    'en', 'form', 'R-' || CAST(i AS varchar), 'Awa', 'A subject', 'Words', 0, 0, CASE WHEN i % 2000 = 0 THEN ${handler?.id ?? 0} WHEN i % 2000 = 100 THEN ${manager?.id ?? 0} WHEN i % 20 = 0 THEN ${clock.id} ELSE NULL END FROM numbers`);
  await trx.raw(`INSERT INTO recommendations (version, state, priority, created_at, updated_at, candidate_name, trade, recommender_kind, recommender_name, channel, received_at, locale)
    ${numbers(files)} SELECT 1, 'application_opened', 0, 'x', 'x', 'Candidate', 'plumbing', 'customer', 'Awa', 'form', 'x', 'en' FROM numbers`);
  await trx.raw(`INSERT INTO applications (version, state, priority, created_at, updated_at, stage_since, recommendation_id, provider_id, trade, candidate_name, locale, assignee_id, closed_at)
    ${numbers(files)} SELECT 1, CASE WHEN i % 10 = 0 THEN 'interviewing' ELSE 'admitted' END, 0, ${when('i % 10 = 0')}, ${when('i % 10 = 0')}, ${when('i % 10 = 0')}, i, 1, 'plumbing', 'Candidate', 'en', CASE WHEN i % 500 = 0 THEN ${officer?.id ?? 0} ELSE NULL END, CASE WHEN i % 10 = 0 THEN NULL ELSE '2026-01-10T10:00:00.000Z' END FROM numbers`);
  await trx.raw(`INSERT INTO events (resource, record_id, seq, action, actor_kind, actor_id, at, details, prev_hash, hash)
    ${numbers(requested)} SELECT 'requests', i, 1, 'create', 'key', 1, '2026-02-20T10:00:00.000Z', '{}', 'x', 'x' FROM numbers`);
  // A full bell for each of the four, among those of a large team.
  await trx.raw(`INSERT INTO bell_lines (staff_id, resource, record_id, event_id, reason, at, read_at)
    ${numbers(requested)} SELECT CASE WHEN i <= 4000 THEN ${people[0]?.id ?? 0} + i % 4 ELSE ${clock.id} END, 'requests', i, i, 'moved', '2026-02-20T10:00:00.000Z', CASE WHEN i % 8 < 4 THEN '2026-02-21T10:00:00.000Z' ELSE NULL END FROM numbers`);
  await trx('desk_visits').insert(people.map(({ id }) => ({ staff_id: id, event_id: requested - 1_000, at: '2026-02-27T10:00:00.000Z' })));
});
await refreshPlans(database);

const server = createServer(createApp(house));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
for (const { role, cookie } of people)
  for (const page of ['desk', 'bell']) {
    const [times, work]: [number[], number[]] = [[], []];
    let shown = '';
    for (let nth = 0; nth < requests + 20; nth += 1) {
      const [began, spent] = [performance.now(), process.cpuUsage()];
      const answer = await fetch(`${url}/${page}`, { headers: { cookie } });
      const { totals, unread } = (await answer.json()) as { totals?: Record<string, number>; unread?: number };
      const used = process.cpuUsage(spent);
      // The first ones warm up.
      if (nth >= 20) times.push(performance.now() - began);
      if (nth >= 20) work.push((used.user + used.system) / 1000);
      shown = `${answer.status} ${JSON.stringify(totals ?? { unread })}`;
    }
    const at = (of: number[], share: number): string => (of.sort((a, b) => a - b)[Math.floor(of.length * share)] ?? 0).toFixed(1);
    console.log(`${rows} cases, ${page} of a ${role}: p50 ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms; processor p50 ${at(work, 0.5)} ms; ${shown}`);
  }
server.closeAllConnections();
server.close();
await database.close();
rmSync(folder, { recursive: true, force: true });
