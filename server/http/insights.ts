import { Router } from 'express';
import { trainingMatrix } from '../workflows/trainingMatrix.sql.ts';
import type { House } from '../house.ts';
import { only } from './limits.ts';
import { actorOf, requireStaff } from './who.ts';

/** `GET /api/insights/…`: what is seen only when many records are put side by side. */
export function insightRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/insights/trainings')
    .get(requireStaff, async (request, response) => {
      response.json(await trainingMatrix(house.database.read, actorOf(request), house.clock.now().toISOString()));
    })
    .all(only('GET'));
  return router;
}
