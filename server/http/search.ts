/** The search over people and cases: by number, telephone, e-mail or words. */
import { Router } from 'express';
import type { House } from '../house.ts';
import { malformed } from '../engine/errors.ts';
import { readableColumns, soughtColumns } from '../engine/ability.ts';
import { list } from '../engine/list.ts';
import { phoneKey } from '../records/person.ts';
import { limits, listQuery } from '../engine/query.ts';
import { abilityOf } from '../engine/work.ts';
import type { Actor, Resource } from '#engine/workflow';
import { resources } from '#workflows/index';
import { nameOf } from './deskItems.ts';
import { only } from './limits.ts';
import { actorOf } from './who.ts';

/** How many of each resource are shown. */
const shownEach = 8;

/** Columns that say how somebody is reached, in the order in which they are looked through. */
const columnsFor = (resource: Resource, kind: 'email' | 'phone_key'): readonly string[] =>
  Object.keys(resource.columns).filter((name) => resource.columns[name]?.filter && (name === kind || name.endsWith(`_${kind}`)));

/** How a resource is searched for what somebody typed; nothing by what they may neither read nor look for. */
function lookUps(resource: Resource, by: Actor, typed: string): Record<string, unknown>[] {
  const number = /^#(\d{1,9})$|^(\d{1,7})$/.exec(typed);
  if (number) return [{ id: Number(number[1] ?? number[2]) }];
  const readable = [...readableColumns(resource, by), ...soughtColumns(resource, by)];
  const exactly = (kind: 'email' | 'phone_key', value: string) => columnsFor(resource, kind).filter((name) => readable.includes(name)).map((name) => ({ [name]: value }));
  const phone = /^\+?[\d\s().-]+$/.test(typed) && phoneKey(typed);
  if (phone) return exactly('phone_key', phone);
  return typed.includes('@') ? exactly('email', typed.toLowerCase()) : [{ q: typed }];
}

/** What a resource holds that answers, each row once. */
async function found(house: House, resource: Resource, by: Actor, typed: string): Promise<object[]> {
  const pages = await Promise.all(lookUps(resource, by, typed).map((filter) => list(house, resource, by, listQuery(resource, by, { filter: JSON.stringify(filter), range: JSON.stringify([0, shownEach - 1]) }))));
  const rows = new Map(pages.flatMap((page) => page.rows.map((row) => [row.id, row])));
  return [...rows.values()].slice(0, shownEach).map((row) => ({ resource: resource.resource, id: row.id, title: row.name ?? [`#${row.id}`, nameOf(row, by.locale)].filter(Boolean).join(' · '), state: row.state ?? null }));
}

/** `GET /api/search?q=`. */
export function searchRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/search')
    .get(async (request, response) => {
      const by = actorOf(request);
      const { q } = request.query as { q?: string };
      if (typeof q !== 'string' || !q.trim() || q.length > limits.text) throw malformed('Say what to look for.', 'Indiquez ce que vous cherchez.');
      const searched = resources.filter(({ search, subject }) => search && abilityOf(by).can('read', subject));
      response.json((await Promise.all(searched.map((resource) => found(house, resource, by, q.trim())))).flat());
    })
    .all(only('GET'));
  return router;
}
