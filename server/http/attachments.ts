/** Files of records: sent in a form, listed through their record, and always downloaded, never shown as a page. */
import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import type { House } from '../house.ts';
import { sentFile } from '../attachments/form.ts';
import { type Kept, keep } from '../attachments/keep.ts';
import { contentOf, sweepIncoming } from '../attachments/store.ts';
import { Refused, missing } from '../engine/errors.ts';
import { listQuery } from '../engine/query.ts';
import { shown } from '../engine/show.ts';
import { listTold } from '../engine/trace.ts';
import { type Actor, say } from '#engine/workflow';
import { attachment } from '../records/attachment.ts';
import { only } from './limits.ts';
import { pageHeaders } from './pageHeaders.ts';
import { recordId } from './recordId.ts';
import type { Query } from './resources.ts';
import { actorOf, requireStaff } from './who.ts';

/** Files that one person may send at the same time. */
const atOnce = 3;

const busy = (): Refused =>
  new Refused(429, 'SLOW_DOWN', say('You are sending several files already. Wait for one to arrive.', 'Vous envoyez déjà plusieurs fichiers. Attendez que l’un d’eux soit arrivé.'), { headers: { 'Retry-After': '5' } });

/** The row of a file, through the record that it belongs to. */
async function readable(house: House, by: Actor, id: number): Promise<Kept> {
  const asked = listQuery(attachment, by, { filter: JSON.stringify({ id }) });
  const [row] = (await listTold(house, attachment, by, asked)).rows as unknown as Kept[];
  if (!row) throw missing();
  return row;
}

/** Sends the bytes as a download of that name; a browser neither guesses another kind nor runs anything in it. */
async function download(house: House, by: Actor, id: number, response: Response): Promise<void> {
  const { name, kind, sha256 } = await readable(house, by, id);
  const content = await contentOf(house, sha256);
  if (!content) throw missing();
  response.attachment(name);
  response.set({
    'Content-Type': kind, 'Content-Length': String(content.bytes), 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cross-Origin-Resource-Policy': 'same-origin', 'Cache-Control': 'no-store',
  });
  if (response.req.method === 'HEAD') return void response.end();
  // A reader who goes away in the middle is no fault of ours.
  await pipeline(content.open(), response).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

/** `POST /api/attachments`, `GET /api/attachments?filter=`, `GET /api/attachments/ID`. */
export function attachmentRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const sending = new Map<number, number>();
  const count = (id: number, by: 1 | -1): void => void sending.set(id, (sending.get(id) ?? 0) + by);
  const receiveOne = async (request: Request): Promise<Kept> => {
    const by = actorOf(request);
    if ((sending.get(by.id) ?? 0) >= atOnce) throw busy();
    count(by.id, 1);
    try {
      await sweepIncoming(house);
      return await keep(house, by, await sentFile(house, request));
    } finally {
      count(by.id, -1);
    }
  };
  router
    .route('/attachments')
    .get(async (request, response) => {
      const by = actorOf(request);
      const asked = listQuery(attachment, by, request.query as Query);
      const { rows, total, capped } = await listTold(house, attachment, by, asked);
      pageHeaders(response, 'attachments', { offset: asked.offset, rows: rows.length, total, capped });
      response.json(rows);
    })
    .post(requireStaff, async (request, response) => {
      response.status(201).json(shown(attachment, await receiveOne(request), actorOf(request)));
    })
    .all(only('GET', 'POST'));
  router
    .route('/attachments/:id')
    .get(async (request, response) => {
      await download(house, actorOf(request), recordId(request), response);
    })
    .all(only('GET'));
  return router;
}
