import { Router } from 'express';
import { forbidden, malformed } from '../engine/errors.ts';
import { quarterOf, spanOf } from '../workflows/fairness.ts';
import { fairnessFor } from '../workflows/fairness.sql.ts';
import { abilityOf } from '../engine/work.ts';
import { requestFigures } from '../workflows/requestFigures.sql.ts';
import { trainingMatrix } from '../workflows/trainingMatrix.sql.ts';
import type { House } from '../house.ts';
import { only } from './limits.ts';
import { actorOf, requireStaff } from './who.ts';

/** `GET /api/insights/…`: what is seen only when many records are put side by side. */
export function insightRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
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
