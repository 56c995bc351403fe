import { Router } from 'express';
import * as z from 'zod';
import { checkedInput } from '#engine/inputs';
import { acceptInvitation } from '../access/invitations.ts';
import type { House } from '../house.ts';
import { only } from './limits.ts';

const acceptance = z.object({ token: z.string().min(1).max(200), password: z.string().min(1).max(512) });

/** `POST /api/invitations/accept {token, password}`: what the page `/invitation#TOKEN` calls. Nobody is signed in by it. */
export function invitationRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/invitations/accept')
    .post(async (request, response) => {
      const { token, password } = checkedInput(acceptance, request.body) as z.output<typeof acceptance>;
      const { email, name, locale } = await acceptInvitation(house, token, password, request.ip ?? '');
      response.status(201).json({ email, name, locale });
    })
    .all(only('POST'));
  return router;
}
