/**
 * Who is on a record now, looking or writing. No decision and no event: a row for each open tab, written over while it goes on, which counts as gone
 * once it is silent. It holds nobody back: a claim does, and a version refuses the second of two.
 */
import { Router } from 'express';
import * as z from 'zod';
import type { House } from '../house.ts';
import { checkedInput } from '../engine/inputs.ts';
import { readableRow } from '../engine/readable.ts';
import type { Actor } from '#engine/workflow';
import { text } from '#workflows/fields';
import { only } from './limits.ts';
import { recordId } from './recordId.ts';
import { actorOf, requireStaff } from './who.ts';

/** A tab that says where it is, and whether something is being written there. */
export const beingHere = z.object({ tab: text(40, 8), editing: z.boolean() });

/** Silence after which a tab counts as gone: two signs of life missed, or one of a tab behind others, which browsers let speak once a minute. */
const silentMs = 75_000;
/** Tabs of one person, and people named on one record. */
const mostTabs = 20;
const mostNamed = 20;

/** Instants after this one are signs of life. */
export const aliveSince = (now: Date): string => new Date(now.getTime() - silentMs).toISOString();

interface Here {
  readonly staff_id: number;
  readonly name: string;
  readonly editing: boolean;
}

/** Who else is on a record, whoever writes first. */
async function othersOn({ database: { read }, clock }: House, by: Actor, resource: string, record_id: number): Promise<Here[]> {
  const rows = (await read('presences as p')
    .join('staff as s', 's.id', 'p.staff_id')
    .where({ 'p.resource': resource, 'p.record_id': record_id })
    .where('p.seen_at', '>', aliveSince(clock.now()))
    .whereNot('p.staff_id', by.id)
    .groupBy('p.staff_id', 's.name')
    .orderBy([{ column: 'editing', order: 'desc' }, { column: 's.name' }])
    .limit(mostNamed)
    .select('p.staff_id', 's.name', read.raw('max(p.editing) as editing'))) as { staff_id: number; name: string; editing: number }[];
  return rows.map((row) => ({ ...row, editing: row.editing === 1 }));
}

/** Says that this tab of theirs is here. Of too many, those that were silent longest are forgotten. */
const noteHere = ({ database, clock }: House, by: Actor, place: { resource: string; record_id: number }, { tab, editing }: z.output<typeof beingHere>): Promise<void> =>
  database.transaction(async (trx) => {
    await trx('presences').insert({ staff_id: by.id, tab, ...place, editing: Number(editing), seen_at: clock.now().toISOString() }).onConflict(['staff_id', 'tab']).merge();
    const tabs = (await trx('presences').where({ staff_id: by.id }).orderBy('seen_at', 'desc').orderBy('tab').offset(mostTabs).limit(mostTabs).pluck('tab')) as string[];
    if (tabs.length) await trx('presences').where({ staff_id: by.id }).whereIn('tab', tabs).delete();
  });

/** Forgets the tabs that fell silent. */
export const sweepPresences = ({ database, clock }: House): Promise<number> => database.transaction((trx) => trx('presences').where('seen_at', '<=', aliveSince(clock.now())).delete());

/** `GET` and `PUT /api/presence/RESOURCE/ID`, `DELETE /api/presence/TAB`. */
export function presenceRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/presence/:resource/:id')
    .get(requireStaff, async (request, response) => {
      const [by, resource, id] = [actorOf(request), String(request.params.resource), recordId(request)];
      await readableRow(house.database.read, by, resource, id);
      response.json(await othersOn(house, by, resource, id));
    })
    .put(requireStaff, async (request, response) => {
      const [by, resource, id] = [actorOf(request), String(request.params.resource), recordId(request)];
      const here = checkedInput(beingHere, request.body) as z.output<typeof beingHere>;
      await readableRow(house.database.read, by, resource, id);
      await noteHere(house, by, { resource, record_id: id }, here);
      response.json(await othersOn(house, by, resource, id));
    })
    .all(only('GET', 'PUT'));
  router
    .route('/presence/:tab')
    .delete(requireStaff, async (request, response) => {
      await house.database.transaction((trx) => trx('presences').where({ staff_id: actorOf(request).id, tab: String(request.params.tab) }).delete());
      response.status(204).end();
    })
    .all(only('DELETE'));
  return router;
}
