import { Router } from 'express';
import { describe, expect, test } from 'vitest';
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

async function withKey(scopes: readonly string[] = ['reviews:write']): Promise<Place & { dora: Ask; key: Ask; id: number; secret: string; held: Held }> {
  const held: Held = {};
  const here = await place({ routes: [probes(held)] });
  await here.join('dora@example.org', ['administrator'], 'Dora Alaoui');
  const dora = await here.signIn('dora@example.org');
  const { body } = await dora('/api/api_keys', { method: 'POST', body: { name: 'The platform', scopes } });
  const secret = String(body.secret);
  return { ...here, dora, secret, held, id: Number(body.id), key: here.ask.with({ authorization: `Bearer ${secret}` }) };
}

const post = (key: Ask, path: string, name: string | null, body: unknown = { rating: 4 }) =>
  key(path, { method: 'POST', body, headers: { origin: null, 'idempotency-key': name } });

describe('a key', () => {
  test('is shown once, on creation, and only its hash is kept', async () => {
    const { dora, house, id, secret } = await withKey();
    expect(secret).toMatch(/^ent_[0-9a-f]{8}_[\w-]{43}$/);
    const listed = await dora('/api/api_keys');
    expect(listed.headers.get('content-range')).toBe('api_keys 0-0/1');
    expect(listed.body).toMatchObject([{ id, name: 'The platform', prefix: secret.slice(4, 12), scopes: ['reviews:write'], revoked_at: null }]);
    expect(listed.text + JSON.stringify(await house.database.read('api_keys'))).not.toContain(secret.slice(13));
  });

  test('comes in as one of the platform’s systems, with its scopes', async () => {
    const { key, id } = await withKey();
    expect((await key('/api/reviews')).body.who).toEqual({ kind: 'key', id, name: 'The platform', roles: ['platform'], locale: 'en', scopes: ['reviews:write'] });
  });

  test('is refused at the next request once it is revoked, and stays in the list', async () => {
    const { dora, house, id, key } = await withKey();
    const revoked = await dora(`/api/api_keys/${id}/revoke`, { method: 'POST', body: {} });
    expect([revoked.status, revoked.body.revoked_at]).toEqual([201, '2026-03-02T09:00:00.000Z']);
    expect((await key('/api/reviews')).body.code).toBe('SIGNED_OUT');
    expect((await dora(`/api/api_keys/${id}`)).body.revoked_at).toBe('2026-03-02T09:00:00.000Z');
    const events = (await house.database.read('events').where({ resource: 'api_keys', record_id: id }).orderBy('seq')) as { action: string }[];
    expect(events.map(({ action }) => action)).toEqual(['create', 'revoke']);
  });

  test.each(['Bearer ent_deadbeef_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'Bearer nothing', 'Basic aW5lczpwYXNz', 'Bearer '])(
    'that does not serve is refused even beside a good session: %s',
    async (authorization) => {
      const { dora } = await withKey();
      expect((await dora('/api/reviews', { headers: { authorization } })).body.code).toBe('SIGNED_OUT');
    },
  );

  test.each([
    [['reviews:read'], 'GET', '/api/reviews', 200],
    [['reviews:read'], 'POST', '/api/reviews', 403],
    [['reviews:write'], 'GET', '/api/reviews', 200],
    [['reviews:write'], 'POST', '/api/imports/reviews', 200],
    [['reviews:read'], 'POST', '/api/imports/reviews', 403],
    [['providers:write'], 'GET', '/api/reviews', 403],
    [['reviews:write'], 'GET', '/api/providers', 403],
    [['standing'], 'GET', '/api/standing', 200],
    [['reviews:write'], 'GET', '/api/standing', 403],
    [['reviews:write'], 'GET', '/api/staff', 403],
    [['reviews:write'], 'GET', '/api/api_keys', 403],
    [['reviews:write'], 'GET', '/api/events', 403],
  ])('with scopes %j asking %s %s is answered %i', async (scopes, method, path, status) => {
    const { key } = await withKey(scopes);
    const answer = method === 'GET' ? await key(path) : await post(key, path, 'first');
    expect(answer.status).toBe(status);
  });

  test('is made by administrators only, and never with a scope that does not exist', async () => {
    const { dora, join, signIn } = await withKey();
    await join('ines@example.org', ['manager', 'auditor']);
    const ines = await signIn('ines@example.org');
    for (const path of ['/api/api_keys', '/api/api_keys/1']) expect((await ines(path)).body.code).toBe('FORBIDDEN');
    expect((await ines('/api/api_keys', { method: 'POST', body: { name: 'x', scopes: ['standing'] } })).body.code).toBe('FORBIDDEN');
    for (const scopes of [['*'], ['staff:write'], []])
      expect((await dora('/api/api_keys', { method: 'POST', body: { name: 'x', scopes } })).body.code).toBe('INVALID');
  });

  test('its last use is written, at most once a minute', async () => {
    const { house, key, wait } = await withKey();
    const used = async () => ((await house.database.read('api_keys').first('last_used_at')) as { last_used_at: string | null }).last_used_at;
    await key('/api/reviews');
    expect(await used()).toBeNull();
    wait(1);
    await key('/api/reviews');
    expect(await used()).toBe('2026-03-02T09:01:00.000Z');
  });
});

describe('a key’s POST', () => {
  test('needs an Idempotency-Key of 1 to 255 visible characters', async () => {
    const { key } = await withKey();
    for (const name of [null, 'x'.repeat(256), 'two words']) expect((await post(key, '/api/reviews', name)).body.code).toBe('MALFORMED');
    expect((await post(key, '/api/reviews', 'x'.repeat(255))).status).toBe(201);
  });

  test('sent again is not carried out again: the first answer comes back', async () => {
    const { key } = await withKey();
    const first = await post(key, '/api/reviews', 'one');
    const again = await post(key, '/api/reviews', 'one');
    expect(first.body).toEqual({ times: 1, sent: { rating: 4 } });
    expect([again.status, again.text, again.headers.get('content-type')]).toEqual([201, first.text, first.headers.get('content-type')]);
    expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
    expect((await post(key, '/api/reviews', 'two')).body.times).toBe(2);
  });

  test('a refusal is given again too, as the same problem document', async () => {
    const { key } = await withKey();
    const first = await post(key, '/api/reviews/refused', 'one');
    const again = await post(key, '/api/reviews/refused', 'one');
    expect(again.text).toBe(first.text);
    expect(again.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  test('a fault of ours is not kept: trying again may succeed', async () => {
    const { key } = await withKey();
    expect((await post(key, '/api/reviews/broken', 'one')).status).toBe(503);
    expect((await post(key, '/api/reviews/broken', 'one')).status).toBe(201);
  });

  test('another body or another path under the same key is refused', async () => {
    const { key } = await withKey();
    await post(key, '/api/reviews', 'one');
    for (const answer of [await post(key, '/api/reviews', 'one', { rating: 5 }), await post(key, '/api/reviews?dry_run=1', 'one')])
      expect([answer.status, answer.body.code]).toEqual([422, 'IDEMPOTENCY_MISMATCH']);
  });

  test('is refused while the first one is in flight, then answered like it', async () => {
    const { held, house, key } = await withKey();
    const first = post(key, '/api/reviews/slow', 'one');
    await expect.poll(async () => (await house.database.read('idempotency_keys')).length).toBe(1);
    const meanwhile = await post(key, '/api/reviews/slow', 'one');
    expect([meanwhile.status, meanwhile.body.code]).toEqual([409, 'IDEMPOTENCY_IN_FLIGHT']);
    held.letGo?.();
    expect((await first).status).toBe(201);
    expect((await post(key, '/api/reviews/slow', 'one')).headers.get('idempotency-replayed')).toBe('true');
  });

  test('of many sent together, exactly one is carried out', async () => {
    const { key } = await withKey();
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(key, '/api/reviews', 'one')));
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect((await post(key, '/api/reviews', 'next')).body.times).toBe(2);
  });

  test('one key’s names are nothing to another key', async () => {
    const { dora, ask, key } = await withKey();
    await post(key, '/api/reviews', 'one');
    const { body } = await dora('/api/api_keys', { method: 'POST', body: { name: 'Another', scopes: ['reviews:write'] } });
    const other = ask.with({ authorization: `Bearer ${String(body.secret)}` });
    expect((await post(other, '/api/reviews', 'one')).body.times).toBe(2);
  });

  test('is remembered for 48 hours', async () => {
    const { key, wait } = await withKey();
    await post(key, '/api/reviews', 'one');
    wait(48 * 60 - 1);
    expect((await post(key, '/api/reviews', 'one')).body.times).toBe(1);
    wait(1);
    expect((await post(key, '/api/reviews', 'one')).body.times).toBe(2);
  });

  test('left in flight by a process that died, serves again after a quarter of an hour', async () => {
    const { house, id, key, wait } = await withKey();
    const lost = { caller: `key:${id}`, key: 'one', body_hash: 'x', state: 'in_flight', created_at: '2026-03-02T09:00:00.000Z' };
    await house.database.transaction((trx) => trx('idempotency_keys').insert(lost));
    wait(15);
    expect((await post(key, '/api/reviews', 'one')).status).toBe(201);
  });

  test('an import is bound by its path: its file is not read to compare it', async () => {
    const { key } = await withKey();
    const send = (text: string, path = '/api/imports/reviews') =>
      key(path, { method: 'POST', text, headers: { origin: null, 'content-type': 'text/csv', 'idempotency-key': 'file' } });
    expect((await send('rating\n4\n')).body.received).toBe(1);
    expect((await send('rating\n5\n')).body.received).toBe(1);
    expect((await send('rating\n5\n', '/api/imports/reviews?dry_run=1')).body.code).toBe('IDEMPOTENCY_MISMATCH');
  });
});
