/** Files that the holder of a link joins to their answer, before they give it. */
import { type Request, type RequestHandler, Router } from 'express';
import type { House } from '../house.ts';
import { countAttempt, perWindow } from '../access/throttle.ts';
import { sentAlone } from '../attachments/form.ts';
import { discard, sweepIncoming } from '../attachments/store.ts';
import { keepUpload, takeOut } from '../attachments/uploads.ts';
import { forbidden } from '../engine/errors.ts';
import { filesOf } from '../engine/linkForms.ts';
import type { LinkRow, Upload } from '../engine/links.ts';
import { only } from './limits.ts';
import { openedName } from './linkCookie.ts';
import { recordId } from './recordId.ts';

const minute = 60_000;
/** Enough for a person who tries again; too few to fill a disk. */
const mostSent = 20;

/** `POST /api/links/attachments`, `DELETE /api/links/attachments/ID`: by the cookie of the link that was opened. `holderOf` finds it, or refuses. */
export function linkFileRoutes(house: House, { asks, holderOf, elsewhere }: { asks: RequestHandler; holderOf(request: Request): LinkRow; elsewhere(): Error }): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const receiveOne = async (request: Request): Promise<Upload> => {
    const link = holderOf(request);
    const most = filesOf(link);
    if (!most) throw forbidden();
    await countAttempt(house, [perWindow(`link files:${link.id}`, mostSent, 10 * minute)]);
    await sweepIncoming(house);
    const file = await sentAlone(house, request);
    if (file.opened === undefined || file.opened === openedName(house, link)) return keepUpload(house, link, most, file);
    await discard(file.path);
    throw elsewhere();
  };
  router
    .route('/links/attachments')
    .post(asks, async (request, response) => {
      response.status(201).json(await receiveOne(request));
    })
    .all(only('POST'));
  router
    .route('/links/attachments/:id')
    .delete(asks, async (request, response) => {
      await takeOut(house, holderOf(request), recordId(request));
      response.status(204).end();
    })
    .all(only('DELETE'));
  return router;
}
