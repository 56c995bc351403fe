import type { Express, RequestHandler, Router } from 'express';
import express from 'express';
import type { House } from '../house.ts';
import { apiKeyRoutes } from './apiKeys.ts';
import { healthRoutes } from './health.ts';
import { idempotentPosts } from './idempotency.ts';
import { invitationRoutes } from './invitations.ts';
import { jsonBody, onlyKnownMethods, singleValues } from './limits.ts';
import { requestLog } from './requestLog.ts';
import { neverStored, securityHeaders, strictApplication } from './security.ts';
import { sessionRoutes } from './session.ts';
import { staffRoutes } from './staff.ts';
import type { Resolver } from './who.ts';
import { requireActor, requireScope, resolvers, who } from './who.ts';
import { declaredBodies, sameOriginWrites } from './writes.ts';

/** What every request meets before any page or route: exact paths, headers, one line in the log, and health. Call it first. */
export function mountPlatform(app: Express, house: House): void {
  strictApplication(app, house);
  app.use(securityHeaders(house), requestLog(house), healthRoutes(house));
}

/** What the API adds to the platform, and who else may come in. */
export interface ApiParts {
  /** Open to nobody known: the holder of a link has only a token. */
  open?: readonly (RequestHandler | Router)[];
  /** Behind who asks, a key's scopes and a key's idempotency. */
  routes: readonly (RequestHandler | Router)[];
  /** Ways in beside keys and sessions. */
  ways?: readonly Resolver[];
}

/**
 * The router to mount at `/api`. Its order is the order of the checks: what a request is made of, where it comes from,
 * the doors that are open to strangers, who asks, what a key may do, and whether a key asked this before.
 */
export function apiRouter(house: House, { open = [], routes, ways = [] }: ApiParts): Router {
  const api = express.Router({ strict: true, caseSensitive: true });
  api.use(neverStored, onlyKnownMethods, singleValues, sameOriginWrites(house), declaredBodies, ...jsonBody);
  api.use(sessionRoutes(house), invitationRoutes(house), ...open);
  api.use(who(house, [...resolvers, ...ways]), requireActor, requireScope, idempotentPosts(house));
  api.use(staffRoutes(house), apiKeyRoutes(house), ...routes);
  return api;
}
