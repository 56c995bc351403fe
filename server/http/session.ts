import { packRules } from '@casl/ability/extra';
import { Router } from 'express';
import type { Request } from 'express';
import * as z from 'zod';
import { rulesFor, rulesOf } from '#engine/ability';
import { checkedInput } from '#engine/inputs';
import { endSession, findSession, staffActor } from '../access/sessions.ts';
import type { Person } from '../access/sessions.ts';
import { signIn } from '../access/signIn.ts';
import type { House } from '../house.ts';
import { apiKey } from '../records/apiKey.ts';
import { staff } from '../records/staff.ts';
import { cookieOf, cookieOptions, sessionCookie } from './cookies.ts';
import { only } from './limits.ts';
import { signedOut } from './who.ts';

const credentials = z.object({
  email: z.string().min(1).max(254),
  password: z.string().min(1).max(512),
  /** The second factor, once accounts have one. */
  code: z.string().max(12).optional(),
});

/** `/api/session`: signing in, who is signed in with which rights, signing out (api.md, "Who is asking"). */
export function sessionRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/session')
    .post(async (request, response) => {
      const { email, password } = checkedInput(credentials, request.body) as z.output<typeof credentials>;
      const from = { address: request.ip ?? '', userAgent: request.get('user-agent') ?? '' };
      const { token, person } = await signIn(house, email, password, from);
      await leave(house, request);
      response.cookie(sessionCookie(house), token, cookieOptions(house));
      response.status(201).json(await signedIn(house, person));
    })
    .get(async (request, response) => {
      const token = cookieOf(request, sessionCookie(house));
      const person = token ? await findSession(house, token) : null;
      if (!person) throw signedOut();
      response.json(await signedIn(house, person));
    })
    .delete(async (request, response) => {
      await leave(house, request);
      response.clearCookie(sessionCookie(house), cookieOptions(house));
      response.status(204).end();
    })
    .all(only('GET', 'POST', 'DELETE'));
  return router;
}

/** Ends the session that the request came with: a person who signs in anew leaves no other one open behind the same cookie. */
async function leave(house: House, request: Request): Promise<void> {
  const token = cookieOf(request, sessionCookie(house));
  if (token) await endSession(house, token);
}

/** Accounts and keys are not the engine's: their rules are added here, so that the console shows their pages to administrators. */
async function signedIn({ database }: House, person: Person): Promise<object> {
  const by = staffActor(person);
  // The day on which they took their place: when they accepted the invitation, or were added without one.
  const begun = (await database.read('events').where({ resource: 'staff', record_id: person.id }).whereIn('action', ['create', 'accept_invitation']).orderBy('seq', 'desc').first('at')) as { at: string } | undefined;
  return { staff: { ...person, since: begun?.at ?? null }, rules: packRules([...rulesFor(by), ...rulesOf([staff, apiKey], by)]) };
}
