import { describe, expect, test } from 'vitest';
import { unavailable } from '../../server/data/complaints.ts';
import { echo, signedIn } from './echo.ts';
import type { Answered } from './support.ts';
import { password, place } from './support.ts';

describe('every answer', () => {
  async function some(settings = {}): Promise<Answered[]> {
    const { ask } = await place({ routes: [echo], settings });
    const sent = { method: 'POST', body: {}, headers: { origin: null } };
    return Promise.all([ask('/api/session'), ask('/api/session', sent), ask('/api/nothing'), ask('/livez'), ask('/readyz'), ask('/api/session?a=1&a=2')]);
  }

  test('carries the headers that protect a browser', async () => {
    for (const { headers } of await some()) {
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("object-src 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('upgrade-insecure-requests');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      for (const absent of ['x-powered-by', 'server', 'access-control-allow-origin', 'strict-transport-security']) expect(headers.get(absent)).toBeNull();
    }
  });

  test('asks for TLS for a year once the house is behind TLS', async () => {
    for (const { headers } of await some({ BASE_URL: 'https://desk.example.org' })) {
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
      expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
    }
  });

  test('of the API is kept by nobody and opens to no other site', async () => {
    const { ines } = await signedIn();
    for (const path of ['/api/reviews/1', '/api/staff', '/api/nothing', '/api/session']) {
      const { headers } = await ines(path, { headers: { origin: 'http://evil.example' } });
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});

describe('while the database cannot answer', () => {
  test('reading, writing and signing in are told so and asked to come back: no fault is made of it', async () => {
    const { ask, house, ines } = await signedIn();
    await house.database.close();
    const answers = [await ines('/api/reviews/1'), await ines('/api/reviews/1', { method: 'POST', body: {} }), await ask('/api/session', { method: 'POST', body: { email: 'ines@example.org', password } })];
    for (const { status, body, headers } of answers) expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'UNAVAILABLE', '5']);
  });

  test.each([
    [{ code: '55P03' }, true],
    [{ code: '57014' }, true],
    [{ code: '57P01' }, true],
    [{ code: '53300' }, true],
    [{ code: 'ECONNREFUSED' }, true],
    [{ code: 'SQLITE_BUSY' }, true],
    [{ code: 'SQLITE_FULL' }, true],
    [{ code: 'SQLITE_IOERR' }, true],
    [{ name: 'KnexTimeoutError' }, true],
    [{ message: 'Connection terminated unexpectedly' }, true],
    [{ code: '42P01' }, false],
    [{ code: '23505' }, false],
    [{ code: 'SQLITE_ERROR' }, false],
    [new TypeError('nothing to do with it'), false],
  ])('%o is known for what it is', (error, away) => {
    expect(unavailable(error)).toBe(away);
  });
});

describe('the log', () => {
  test('names no person, no secret and no path that was asked', async () => {
    const { ask, ines, log } = await signedIn({ LOG_LEVEL: 'trace' });
    const canary = 'canary';
    const headers = { 'user-agent': `${canary}-agent`, 'x-request-id': `${canary}-id`, referer: `http://${canary}.example/` };
    await ask('/api/session', { method: 'POST', body: { email: `${canary}@example.org`, password: `${canary} password long` }, headers });
    await ask('/api/session', { headers: { cookie: `entente=${canary}` } });
    await ask('/api/reviews/1', { headers: { authorization: `Bearer ent_${canary}_${'A'.repeat(40)}` } });
    await ines(`/api/reviews/${canary}?q=${canary}`, { headers });
    await ines(`/api/${canary}/${canary}@example.org`);
    await ines('/api/reviews/1', { method: 'POST', body: { note: canary } });
    await ines('/api/reviews/1', { method: 'POST', text: `{"${canary}"` });
    await ines('/api/broken', { headers });
    await ask('/api/invitations/accept', { method: 'POST', body: { token: canary, password: `${canary} ${canary}` } });
    expect(log()).not.toContain(canary);
    expect(log()).not.toMatch(/ines@example|127\.0\.0\.1/);
    expect(log().trim().split('\n').length).toBeGreaterThan(9);
  });

  test('says of each request its route, status, time, id and who', async () => {
    const { ines, log } = await signedIn();
    const answer = await ines('/api/reviews/12?q=x');
    const line = log().trim().split('\n').map((text) => JSON.parse(text) as Record<string, unknown>).at(-1);
    expect(line).toMatchObject({ method: 'GET', route: '/api/reviews/:id', status: 200, ms: expect.any(Number) as number, actor: 'staff:2' });
    expect(line?.request_id).toBe(answer.headers.get('x-request-id'));
  });

  test('says where a fault of ours is, under the id that the person was given', async () => {
    const { ines, log } = await signedIn();
    const { body, status } = await ines('/api/broken');
    expect([status, body.code]).toEqual([500, 'BROKEN']);
    expect(JSON.stringify(body)).not.toMatch(/canary|echo\.ts/);
    const lines = log().trim().split('\n').map((text) => JSON.parse(text) as { request_id: string; err?: { type: string; at: string[] } });
    const fault = lines.find(({ err }) => err);
    expect(fault).toMatchObject({ request_id: body.request_id, err: { type: 'Error' } });
    expect(fault?.err?.at[0]).toContain('echo.ts');
  });
});
