import { Router } from 'express';
import { showOne } from '#engine/show';
import { resourceNamed } from '#workflows/index';
import type { Resource } from '#engine/workflow';
import type { House } from '../house.ts';
import { shownTerms } from '../records/providerTerms.sql.ts';
import { only } from './limits.ts';
import { recordId } from './recordId.ts';
import { actorOf } from './who.ts';

/** `GET /api/providers/ID/terms`: what the platform shows a customer before they book; 422 NO_ACTIVE_TERMS while an item is missing. */
export function termsRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/providers/:id/terms')
    .get(async (request, response) => {
      const { row } = await showOne(house, resourceNamed('providers') as Resource, recordId(request), actorOf(request));
      const terms = await shownTerms(house.database.read, row.id);
      response.json(Object.fromEntries(Object.entries(terms).map(([kind, { id, number, text, created_at }]) => [kind, { id, number, text, since: created_at }])));
    })
    .all(only('GET'));
  return router;
}
