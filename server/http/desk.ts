/** What waits for this person. */
import { Router } from 'express';
import type { House } from '../house.ts';
import { embed, list } from '../engine/list.ts';
import { unseenMentions } from '../notes/write.ts';
import { type ListQuery, listQuery } from '../engine/query.ts';
import { abilityOf } from '../engine/work.ts';
import { type Actor, type Locale, type Resource, say } from '#engine/workflow';
import { resourceNamed } from '#workflows/index';
import { waits } from './waits/index.ts';
import { type Wait, blocks } from './waits/wait.ts';
import { only } from './limits.ts';
import { actorOf } from './who.ts';

type Row = Readonly<Record<string, unknown>> & { readonly id: number };

const shownEach = 5;

/** What a row is called by, whatever it is about; a document bears a name in each language. */
export const nameOf = (row: Row, locale: Locale): unknown =>
  row.name ?? row.title ?? row.author_name ?? row.candidate_name ?? row.client_name ?? row.appellant_name ?? row.subject ?? row.complainant ?? ((row.policy ?? row) as Row)[`title_${locale}`] ?? ((row.customer ?? row.provider) as Row | undefined)?.name;

/** Where a row is looked at: on its own page, or on that of the first record that it stands on. */
function placeOf({ resource, stands = [] }: Wait, row: Row): { resource: string; id: number } {
  const place = stands.find(({ by }) => typeof row[by] === 'number');
  return place ? { resource: place.on, id: row[place.by] as number } : { resource, id: row.id };
}

/** “#12 · M. Ba · Sow Plomberie”: the number of the page, or the reference that outsiders were given, and the names that tell it from others. */
function titleOf(row: Row, id: number, locale: Locale): string {
  const { candidate_name: candidate } = (row.application ?? {}) as { candidate_name?: string };
  return [row.reference ?? `#${id}`, nameOf(row, locale), candidate].filter(Boolean).join(' · ');
}

async function items(house: House, by: Actor, wait: Wait): Promise<object[]> {
  const resource = resourceNamed(wait.resource) as Resource;
  if (!abilityOf(by).can(wait.can, resource.subject)) return [];
  const asked: ListQuery = { ...listQuery(resource, by, { filter: JSON.stringify(wait.filter), range: JSON.stringify([0, shownEach - 1]) }), ...(wait.second && { proposedByOther: true as const }) };
  const { rows } = await list(house, resource, by, asked);
  await embed(house, resource, by, rows, ['policy', 'application', 'customer', 'provider'].filter((name) => resource.belongs?.[name]));
  return rows.map((row) => {
    const place = placeOf(wait, row);
    return { ...place, title: titleOf(row, place.id, by.locale), why: wait.why, due_at: row.call_back_at ?? row.starts_at ?? row.due_at ?? row.next_review_on ?? row.insurance_ends_on ?? row.review_proposed_at ?? null, since: row.created_at };
  });
}

/** Records on which a colleague named this person, until they have looked. */
const mentioned = async (house: House, by: Actor): Promise<object[]> =>
  (await unseenMentions(house, by, shownEach)).map(({ resource, record_id: id, author, created_at: since }) => ({ resource, id, title: `#${id}`, why: say(`${author} named you in a note`, `${author} vous a cité dans une note`), due_at: null, since }));

/** `GET /api/desk`. */
export function deskRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/desk')
    .get(async (request, response) => {
      const by = actorOf(request);
      const asked = waits(by, house.clock.now());
      const [named, ...found] = await Promise.all([mentioned(house, by), ...blocks.map((name) => Promise.all(asked[name].map((wait) => items(house, by, wait))))]);
      response.json(Object.fromEntries(blocks.map((name, index) => [name, [...(found[index] ?? []).flat(), ...(name === 'waiting' ? named : [])]])));
    })
    .all(only('GET'));
  return router;
}
