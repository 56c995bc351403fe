import { describe, expect, test } from 'vitest';
import { post, withKey } from './withKey.ts';

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
