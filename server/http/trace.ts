/** History and letters: `GET /api/events`, `GET /api/letters`, and the chain's own proof. */
import { type Request, type Response, Router } from 'express';
import type { House } from '../house.ts';
import { verifyChain } from '../engine/audit.ts';
import { forbidden, missing } from '../engine/errors.ts';
import { shown } from '../engine/letters.ts';
import { listQuery } from '../engine/query.ts';
import { sendAgain } from '../engine/sendAgain.ts';
import { actorNames, listTold, redacted } from '../engine/trace.ts';
import type { Actor, Resource } from '#engine/workflow';
import { resourceNamed } from '#workflows/index';
import { event } from '../records/event.ts';
import { letter } from '../records/letter.ts';
import { only } from './limits.ts';
import { pageHeaders } from './pageHeaders.ts';
import { recordId } from './recordId.ts';
import type { Query } from './resources.ts';
import { actorOf } from './who.ts';

type Told = Awaited<ReturnType<typeof listTold>>['rows'];

/** Who acted, and what changed as far as this person may know it. */
async function told(house: House, by: Actor, rows: Told): Promise<object[]> {
  const names = await actorNames(house, rows);
  return rows.map((row) => ({ ...row, actor_name: row.actor_kind === 'staff' ? (names.get(row.actor_id ?? 0) ?? null) : null, details: redacted(resourceNamed(row.resource), row.details ?? '{}', by) }));
}

const masked = (rows: Told): object[] => rows.map((row) => ({ ...row, ...('body' in row && { body: shown(String(row.body), String((row as unknown as { locale: string }).locale)) }) }));

/** The routes of the trace, below `/api`. */
export function traceRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const view = (declared: Resource, by: Actor, rows: Told) => (declared === event ? told(house, by, rows) : masked(rows));
  for (const declared of [event, letter]) {
    router
      .route(`/${declared.resource}`)
      .get(async (request: Request, response: Response) => {
        const by = actorOf(request);
        const asked = listQuery(declared, by, request.query as Query);
        const { rows, total, capped } = await listTold(house, declared, by, asked);
        pageHeaders(response, declared.resource, { offset: asked.offset, rows: rows.length, total, capped });
        response.json(await view(declared, by, rows));
      })
      .all(only('GET'));
    router
      .route(`/${declared.resource}/:id`)
      .get(async (request, response) => {
        const by = actorOf(request);
        const asked = listQuery(declared, by, { filter: JSON.stringify({ id: recordId(request) }) });
        const [row] = await view(declared, by, (await listTold(house, declared, by, asked)).rows);
        if (!row) throw missing();
        response.json(row);
      })
      .all(only('GET'));
  }
  router
    .route('/letters/:id/send_again')
    .post(async (request, response) => {
      const [id, by] = [recordId(request), actorOf(request)];
      await sendAgain(house, { id, input: request.body, by });
      const { rows } = await listTold(house, letter, by, listQuery(letter, by, { filter: JSON.stringify({ id }) }));
      response.status(201).json(masked(rows)[0]);
    })
    .all(only('POST'));
  router
    .route('/audit/verify')
    .get(async (request, response) => {
      const { roles } = actorOf(request);
      if (!roles.includes('auditor') && !roles.includes('administrator')) throw forbidden();
      response.json(await verifyChain(house));
    })
    .all(only('GET'));
  return router;
}
