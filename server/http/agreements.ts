/** The signed agreement as a PDF, for staff who read the mediation; and for each side, by its link, with the files that it may see. */
import { pipeline } from 'node:stream/promises';
import { type Response, Router } from 'express';
import { contentOf } from '../attachments/store.ts';
import { missing } from '../engine/errors.ts';
import { showOne } from '../engine/show.ts';
import type { LinkRow } from '../engine/links.ts';
import { agreementOf } from '../pdf/agreement.sql.ts';
import type { CaseRow, Resource } from '#engine/workflow';
import { resourceNamed } from '#workflows/index';
import { readableWords } from '../workflows/mediationRoom.sql.ts';
import type { Side } from '../workflows/mediationWords.ts';
import type { House } from '../house.ts';
import { only } from './limits.ts';
import { openedLink } from './links.ts';
import { recordId } from './recordId.ts';
import { actorOf } from './who.ts';

/** What is downloaded is never shown as a page. */
const headers = { 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "sandbox; default-src 'none'", 'Cross-Origin-Resource-Policy': 'same-origin', 'Cache-Control': 'no-store' };

function sendPdf(response: Response, { name, bytes }: { name: string; bytes: Buffer }): void {
  response.attachment(name).set({ ...headers, 'Content-Type': 'application/pdf' });
  response.send(bytes);
}

/** `GET /api/mediations/ID/agreement`. */
export function agreementRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/mediations/:id/agreement')
    .get(async (request, response) => {
      const { row } = await showOne(house, resourceNamed('mediations') as Resource, recordId(request), actorOf(request));
      sendPdf(response, await agreementOf(house.database.read, row as CaseRow));
    })
    .all(only('GET'));
  return router;
}

/** The side whose room this link opens; of any other link there is nothing here. */
function roomSide(link: LinkRow | undefined): { id: number; side: Side } {
  const side = /^(customer|provider)_room$/.exec(link?.purpose ?? '')?.[1];
  if (!link || link.resource !== 'mediations' || !side) throw missing();
  return { id: link.record_id, side: side as Side };
}

/** `GET /api/links/agreement` and `GET /api/links/files/ID`: by the cookie of the room that this browser opened. */
export function roomRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const { read } = house.database;
  router
    .route('/links/agreement')
    .get(async (request, response) => {
      const { id } = roomSide(await openedLink(house, request));
      sendPdf(response, await agreementOf(read, (await read('mediations').where({ id }).first()) as CaseRow));
    })
    .all(only('GET'));
  router
    .route('/links/files/:id')
    .get(async (request, response) => {
      const { id, side } = roomSide(await openedLink(house, request));
      const mine = readableWords(read, id, side).select('id');
      const file = (await read('attachments').where({ id: recordId(request), resource: 'statements' }).whereIn('record_id', mine).first('name', 'kind', 'sha256')) as { name: string; kind: string; sha256: string } | undefined;
      const content = file && (await contentOf(house, file.sha256));
      if (!content) throw missing();
      response.attachment(file.name).set({ ...headers, 'Content-Type': file.kind, 'Content-Length': String(content.bytes) });
      // A reader who goes away in the middle is no fault of ours.
      await pipeline(content.open(), response).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
      });
    })
    .all(only('GET'));
  return router;
}
