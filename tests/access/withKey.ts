import { Router } from 'express';
import { malformed } from '../../server/engine/errors.ts';
import { actorOf } from '../../server/http/who.ts';
import type { Ask, Place } from './support.ts';
import { place } from './support.ts';

interface Held {
  letGo?: () => void;
}

/** Routes of the test's own: one counts how often it was carried out, one waits until it is let go, one refuses, one breaks. */
function probes(held: Held): Router {
  let times = 0;
  const router = Router();
  router.get('/reviews', (request, response) => void response.json({ who: actorOf(request) }));
  router.post('/reviews', (request, response) => void response.status(201).json({ times: (times += 1), sent: request.body as unknown }));
  router.post('/reviews/slow', async (_request, response) => {
    await new Promise<void>((resolve) => (held.letGo = resolve));
    response.status(201).json({ slow: true });
  });
  router.post('/reviews/refused', () => {
    throw malformed(`Refused ${(times += 1)} times.`, 'Refusé.');
  });
  router.post('/reviews/broken', (_request, response) => void response.status((times += 1) === 1 ? 503 : 201).json({ times }));
  router.post('/imports/reviews', (_request, response) => void response.json({ received: (times += 1) }));
  router.get('/standing', (_request, response) => void response.json({ blocked: false }));
  router.get('/providers', (_request, response) => void response.json([]));
  return router;
}

/** A place with those routes, an administrator, and a key that she made. */
export async function withKey(scopes: readonly string[] = ['reviews:write']): Promise<Place & { dora: Ask; key: Ask; id: number; secret: string; held: Held }> {
  const held: Held = {};
  const here = await place({ routes: [probes(held)] });
  await here.join('dora@example.org', ['administrator'], 'Dora Alaoui');
  const dora = await here.signIn('dora@example.org');
  const { body } = await dora('/api/api_keys', { method: 'POST', body: { name: 'The platform', scopes } });
  const secret = String(body.secret);
  return { ...here, dora, secret, held, id: Number(body.id), key: here.ask.with({ authorization: `Bearer ${secret}` }) };
}

/** A program's POST under the name it gave the request; `null` gives none. */
export const post = (key: Ask, path: string, name: string | null, body: unknown = { rating: 4 }) =>
  key(path, { method: 'POST', body, headers: { origin: null, 'idempotency-key': name } });
