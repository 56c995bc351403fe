import { Router } from 'express';
import { forbidden, malformed } from '../engine/errors.ts';
import { csvOf } from '../insights/csv.ts';
import type { Reader } from '../insights/counting.sql.ts';
import { type Overview, mayCount, overview, spanAsked } from '../insights/overview.sql.ts';
import { quarterOf, spanOf } from '../workflows/fairness.ts';
import { fairnessFor } from '../workflows/fairness.sql.ts';
import { abilityOf } from '../engine/work.ts';
import { requestFigures } from '../workflows/requestFigures.sql.ts';
import { trainingMatrix } from '../workflows/trainingMatrix.sql.ts';
import type { House } from '../house.ts';
import { only } from './limits.ts';
import { actorOf, requireStaff } from './who.ts';

/** Figures are counted anew when they are older than this; many managers look at the same morning. */
const freshMs = 60_000;
const mostKept = 100;

/** Keeps the figures of each reader for a minute: what one may count, another may not. */
function keptFor<T>(house: House): (reader: Reader, key: string, count: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, { at: number; answer: Promise<T> }>();
  return ({ by }, key, count) => {
    const name = `${by.id} ${by.roles.join()} ${key}`;
    const now = house.clock.now().getTime();
    const found = kept.get(name);
    if (found && now - found.at < freshMs && now >= found.at) return found.answer;
    if (kept.size >= mostKept) kept.clear();
    const answer = count();
    kept.set(name, { at: now, answer });
    answer.catch(() => kept.delete(name));
    return answer;
  };
}

/** `GET /api/insights/…`: what is seen only when many records are put side by side. */
export function insightRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const kept = keptFor<Overview>(house);
  router
    .route('/insights/overview')
    .get(async (request, response) => {
      const reader = { house, by: actorOf(request), at: house.clock.now().toISOString() };
      mayCount(reader.by);
      const { format, table, ...query } = request.query;
      const span = spanAsked(query, reader.at);
      const answer = await kept(reader, `${span.week} ${span.weeks}`, () => overview(reader, span));
      if (format === undefined) return void response.json(answer);
      const tables = answer.tables.filter(({ name }) => table === undefined || name === table);
      if (format !== 'csv' || !tables.length) throw malformed('Name a table of this page, and csv as its format.', 'Indiquez un tableau de cette page, et csv pour format.');
      response.attachment(`insights-${span.week}${typeof table === 'string' ? `-${table}` : ''}.csv`);
      response.set({ 'Content-Type': 'text/csv; charset=utf-8', 'Cache-Control': 'no-store' }).send(csvOf(tables, reader.by.locale));
    })
    .all(only('GET'));
  router
    .route('/insights/incidents')
    .get(async (request, response) => {
      const by = actorOf(request);
      if (!by.roles.includes('manager') && !by.roles.includes('auditor')) throw forbidden();
      const { quarter = quarterOf(house.clock.now().toISOString()) } = request.query;
      if (typeof quarter !== 'string' || !spanOf(quarter)) throw malformed('Name a quarter, such as 2026-Q1.', 'Indiquez un trimestre, tel que 2026-Q1.');
      response.json(await fairnessFor(house.database.read, by, quarter));
    })
    .all(only('GET'));
  router
    .route('/insights/trainings')
    .get(requireStaff, async (request, response) => {
      response.json(await trainingMatrix(house.database.read, actorOf(request), house.clock.now().toISOString()));
    })
    .all(only('GET'));
  router
    .route('/insights/requests')
    .get(requireStaff, async (request, response) => {
      const by = actorOf(request);
      if (!abilityOf(by).can('read', 'Request')) throw forbidden();
      response.json(await requestFigures(house.database.read, by, house.clock.now().toISOString()));
    })
    .all(only('GET'));
  return router;
}
