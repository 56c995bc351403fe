import { type Request, type Response, Router } from 'express';
import type * as z from 'zod';
import type { House } from '../house.ts';
import { checkedInput } from '../engine/inputs.ts';
import { listQuery } from '../engine/query.ts';
import { shown } from '../engine/show.ts';
import { listTold } from '../engine/trace.ts';
import { pinNote } from '../notes/pin.ts';
import { writeNote } from '../notes/write.ts';
import { newNote, note } from '../records/note.ts';
import { only } from './limits.ts';
import { pageHeaders } from './pageHeaders.ts';
import { recordId } from './recordId.ts';
import type { Query } from './resources.ts';
import { actorOf, requireStaff } from './who.ts';

/** `GET` and `POST /api/notes`, `PUT` and `DELETE /api/notes/:id/pin`. */
export function noteRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const nameOf = async (ids: readonly number[]): Promise<Map<number, string>> =>
    new Map(((await house.database.read('staff').whereIn('id', [...new Set(ids)]).select('id', 'name')) as { id: number; name: string }[]).map((one) => [one.id, one.name]));
  router
    .route('/notes')
    .get(requireStaff, async (request, response) => {
      const by = actorOf(request);
      const asked = listQuery(note, by, request.query as Query);
      const { rows, total, capped } = await listTold(house, note, by, asked);
      const notes = rows as unknown as { author_id: number; mentions: string }[];
      const names = await nameOf(notes.map(({ author_id }) => author_id));
      pageHeaders(response, 'notes', { offset: asked.offset, rows: rows.length, total, capped });
      response.json(notes.map((one) => ({ ...one, mentions: JSON.parse(one.mentions) as number[], author_name: names.get(one.author_id) ?? null })));
    })
    .post(requireStaff, async (request, response) => {
      const by = actorOf(request);
      const row = await writeNote(house, by, checkedInput(newNote, request.body) as z.output<typeof newNote>);
      response.status(201).json({ ...shown(note, row, by), author_name: by.name });
    })
    .all(only('GET', 'POST'));
  const pins = (pinned: boolean) => async (request: Request, response: Response): Promise<void> => {
    const row = await pinNote(house, actorOf(request), recordId(request), pinned);
    response.json(shown(note, row, actorOf(request)));
  };
  router.route('/notes/:id/pin').put(requireStaff, pins(true)).delete(requireStaff, pins(false)).all(only('PUT', 'DELETE'));
  return router;
}
