import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { Router } from 'express';
import type { House } from '../house.ts';
import { only } from './limits.ts';

const remembered = 1_000;
const leastFree = 0.05;
/** A letter this late means that nothing sends any more: one that merely failed has been given a later time. */
const latestLetter = 3_600_000;

const draining = new WeakSet<House>();

/** Makes `/readyz` refuse from now on, so that a balancer sends nobody here while this process finishes. */
export const startDraining = (house: House): void => {
  draining.add(house);
};

/** `/livez` touches nothing; `/readyz` asks the database, the migrations, the disk and the outbox, at most once a second. */
export function healthRoutes(house: House): Router {
  let asked = 0;
  let checks: Promise<Record<string, boolean>> | null = null;
  const router = Router({ strict: true, caseSensitive: true });

  router.route('/livez').get((_request, response) => {
    response.set('Cache-Control', 'no-store').json({ ok: true });
  }).all(only('GET', 'HEAD'));

  router.route('/readyz').get(async (_request, response) => {
    const now = house.clock.now().getTime();
    if (!checks || Math.abs(now - asked) >= remembered) {
      asked = now;
      checks = readiness(house);
    }
    const found = { ...(await checks), draining: draining.has(house) };
    const { draining: leaving, ...states } = found;
    const ok = !leaving && Object.values(states).every(Boolean);
    response.status(ok ? 200 : 503).set('Cache-Control', 'no-store').json({ ok, ...found });
  }).all(only('GET', 'HEAD'));
  return router;
}

async function readiness(house: House): Promise<Record<string, boolean>> {
  const [database, migrations, disk, outbox] = await Promise.all([
    answers(() => house.database.read.raw('SELECT 1').then(() => true)),
    answers(() => house.database.migrated()),
    answers(() => hasRoom(house.settings.DATA_DIR)),
    answers(() => sends(house)),
  ]);
  return { database, migrations, disk, outbox };
}

/** A question that cannot be answered is answered no. */
async function answers(question: () => Promise<boolean>): Promise<boolean> {
  try {
    return await question();
  } catch {
    return false;
  }
}

async function hasRoom(folder: string): Promise<boolean> {
  // The folder is made with the first file that needs it.
  const { bavail, blocks } = await statfs(existsSync(folder) ? folder : '.');
  return blocks === 0 || bavail / blocks >= leastFree;
}

async function sends({ database, clock }: House): Promise<boolean> {
  const oldest = (await database.read('letters').where({ delivery: 'waiting' }).min({ due_at: 'due_at' }).first()) as { due_at: string | null };
  return oldest.due_at === null || clock.now().getTime() - Date.parse(oldest.due_at) < latestLetter;
}
