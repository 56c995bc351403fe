import { type Request, Router } from 'express';
import { ladderReaders } from '#workflows/customerWords';
import { forbidden, malformed } from '#engine/errors';
import type { House } from '../house.ts';
import { type Sender, standingOf } from '../workflows/standing.sql.ts';
import { only } from './limits.ts';
import { actorOf } from './who.ts';

/** What may be asked by, and what each looks like. */
const asked = { customer_id: /^[1-9]\d{0,8}$/, provider_id: /^[1-9]\d{0,8}$/, email: /^.{3,254}$/, phone: /^.{4,40}$/ } as const;

/** By what the sender is known. @throws Refused MALFORMED */
function senderIn({ query }: Request): Sender {
  const given = Object.entries(query as Readonly<Record<string, string>>);
  const readable = given.every(([name, value]) => Object.hasOwn(asked, name) && asked[name as keyof typeof asked].test(value));
  if (!given.length || !readable) throw malformed('Ask by email, phone, customer_id or provider_id.', 'Interrogez par email, phone, customer_id ou provider_id.');
  return Object.fromEntries(given.map(([name, value]) => [name, name.endsWith('_id') ? Number(value) : value]));
}

/** `GET /api/standing`: for the platform's keys of that scope, and for those of the staff who see the ladder. */
export function standingRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/standing')
    .get(async (request, response) => {
      const { kind, roles } = actorOf(request);
      if (kind === 'staff' && !ladderReaders.some((role) => roles.includes(role))) throw forbidden();
      response.json(await standingOf(house.database.read, senderIn(request)));
    })
    .all(only('GET'));
  return router;
}
