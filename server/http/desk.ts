/** What waits for this person, what they promised, and what changed since they last looked. */
import { Router } from 'express';
import * as z from 'zod';
import type { House } from '../house.ts';
import { accessible } from '../engine/accessible.ts';
import { checkedInput } from '../engine/inputs.ts';
import { countEach } from '../engine/list.ts';
import { newestEvent, newsFor } from '../engine/news.ts';
import { abilityOf } from '../engine/work.ts';
import { unseenMentions } from '../notes/write.ts';
import { type Actor, type Resource, say } from '#engine/workflow';
import { instant } from '#workflows/fields';
import { resourceNamed } from '#workflows/index';
import { quarterWithoutReview } from '../workflows/fairness.sql.ts';
import { figuresFor } from './deskFigures.ts';
import { type DeskItem, type Found, countedEach, foundBy, keyOf, plainTitle, shownEach, slippingFor, titleOf } from './deskItems.ts';
import { only } from './limits.ts';
import { snoozesOf, wokenItems } from './snoozes.ts';
import { stateItems } from './state.ts';
import { waits } from './waits/index.ts';
import { blocks } from './waits/wait.ts';
import { actorOf, requireStaff } from './who.ts';

/** How far a desk was looked through: everything until the instant at which it was asked for. */
export const deskSeen = z.object({ asked_at: instant });

const newsShown = 10;

/** Queues in which a colleague with nothing to do may help, by the states in which their cases wait for anybody. */
const queues: readonly { readonly resource: string; readonly states: readonly string[] }[] = [
  { resource: 'reviews', states: ['received', 'verified'] },
  { resource: 'requests', states: ['received', 'acknowledged'] },
  { resource: 'applications', states: ['received', 'interviewing', 'checking_references', 'checking_documents'] },
  { resource: 'incidents', states: ['reported'] },
];

/** Records on which a colleague named this person, until they have looked. */
const mentioned = async (house: House, by: Actor): Promise<DeskItem[]> =>
  (await unseenMentions(house, by, shownEach)).map(({ resource, record_id, author, created_at }) => ({ resource, id: record_id, title: plainTitle(resource, record_id, by.locale), why: say(`${author} named you in a note`, `${author} vous a cité dans une note`), due_at: null, since: created_at }));

/** The review of consistency that nobody has written yet: there is no record of it to open, only the way to write it. */
async function reviewMissing(house: House, by: Actor): Promise<DeskItem[]> {
  const resource = 'consistency_reviews';
  if (!abilityOf(by).can('create', resourceNamed(resource)?.subject ?? '')) return [];
  const quarter = await quarterWithoutReview(house.database.read, house.clock.now().toISOString());
  if (!quarter) return [];
  const why = say('This quarter is over, and nobody has reviewed whether the policy was applied alike to all', 'Ce trimestre est terminé, et personne n’a revu si la politique s’est appliquée à tous de la même façon');
  return [{ resource, id: 0, title: quarter, why, due_at: null, since: null, path: `/${resource}/create?quarter=${quarter}` }];
}

/** What others did on one's cases since the last visit; nothing on the very first. */
async function changedFor(house: House, by: Actor): Promise<{ since: string | null; items: object[] }> {
  const visit = (await house.database.read('desk_visits').where({ staff_id: by.id }).first('event_id', 'at')) as { event_id: number; at: string } | undefined;
  if (!visit) return { since: null, items: [] };
  const news = await newsFor(house, by, { after: visit.event_id, sinceAt: visit.at, most: newsShown });
  return { since: visit.at, items: news.map(({ row, event_id: _event, state: _state, ...one }) => ({ ...one, title: titleOf(row, { resource: one.resource, id: row.id }, by.locale) })) };
}

/** What ended first stands first, whichever promise it was. */
const byEnd = (found: readonly Found[]): Found[] => [{ items: found.flatMap(({ items }) => items).sort((a, b) => String(a.due_at).localeCompare(String(b.due_at))), total: found.reduce((sum, { total }) => sum + total, 0) }];

/** When this person last decided something, of their newest acts. */
async function lastDecision({ database: { read } }: House, by: Actor): Promise<string | null> {
  const acts = (await read('events').where({ actor_kind: 'staff', actor_id: by.id }).orderBy('id', 'desc').limit(100).select('at', 'from_state', 'to_state')) as { at: string; from_state: string | null; to_state: string | null }[];
  return acts.find(({ from_state, to_state }) => from_state !== null && from_state !== to_state)?.at ?? null;
}

/** Where somebody with an empty desk may help: the queues that they may read and that are not empty. */
async function helpFor({ database: { read } }: House, by: Actor): Promise<object[]> {
  const counts = await countEach(read, queues.map(({ resource, states }) => accessible(read(resource).whereIn('state', [...states]), abilityOf(by), 'read', (resourceNamed(resource) as Resource).subject, resource)), countedEach);
  return queues.flatMap(({ resource }, index) => (counts[index] ? [{ resource, count: counts[index] }] : []));
}

/** `GET /api/desk` and `POST /api/desk/seen`. */
export function deskRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/desk')
    .get(requireStaff, async (request, response) => {
      const by = actorOf(request);
      const asked_at = house.clock.now().toISOString();
      const asked = waits(by, new Date(asked_at));
      const snoozes = await snoozesOf(house, by);
      // A promise cannot be put off: what slips is shown whatever sleeps.
      const asleep = new Set(snoozes.filter(({ awake }) => awake === null).map(({ resource, record_id }) => keyOf(resource, record_id)));
      const [named, missing, ofHouse, woken, promised, changed, figures, ...found] = await Promise.all([
        mentioned(house, by), reviewMissing(house, by), stateItems(house, by), wokenItems(house, by, snoozes), slippingFor(house, by), changedFor(house, by), figuresFor(house, by),
        ...blocks.map((name) => foundBy(house, by, asked[name], name === 'slipping' ? new Set() : asleep)),
      ]);
      const all = blocks.map((name, index) => ({ name, parts: [...(name === 'now' ? [{ items: ofHouse, total: ofHouse.length }, { items: woken, total: woken.length }] : []), ...(name === 'slipping' ? byEnd(promised) : []), ...(found[index] ?? []), ...(name === 'waiting' ? [{ items: named, total: named.length }] : []), ...(name === 'slipping' ? [{ items: missing, total: missing.length }] : [])] }));
      const empty = all.every(({ parts }) => parts.every(({ items }) => !items.length));
      response.json({
        ...Object.fromEntries(all.map(({ name, parts }) => [name, parts.flatMap(({ items }) => items)])),
        totals: Object.fromEntries(all.map(({ name, parts }) => [name, parts.reduce((sum, { total }) => sum + total, 0)])),
        changed, figures, asked_at,
        ...(empty && { last_decision_at: await lastDecision(house, by), help: await helpFor(house, by) }),
      });
    })
    .all(only('GET'));
  router
    .route('/desk/seen')
    .post(requireStaff, async (request, response) => {
      const { asked_at } = checkedInput(deskSeen, request.body) as z.output<typeof deskSeen>;
      const visit = { staff_id: actorOf(request).id, event_id: await newestEvent(house, asked_at), at: house.clock.now().toISOString() };
      await house.database.transaction((trx) => trx('desk_visits').insert(visit).onConflict('staff_id').merge());
      response.status(204).end();
    })
    .all(only('POST'));
  return router;
}
