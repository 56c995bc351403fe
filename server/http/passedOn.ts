import { Router } from 'express';
import type { House } from '../house.ts';
import { only } from './limits.ts';
import { actorOf, requireStaff } from './who.ts';

/** How many are told of: the latest ones. */
const most = 100;

/** `GET /api/staff_complaints/passed_on`: the complaints that one took in oneself, and that they went to the management; what became of them is not told. */
export function passedOnRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/staff_complaints/passed_on')
    .get(requireStaff, async (request, response) => {
      const { id } = actorOf(request);
      const rows = await house.database.read('staff_complaints').where({ taken_by: id }).whereNot({ staff_id: id }).orderBy('created_at', 'desc').limit(most).select('reference', 'complainant', 'created_at as received_at');
      response.json(rows);
    })
    .all(only('GET'));
  return router;
}
