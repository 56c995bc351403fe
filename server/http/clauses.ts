/** The clauses of the library, for whoever works here: `GET /api/clauses`, and one as it stood on a day. */
import { Router } from 'express';
import type { House } from '../house.ts';
import { clauseOn, clausesInForce } from '../engine/clauses.ts';
import { malformed, missing } from '../engine/errors.ts';
import { only } from './limits.ts';
import { published, small } from './published.ts';
import type { Query } from './resources.ts';
import { actorOf } from './who.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** The routes of clauses, below `/api`. */
export function clauseRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/clauses')
    .get(small, async (request, response) => {
      actorOf(request);
      published(response, await clausesInForce(house.database.read));
    })
    .all(only('GET'));
  router
    .route('/clauses/:clause_id')
    .get(async (request, response) => {
      actorOf(request);
      const { on } = request.query as Query;
      if (on !== undefined && !(typeof on === 'string' && day.test(on) && Number.isFinite(Date.parse(on)))) throw malformed('A day is written YYYY-MM-DD.', 'Une date s’écrit AAAA-MM-JJ.');
      const clause = await clauseOn(house.database.read, request.params.clause_id, on);
      if (!clause) throw missing();
      response.json(clause);
    })
    .all(only('GET'));
  return router;
}
