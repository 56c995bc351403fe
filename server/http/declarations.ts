import { Router } from 'express';
import { described } from '#engine/described';
import { resources } from '#workflows/index';
import { only } from './limits.ts';
import { published, small } from './published.ts';

const words = resources.map(described);

/** `GET /api/declarations`: the words of the house rules, for the console to draw them. Published promises, so open to all; the same until the next release. */
export function declarationRoutes(): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/declarations')
    .get(small, (_request, response) => published(response, words))
    .all(only('GET'));
  return router;
}
