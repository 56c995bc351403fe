/** The search over people and cases: by number, telephone, e-mail, identifier or words. */
import { Router } from 'express';
import type { House } from '../house.ts';
import { malformed } from '../engine/errors.ts';
import { readableColumns, soughtColumns } from '../engine/ability.ts';
import { embed, list } from '../engine/list.ts';
import { limits, listQuery } from '../engine/query.ts';
import { abilityOf } from '../engine/work.ts';
import type { Actor, Resource } from '#engine/workflow';
import { resources } from '#workflows/index';
import { nameOf } from './deskItems.ts';
import { only } from './limits.ts';
import { type LookUp, asTyped } from './typed.ts';
import { actorOf } from './who.ts';

/** How many of each resource are shown, and how many in all. */
const shown = { each: 8, all: 60 };

/** Whom a case is about comes before the cases. */
const people: readonly string[] = ['customers', 'providers'];

/** Found by their number alone: their words are for few, or there are none. */
const numbered: readonly string[] = ['incidents'];

interface Row extends Record<string, unknown> {
  readonly id: number;
}

interface Found {
  readonly resource: string;
  readonly id: number;
  readonly title: unknown;
  readonly state: unknown;
}

/** What a resource holds that answers to one look-up, the newest first; nothing by what this person may neither read nor look for. */
async function rowsFor(house: House, resource: Resource, by: Actor, filter: LookUp): Promise<Row[]> {
  const readable = ['id', ...readableColumns(resource, by), ...soughtColumns(resource, by)];
  const may = Object.keys(filter).every((name) => (name === 'q' ? resource.search : readable.includes(name)));
  if (!may) return [];
  return (await list(house, resource, by, listQuery(resource, by, { filter: JSON.stringify(filter), sort: '["id","DESC"]', range: JSON.stringify([0, shown.each - 1]) }))).rows;
}

/** “R-2026-000123 · Late invoice”, “#12 · Awa Kane”; a person by their name alone. */
const titleOf = (row: Row, by: Actor): unknown => row.name ?? [row.reference ?? `#${row.id}`, nameOf(row, by.locale)].filter(Boolean).join(' · ');

/** Each row once, as the palette shows it. */
async function told(house: House, resource: Resource, by: Actor, rows: readonly Row[]): Promise<Found[]> {
  const once = [...new Map(rows.map((row) => [row.id, row])).values()].slice(0, shown.each);
  await embed(house, resource, by, once, ['customer', 'provider'].filter((name) => resource.belongs?.[name]));
  return once.map((row) => ({ resource: resource.resource, id: row.id, title: titleOf(row, by), state: row.state ?? null }));
}

/** Everything that answers to what somebody typed: people first, then cases, each the newest first. */
async function find(house: House, by: Actor, typed: string): Promise<Found[]> {
  const searched = resources
    .filter(({ resource, search, subject }) => (search || numbered.includes(resource)) && abilityOf(by).can('read', subject))
    .sort((one, other) => Number(people.includes(other.resource)) - Number(people.includes(one.resource)));
  const { exactly, words } = asTyped(typed, house.clock.now());
  const each = async (lookUps: (resource: Resource) => readonly LookUp[]): Promise<Found[]> =>
    (await Promise.all(searched.map(async (resource) => told(house, resource, by, (await Promise.all(lookUps(resource).map((filter) => rowsFor(house, resource, by, filter)))).flat())))).flat();
  const exact = await each(exactly);
  // Words are looked for where nothing bears exactly what was typed.
  const found = exact.length || !words ? exact : await each(() => [{ q: typed }]);
  return found.slice(0, shown.all);
}

/** `GET /api/search?q=`. */
export function searchRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/search')
    .get(async (request, response) => {
      const { q } = request.query as { q?: string };
      if (typeof q !== 'string' || !q.trim() || q.length > limits.text) throw malformed('Say what to look for.', 'Indiquez ce que vous cherchez.');
      response.json(await find(house, actorOf(request), q.trim()));
    })
    .all(only('GET'));
  return router;
}
