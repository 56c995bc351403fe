import { Router } from 'express';
import type { House } from '../house.ts';
import { malformed } from '../engine/errors.ts';
import { listQuery } from '../engine/query.ts';
import { summary } from '../engine/summary.ts';
import { type About, type Shown, shownAlone, timeline } from '../engine/timeline.ts';
import { event } from '../records/event.ts';
import { only } from './limits.ts';
import { pageHeaders } from './pageHeaders.ts';
import type { Query } from './resources.ts';
import { actorOf, requireStaff } from './who.ts';

const unreadable = () => malformed('Ask for the timeline of one customer_id or one provider_id.', 'Demandez le fil d’un seul customer_id ou provider_id.');

const people = { customer_id: 'customers', provider_id: 'providers' } as const;

/** The person whom a filter names, and what is left of the filter. @throws Refused MALFORMED */
function aboutIn(text: string | undefined): { about: About; rest: string } {
  let filter: unknown;
  try {
    filter = JSON.parse(text ?? '');
  } catch {
    throw unreadable();
  }
  const { customer_id, provider_id, ...rest } = (filter !== null && typeof filter === 'object' ? filter : {}) as Record<string, unknown>;
  const [id, column] = customer_id === undefined ? [provider_id, 'provider_id' as const] : [customer_id, 'customer_id' as const];
  if (!Number.isSafeInteger(id) || (id as number) < 1 || (id as number) > 2 ** 31 - 1 || (customer_id !== undefined && provider_id !== undefined)) throw unreadable();
  return { about: { resource: people[column], column, id: id as number }, rest: JSON.stringify(rest) };
}

/** A day stands for its last instant. @throws Refused MALFORMED */
function instantOf(as_of: string): string {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(as_of) ? `${as_of}T23:59:59.999Z` : as_of;
  if (!/^\d{4}-\d{2}-\d{2}T/.test(at) || !Number.isFinite(Date.parse(at))) throw malformed('Give the day as YYYY-MM-DD.', 'Donnez le jour sous la forme AAAA-MM-JJ.');
  return new Date(at).toISOString();
}

/** One kind of entry alone, when one was asked for. @throws Refused MALFORMED */
function shownIn(show: string | undefined): { show?: Shown } {
  if (show === undefined) return {};
  const known = shownAlone.find((one) => one === show);
  if (!known) throw malformed('Show letters, or decisions.', 'Affichez les courriers ou les décisions (letters, decisions).');
  return { show: known };
}

/** `GET /api/timeline?filter={"customer_id":5}&as_of=&key=true&show=`: one person across everything that this member of staff may read; `/summary` counts it. */
export function timelineRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/timeline')
    .get(requireStaff, async (request, response) => {
      const by = actorOf(request);
      const { filter, as_of, range, key, show } = request.query as Query;
      const { about, rest } = aboutIn(filter);
      const { conditions, offset, limit } = listQuery(event, by, { filter: rest, range: range ?? '[0,49]' });
      const { entries, more } = await timeline(house, by, { about, conditions, offset, limit, key: key === 'true', ...shownIn(show), ...(as_of !== undefined && { as_of: instantOf(as_of) }) });
      pageHeaders(response, 'timeline', { offset, rows: entries.length, total: offset + entries.length + (more ? 1 : 0), capped: more });
      response.json(entries);
    })
    .all(only('GET'));
  router
    .route('/timeline/summary')
    .get(requireStaff, async (request, response) => {
      const { filter, as_of } = request.query as Query;
      const { about, rest } = aboutIn(filter);
      if (rest !== '{}') throw unreadable();
      response.json(await summary(house, actorOf(request), about, as_of === undefined ? undefined : instantOf(as_of)));
    })
    .all(only('GET'));
  return router;
}
