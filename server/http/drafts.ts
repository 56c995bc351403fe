import { type Request, Router } from 'express';
import * as z from 'zod';
import type { House } from '../house.ts';
import { draftOf, dropDraft, keepDraft } from '../engine/drafts.ts';
import { checkedInput } from '../engine/inputs.ts';
import { only } from './limits.ts';
import { recordId } from './recordId.ts';
import { actorOf } from './who.ts';

const body = z.object({ input: z.record(z.string().max(60), z.unknown()) });

const asked = (request: Request) => {
  const { resource, name } = request.params as { resource: string; name: string };
  return { resource, name, id: request.params.id === 'new' ? null : recordId(request), by: actorOf(request) };
};

/** `GET`, `PUT` and `DELETE /api/drafts/RESOURCE/ID/NAME`: one's own form that is not sent yet, of a transition, of a `note`, or (with `new` for the number) of a record to be made. */
export function draftRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/drafts/:resource/:id/:name')
    .get(async (request, response) => {
      response.json(await draftOf(house, asked(request)));
    })
    .put(async (request, response) => {
      const { input } = checkedInput(body, request.body) as z.infer<typeof body>;
      response.json(await keepDraft(house, asked(request), input));
    })
    .delete(async (request, response) => {
      await dropDraft(house, asked(request));
      response.status(204).end();
    })
    .all(only('GET', 'PUT', 'DELETE'));
  return router;
}
