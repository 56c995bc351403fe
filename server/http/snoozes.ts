/** What somebody put off for themselves: until a day, or until something happens. It changes nothing of the case and is told to nobody. */
import { Router } from 'express';
import * as z from 'zod';
import type { House } from '../house.ts';
import { Refused, missing } from '../engine/errors.ts';
import { checkedInput } from '../engine/inputs.ts';
import { newestEvent } from '../engine/news.ts';
import { readableRow } from '../engine/readable.ts';
import { type Sleeper, type Waker, sleepers } from '../engine/sleepers.ts';
import { type Actor, type Row, type Say, say } from '#engine/workflow';
import { asked, choice, instant } from '#workflows/fields';
import { resourceNamed } from '#workflows/index';
import { type DeskItem, titleOf } from './deskItems.ts';
import { only } from './limits.ts';
import { recordId } from './recordId.ts';
import { actorOf, requireStaff } from './who.ts';

/** What wakes a case before its day. */
const wakers = { party_replied: say('The other side answers', 'L’autre partie répond'), document_received: say('A document comes', 'Un document arrive') } as const satisfies Record<Waker, Say>;

/** The form: a day, an event, or both; whichever comes first wakes it. */
export const snoozing = z.object({ until_at: asked(instant.nullish(), say('Until', 'Jusqu’au')), wakes_on: asked(choice(wakers).nullish(), say('Or as soon as', 'Ou dès que')) });

/** A snooze as its owner reads it. */
export type Snooze = Omit<Sleeper, 'id' | 'staff_id'>;

const most = 200;
const neither = say('Say until when, or what should wake it.', 'Dites jusqu’à quand, ou ce qui doit le réveiller.');
const passed = say('This moment has passed.', 'Ce moment est passé.');
const tooMany = say(`You have put off ${most} cases: take one up first.`, `Vous avez remis ${most} dossiers : reprenez-en un d’abord.`);

const because: Readonly<Record<'date' | Waker, Say>> = {
  date: say('Put off until now', 'Remis jusqu’à maintenant'),
  party_replied: say('Put off: the other side has answered', 'Remis : l’autre partie a répondu'),
  document_received: say('Put off: a document has come', 'Remis : un document est arrivé'),
};

/** What this person put off, and of each whether it is awake, and why. */
export async function snoozesOf({ database: { read }, clock }: House, by: Actor): Promise<Snooze[]> {
  return (await sleepers(read, clock.now().toISOString(), (query) => query.where({ 's.staff_id': by.id }))).map(({ id: _id, staff_id: _staff, ...one }) => one);
}

/** The lines of a desk for what is awake, with why. What may no longer be read is left out. */
export async function wokenItems({ database: { read } }: House, by: Actor, snoozes: readonly Snooze[]): Promise<DeskItem[]> {
  const items = await Promise.all(
    snoozes.map(async ({ resource, record_id, until_at, awake }): Promise<DeskItem | null> => {
      const found = await readableRow(read, by, resource, record_id).catch(() => null);
      return awake && found ? { resource, id: record_id, title: titleOf(found.row, { resource, id: record_id }, by.locale), why: because[awake], due_at: until_at, since: (found.row as Row & { created_at: string }).created_at } : null;
    }),
  );
  return items.filter((one) => one !== null);
}

/** `GET /api/snoozes`, `PUT` and `DELETE /api/snoozes/RESOURCE/ID`. */
export function snoozeRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/snoozes')
    .get(requireStaff, async (request, response) => {
      response.json(await snoozesOf(house, actorOf(request)));
    })
    .all(only('GET'));
  router
    .route('/snoozes/:resource/:id')
    .put(requireStaff, async (request, response) => {
      const [by, record_id, now] = [actorOf(request), recordId(request), house.clock.now().toISOString()];
      const { until_at = null, wakes_on = null } = checkedInput(snoozing, request.body) as z.output<typeof snoozing>;
      if (!until_at && !wakes_on) throw new Refused(422, 'INVALID', neither, { errors: { until_at: neither } });
      if (until_at && until_at <= now) throw new Refused(422, 'INVALID', passed, { errors: { until_at: passed } });
      const resource = resourceNamed(String(request.params.resource))?.resource;
      if (!resource) throw missing();
      await readableRow(house.database.read, by, resource, record_id);
      const event_id = await newestEvent(house);
      await house.database.transaction(async (trx) => {
        const others = (await trx('snoozes').where({ staff_id: by.id }).whereNot({ resource, record_id }).limit(most).pluck('id')) as number[];
        if (others.length >= most) throw new Refused(422, 'INVALID', tooMany);
        await trx('snoozes').insert({ staff_id: by.id, resource, record_id, until_at, wakes_on, event_id, created_at: now, told_at: null }).onConflict(['staff_id', 'resource', 'record_id']).merge();
      });
      response.json({ resource, record_id, until_at, wakes_on, awake: null } satisfies Snooze);
    })
    .delete(requireStaff, async (request, response) => {
      const by = actorOf(request);
      await house.database.transaction((trx) => trx('snoozes').where({ staff_id: by.id, resource: String(request.params.resource), record_id: recordId(request) }).delete());
      response.status(204).end();
    })
    .all(only('PUT', 'DELETE'));
  return router;
}
