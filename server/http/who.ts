import type { Request, RequestHandler } from 'express';
import { forbidden, Refused } from '#engine/errors';
import { say } from '#engine/workflow';
import type { Actor } from '#engine/workflow';
import { findApiKey } from '../access/apiKeys.ts';
import { findSession, staffActor } from '../access/sessions.ts';
import type { House } from '../house.ts';
import { cookieOf, sessionCookie } from './cookies.ts';

/** One way to know who asks. Null when the request does not use it; throws Refused when it does, wrongly. */
export type Resolver = (house: House, request: Request) => Promise<Actor | null>;

const actors = new WeakMap<Request, Actor>();

/** A key of the platform: `Authorization: Bearer ent_…`. A header that does not serve is refused, never passed over. */
const byKey: Resolver = async (house, request) => {
  const header = request.get('authorization');
  if (header === undefined) return null;
  const secret = /^Bearer (ent_[\w-]{20,100})$/i.exec(header)?.[1];
  const actor = secret ? await findApiKey(house, secret) : null;
  if (!actor) throw signedOut();
  return actor;
};

/** A member of staff, by the cookie that signing in set. */
export const bySession: Resolver = async (house, request) => {
  const token = cookieOf(request, sessionCookie(house));
  const person = token ? await findSession(house, token) : null;
  return person && staffActor(person);
};

/** The ways in, in the order in which they are asked. The holder of a link comes through a third, beside `http/links`. */
export const resolvers: readonly Resolver[] = [byKey, bySession];

/** Finds out who asks, at every request anew. Refuses nobody by itself: see `requireActor`. */
export function who(house: House, ways: readonly Resolver[] = resolvers): RequestHandler {
  return async (request, _response, next) => {
    for (const way of ways) {
      const actor = await way(house, request);
      if (!actor) continue;
      actors.set(request, actor);
      break;
    }
    next();
  };
}

/** Who asks, or undefined: for the log. */
export const knownActor = (request: Request): Actor | undefined => actors.get(request);

/** Who asks. Throws Refused 401 SIGNED_OUT when nobody is known. */
export function actorOf(request: Request): Actor {
  const actor = actors.get(request);
  if (!actor) throw signedOut();
  return actor;
}

/** Lets through whoever is known, by whatever way. */
export const requireActor: RequestHandler = (request, _response, next) => {
  actorOf(request);
  next();
};

/** Lets through members of staff. A key or a link is refused: 403 FORBIDDEN. */
export const requireStaff: RequestHandler = (request, _response, next) => {
  if (actorOf(request).kind !== 'staff') throw forbidden();
  next();
};

/** Lets through administrators: accounts and keys are theirs (product.md, "The people"). */
export const requireAdministrator: RequestHandler = (request, _response, next) => {
  const { kind, roles } = actorOf(request);
  if (kind !== 'staff' || !roles.includes('administrator')) throw forbidden();
  next();
};

/**
 * Holds a key to its scopes, by the first part of the path below `/api`: reading asks `reviews:read` or `reviews:write`,
 * everything else asks `reviews:write`. What no scope names is refused, so a new route is closed to keys until one does.
 */
export const requireScope: RequestHandler = (request, _response, next) => {
  const actor = knownActor(request);
  if (actor?.kind !== 'key' || allowed(actor.scopes ?? [], request)) return next();
  throw new Refused(403, 'FORBIDDEN', say('The scopes of this key do not allow this.', 'Les droits de cette clé ne le permettent pas.'));
};

function allowed(scopes: readonly string[], { method, path }: Request): boolean {
  const [, first = '', second = ''] = path.split('/');
  const resource = first === 'imports' ? second : first;
  const reads = method === 'GET' || method === 'HEAD';
  if (resource === 'standing') return reads && scopes.includes('standing');
  return scopes.includes(`${resource}:write`) || (reads && first !== 'imports' && scopes.includes(`${resource}:read`));
}

/** 401 SIGNED_OUT. */
export function signedOut(): Refused {
  const detail = say('You are signed out. Sign in and try again.', 'Vous êtes déconnecté. Connectez-vous, puis réessayez.');
  return new Refused(401, 'SIGNED_OUT', detail);
}
