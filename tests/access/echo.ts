import { Router } from 'express';
import { actorOf } from '../../server/http/who.ts';
import { place } from './support.ts';

/** Routes that repeat what they were sent, and one that breaks. */
export const echo = Router({ strict: true, caseSensitive: true });
echo
  .route('/reviews/:id')
  .get((_request, response) => void response.json({ read: true }))
  .put((request, response) => void response.json({ sent: (request.body ?? null) as unknown }))
  .post((request, response) => void response.json({ sent: (request.body ?? null) as unknown, by: actorOf(request).id }))
  .delete((_request, response) => void response.json({ gone: true }));
echo.get('/broken', () => {
  throw new Error('insert into staff values (canary-in-error@example.org)');
});

/** A place with those routes, and a moderator signed in. */
export async function signedIn(settings = {}) {
  const here = await place({ routes: [echo], settings });
  await here.join('ines@example.org', ['moderator']);
  return { ...here, ines: await here.signIn('ines@example.org') };
}
