/** Every declared resource in the simple-rest dialect (api.md, "Records"). */
import { type Request, type Response, Router } from 'express';
import type * as z from 'zod';
import type { House } from '../house.ts';
import { embed, facets, list } from '../engine/list.ts';
import { filterOf, listQuery } from '../engine/query.ts';
import { showOne, withTransitions } from '../engine/show.ts';
import { create, edit } from '../engine/write.ts';
import { remove } from '../engine/remove.ts';
import { reveal, revealing } from '../engine/reveal.ts';
import { checkedInput } from '../engine/inputs.ts';
import { malformed } from '../engine/errors.ts';
import { type Resource, isWorkflow } from '#engine/workflow';
import { resources } from '#workflows/index';
import { only } from './limits.ts';
import { pageHeaders } from './pageHeaders.ts';
import { recordId } from './recordId.ts';
import { transitionRoutes } from './transitions.ts';
import { actorOf } from './who.ts';

export type Query = Readonly<Record<string, string | undefined>>;

/** The version that a write was made on: in the body, or in `If-Match`. */
export function versionOf(request: Request): number | undefined {
  const { version } = (request.body ?? {}) as { version?: unknown };
  const header = /^(?:W\/)?"(\d{1,10})"$/.exec(request.get('if-match') ?? '')?.[1];
  const given = typeof version === 'number' ? version : header === undefined ? undefined : Number(header);
  if (version !== undefined && !Number.isSafeInteger(version)) throw malformed('The version is a whole number.', 'La version est un nombre entier.');
  return given;
}

/** Answers a record with its version as ETag. */
export function answer(response: Response, status: number, record: { version: number }): void {
  response.status(status).set('ETag', `"${record.version}"`).json(record);
}

function names(text: string | undefined): string[] {
  try {
    const given = JSON.parse(text ?? '[]') as unknown;
    if (Array.isArray(given) && given.length <= 10 && given.every((one) => typeof one === 'string')) return given;
  } catch {
    // Told below, in the same words.
  }
  throw malformed('Name the fields to count.', 'Indiquez les champs à compter.');
}

function listRoute(house: House, resource: Resource) {
  return async (request: Request, response: Response): Promise<void> => {
    const by = actorOf(request);
    const asked = listQuery(resource, by, request.query as Query);
    const { rows, total, capped } = await list(house, resource, by, asked);
    await embed(house, resource, by, rows, asked.embed);
    pageHeaders(response, resource.resource, { offset: asked.offset, rows: rows.length, total, capped });
    response.json(rows);
  };
}

/** Mounts the routes of one resource. */
function routesOf(house: House, resource: Resource): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/')
    .get(listRoute(house, resource))
    .post(async (request, response) => {
      const by = actorOf(request);
      const row = await create(house, { resource: resource.resource, values: request.body, by });
      answer(response, 201, await withTransitions(house, resource, row, by));
    })
    .all(only('GET', 'POST'));
  router
    .route('/facets')
    .get(async (request, response) => {
      const by = actorOf(request);
      const query = request.query as Query;
      const fields = names(query.fields);
      const known = listQuery(resource, by, { filter: JSON.stringify(Object.fromEntries(fields.map((name) => [name, null]))) }).conditions;
      if (fields.some((name) => !resource.columns[name]?.facet)) throw malformed('This field is not counted here.', 'Ce champ n’est pas compté ici.');
      response.json(await facets(house, resource, by, filterOf(resource, by, query.filter), known.map(({ column }) => column)));
    })
    .all(only('GET'));
  if (isWorkflow(resource)) transitionRoutes(house, resource, router);
  if (Object.values(resource.columns).some(({ masked }) => masked))
    router
      .route('/:id/reveal')
      .post(async (request, response) => {
        const asked = checkedInput(revealing, request.body) as z.infer<typeof revealing>;
        response.json(await reveal(house, resource, { ...asked, id: recordId(request), by: actorOf(request) }));
      })
      .all(only('POST'));
  router
    .route('/:id')
    .get(async (request, response) => {
      const by = actorOf(request);
      const { record } = await showOne(house, resource, recordId(request), by);
      const { embed: wanted } = request.query as Query;
      if (wanted) await embed(house, resource, by, [record], listQuery(resource, by, { embed: wanted }).embed);
      answer(response, 200, record);
    })
    .put(async (request, response) => {
      const by = actorOf(request);
      const { version: _version, id: _id, ...values } = (request.body ?? {}) as Record<string, unknown>;
      const row = await edit(house, { resource: resource.resource, id: recordId(request), version: versionOf(request), values, by });
      answer(response, 200, await withTransitions(house, resource, row, by));
    })
    .delete(async (request, response) => {
      await remove(house, { resource: resource.resource, id: recordId(request), by: actorOf(request) });
      response.json({ id: recordId(request) });
    })
    .all(only('GET', 'PUT', 'DELETE'));
  return router;
}

/** All resources, below `/api`. */
export function resourceRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  for (const resource of resources) router.use(`/${resource.resource}`, routesOf(house, resource));
  return router;
}

