/** The bell of one person: what concerns them, grouped by case, until they have read it. */
import type { Knex } from 'knex';
import { Router } from 'express';
import * as z from 'zod';
import { subject as typed } from '@casl/ability';
import type { House } from '../house.ts';
import { readableColumns } from '../engine/ability.ts';
import type { Reason } from '../engine/bell.ts';
import { checkedInput } from '../engine/inputs.ts';
import { hidesItsCourse } from '../engine/trace.ts';
import { abilityOf } from '../engine/work.ts';
import type { Actor, Row } from '#engine/workflow';
import { id, instant, text } from '#workflows/fields';
import { resourceNamed } from '#workflows/index';
import { keyOf, named, titleOf } from './deskItems.ts';
import { only } from './limits.ts';
import { actorOf, requireStaff } from './who.ts';

/** What was read: everything that was there when the bell was asked for; of one record, when one was opened. */
export const bellRead = z.object({ asked_at: instant, resource: text(40).optional(), record_id: id.optional() });

/** So many unread lines are looked at, and so many of those that were read; then a count has reached its end, and a list its purpose. */
const mostUnread = 300;
const mostBefore = 60;
const mostCases = 40;
const linesEach = 3;
/** A count of cases stops here: what follows is “and more”. */
const countedCases = 99;

interface Line {
  readonly id: number;
  readonly resource: string;
  readonly record_id: number;
  readonly reason: Reason;
  readonly at: string;
  readonly read_at: string | null;
  readonly of: string | null;
  readonly of_id: number | null;
  readonly action: string | null;
  readonly actor_kind: string | null;
  readonly actor: string | null;
}

/** What says of a line where its case stands. */
const ofCourse: readonly Reason[] = ['signed', 'refused', 'moved'];

async function linesOf(read: Knex, by: Actor): Promise<Line[]> {
  const some = (most: number) =>
    read('bell_lines as b')
      .leftJoin('events as e', 'e.id', 'b.event_id')
      .leftJoin('staff as s', (join) => void join.on('s.id', 'e.actor_id').andOnVal('e.actor_kind', 'staff'))
      .where('b.staff_id', by.id)
      .orderBy('b.id', 'desc')
      .limit(most)
      .select('b.id', 'b.resource', 'b.record_id', 'b.reason', 'b.at', 'b.read_at', 'e.resource as of', 'e.record_id as of_id', 'e.action', 'e.actor_kind', 's.name as actor');
  const [unread, before] = await Promise.all([some(mostUnread).whereNull('b.read_at'), some(mostBefore).whereNotNull('b.read_at')]);
  return [...(unread as Line[]), ...(before as Line[])];
}

/** The rows that these lines name, by name and number: one question for each resource. */
async function rowsOf(read: Knex, lines: readonly Line[]): Promise<Map<string, Row>> {
  const wanted = new Map<string, Set<number>>();
  const want = (resource: string, one: number) => void wanted.set(resource, (wanted.get(resource) ?? new Set()).add(one));
  for (const { resource, record_id, of, of_id } of lines) {
    want(resource, record_id);
    if (of && of_id) want(of, of_id);
  }
  const rows = new Map<string, Row>();
  await Promise.all([...wanted].filter(([resource]) => resourceNamed(resource)).map(async ([resource, ids]) => {
    for (const row of (await read(resource).whereIn('id', [...ids])) as Row[]) rows.set(keyOf(resource, row.id), row);
  }));
  return rows;
}

/** The lines that their owner may read today, and the rows of their cases: what they may no longer open is neither shown nor counted. */
async function toldOf({ database: { read } }: House, by: Actor): Promise<{ lines: Line[]; rows: Map<string, Row> }> {
  const all = await linesOf(read, by);
  const rows = await rowsOf(read, all);
  const ability = abilityOf(by);
  const opens = (resource: string, record: number): boolean => {
    const [declared, row] = [resourceNamed(resource), rows.get(keyOf(resource, record))];
    return declared !== undefined && row !== undefined && ability.can('read', typed(declared.subject, { ...row }));
  };
  const lines = all.filter(({ resource, record_id, of, of_id, reason }) => {
    const declared = resourceNamed(of ?? resource);
    return declared && opens(resource, record_id) && (!of || !of_id || opens(of, of_id)) && !(ofCourse.includes(reason) && hidesItsCourse(declared, by));
  });
  return { lines, rows };
}

/** What the pages of these cases are called, out of what their reader may read of them. */
async function titlesOf(house: House, by: Actor, cases: readonly Line[], rows: ReadonlyMap<string, Row>): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  await Promise.all([...new Set(cases.map(({ resource }) => resource))].map(async (resource) => {
    const declared = resourceNamed(resource);
    if (!declared) return;
    const readable = readableColumns(declared, by);
    const own = cases.filter((one) => one.resource === resource).map(({ record_id }) => ({ ...Object.fromEntries(readable.map((column) => [column, rows.get(keyOf(resource, record_id))?.[column]])), id: record_id }));
    await named(house, declared, by, own);
    for (const row of own) titles.set(keyOf(resource, row.id), titleOf(row, { resource, id: row.id }, by.locale));
  }));
  return titles;
}

/** The bell of this person, by case, the newest first. */
async function bellOf(house: House, by: Actor): Promise<object> {
  const asked_at = house.clock.now().toISOString();
  const { lines: all, rows } = await toldOf(house, by);
  const cases = new Map<string, Line[]>();
  for (const line of all.sort((a, b) => b.id - a.id)) cases.set(keyOf(line.resource, line.record_id), [...(cases.get(keyOf(line.resource, line.record_id)) ?? []), line]);
  const fresh = (lines: readonly Line[]): Line[] => lines.filter(({ read_at }) => read_at === null);
  const unread = [...cases.values()].filter((lines) => fresh(lines).length > 0).length;
  const shown = [...cases.values()].slice(0, mostCases);
  const titles = await titlesOf(house, by, shown.flatMap(([first]) => first ?? []), rows);
  return {
    unread: Math.min(unread, countedCases), more: unread > countedCases, asked_at,
    cases: shown.flatMap((lines) => {
      const [first] = lines;
      if (!first) return [];
      const told = (fresh(lines).length ? fresh(lines) : lines).slice(0, linesEach);
      return [{
        resource: first.resource, id: first.record_id, title: titles.get(keyOf(first.resource, first.record_id)), unread: fresh(lines).length, at: first.at,
        lines: told.map(({ reason, resource, of, action, actor_kind, actor, at }) => ({ reason, of: of ?? resource, action: ofCourse.includes(reason) ? action : null, actor_kind, actor, at })),
      }];
    }),
  };
}

/** `GET /api/bell` and `POST /api/bell/read`. */
export function bellRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/bell')
    .get(requireStaff, async (request, response) => {
      response.json(await bellOf(house, actorOf(request)));
    })
    .all(only('GET'));
  router
    .route('/bell/read')
    .post(requireStaff, async (request, response) => {
      const { asked_at, ...place } = checkedInput(bellRead, request.body) as z.output<typeof bellRead>;
      const read_at = house.clock.now().toISOString();
      const read = await house.database.transaction((trx) => trx('bell_lines').where({ staff_id: actorOf(request).id, ...place }).whereNull('read_at').where('at', '<=', asked_at).update({ read_at }));
      response.json({ read });
    })
    .all(only('POST'));
  return router;
}
