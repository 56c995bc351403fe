/** What somebody chose for their own hands: keys, and the view that each list opens with. Kept with their account, so that another browser knows it too. */
import { Router } from 'express';
import type { Knex } from 'knex';
import * as z from 'zod';
import type { House } from '../house.ts';
import { checkedInput } from '../engine/inputs.ts';
import { only } from './limits.ts';
import { actorOf, requireStaff } from './who.ts';

const most = 200;
const few = <T>(values: Readonly<Record<string, T>>): boolean => Object.keys(values).length <= most;

const body = z.object({
  keys: z.object({
    /** Single keys are switched off (WCAG 2.1.4). */
    off: z.boolean(),
    /** Another key for a command. */
    own: z.record(z.string().max(80), z.string().min(1).max(40)).refine(few),
  }).optional(),
  /** The view that a list opens with, by the resource that it lists. */
  views: z.record(z.string().max(40), z.int().positive()).refine(few).optional(),
});
type Preferences = Required<z.infer<typeof body>>;

const untouched: Preferences = { keys: { off: false, own: {} }, views: {} };

async function chosenBy(read: Knex, staff_id: number): Promise<Preferences> {
  const row = (await read('preferences').where({ staff_id }).first('chosen')) as { chosen: string } | undefined;
  return { ...untouched, ...(JSON.parse(row?.chosen ?? '{}') as Partial<Preferences>) };
}

/** Keeps the parts that were sent; the others stay. */
const choose = (house: House, staff_id: number, sent: z.infer<typeof body>): Promise<Preferences> =>
  house.database.transaction(async (trx) => {
    const chosen = { ...(await chosenBy(trx, staff_id)), ...sent };
    await trx('preferences').insert({ staff_id, chosen: JSON.stringify(chosen), updated_at: house.clock.now().toISOString() }).onConflict('staff_id').merge();
    return chosen;
  });

/** `GET` and `PUT /api/preferences`: one's own, and nobody else's. */
export function preferenceRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/preferences')
    .get(requireStaff, async (request, response) => {
      response.json(await chosenBy(house.database.read, actorOf(request).id));
    })
    .put(requireStaff, async (request, response) => {
      response.json(await choose(house, actorOf(request).id, checkedInput(body, request.body) as z.infer<typeof body>));
    })
    .all(only('GET', 'PUT'));
  return router;
}
