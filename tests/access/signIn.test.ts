import { describe, expect, test } from 'vitest';
import { cookieIn, password, place } from './support.ts';

const wrongPassword = 'not at all the one';

describe('signing in', () => {
  test('the right password opens a session, told with the person and the packed rules', async () => {
    const { ask, join } = await place();
    const id = await join('ines@example.org', ['moderator']);
    const answer = await ask('/api/session', { method: 'POST', body: { email: ' INES@Example.org ', password } });
    expect(answer.status).toBe(201);
    expect(answer.body.staff).toEqual({ id, name: 'Ines Moreau', email: 'ines@example.org', roles: ['moderator'], locale: 'en', since: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string });
    expect(Array.isArray(answer.body.rules)).toBe(true);
    const again = await ask('/api/session', { headers: { cookie: cookieIn(answer) } });
    expect(again.body).toEqual(answer.body);
  });

  test('the rules show accounts and keys to administrators, colleagues to everybody', async () => {
    const { join, signIn } = await place();
    await join('dora@example.org', ['administrator']);
    await join('ines@example.org', ['moderator']);
    const rulesOf = async (email: string) => (await (await signIn(email))('/api/session')).body.rules as string[][];
    const about = (rules: string[][]) => rules.filter(([, subject]) => subject === 'Staff' || subject === 'ApiKey').map((rule) => rule.join(' '));
    expect(about(await rulesOf('dora@example.org'))).toEqual(['read Staff', 'create Staff', 'edit Staff', 'read ApiKey', 'create ApiKey']);
    expect(about(await rulesOf('ines@example.org'))).toEqual(['read Staff']);
  });

  test('on plain http the cookie is called entente; over TLS its prefix ties it to this host', async () => {
    const plain = await place();
    await plain.join('ines@example.org', ['moderator']);
    const over = await place({ settings: { BASE_URL: 'https://desk.example.org' } });
    await over.join('ines@example.org', ['moderator']);
    const body = { email: 'ines@example.org', password };
    const first = await plain.ask('/api/session', { method: 'POST', body });
    const second = await over.ask('/api/session', { method: 'POST', body, headers: { origin: 'https://desk.example.org' } });
    expect(first.headers.getSetCookie()).toEqual([expect.stringMatching(/^entente=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)]);
    expect(second.headers.getSetCookie()).toEqual([expect.stringMatching(/^__Host-entente=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/)]);
  });

  test('an unknown address, a wrong password, an invitation not yet accepted and a disabled account are one answer', async () => {
    const { ask, join, house } = await place();
    await join('ines@example.org', ['moderator']);
    const disabled = await join('omar@example.org', ['moderator']);
    const invited = await join('lea@example.org', ['moderator']);
    await house.database.transaction((trx) => trx('staff').where({ id: disabled }).update({ disabled_at: house.clock.now().toISOString() }));
    await house.database.transaction((trx) => trx('staff').where({ id: invited }).update({ password_hash: null }));
    const attempts = [
      { email: 'nobody@example.org', password },
      { email: 'ines@example.org', password: wrongPassword },
      { email: 'omar@example.org', password },
      { email: 'lea@example.org', password },
      { email: 'clock@entente.invalid', password },
    ];
    const answers = [];
    for (const body of attempts) answers.push(await ask('/api/session', { method: 'POST', body }));
    const seen = answers.map(({ status, text, headers }) => {
      const names = [...headers.keys()].sort();
      return JSON.stringify([status, text, names, headers.get('content-length')]);
    });
    expect(answers[0]?.status).toBe(401);
    expect(answers[0]?.body.code).toBe('SIGNED_OUT');
    expect(new Set(seen).size).toBe(1);
  });

  test('the session a browser held before is closed by signing in anew, and the new one has another token', async () => {
    const { ask, join } = await place();
    await join('ines@example.org', ['moderator']);
    const body = { email: 'ines@example.org', password };
    const first = cookieIn(await ask('/api/session', { method: 'POST', body }));
    const second = cookieIn(await ask('/api/session', { method: 'POST', body, headers: { cookie: first } }));
    expect(second).not.toBe(first);
    expect((await ask('/api/session', { headers: { cookie: first } })).status).toBe(401);
    expect((await ask('/api/session', { headers: { cookie: second } })).status).toBe(200);
  });

  test('signing out ends the session at once, and may be repeated', async () => {
    const { join, signIn } = await place();
    await join('ines@example.org', ['moderator']);
    const ines = await signIn('ines@example.org');
    expect((await ines('/api/session', { method: 'DELETE' })).status).toBe(204);
    expect((await ines('/api/session')).status).toBe(401);
    expect((await ines('/api/session', { method: 'DELETE' })).status).toBe(204);
  });

  test('the database holds no token and no password, only what cannot be turned back', async () => {
    const { ask, join, house } = await place();
    await join('ines@example.org', ['moderator']);
    const cookie = cookieIn(await ask('/api/session', { method: 'POST', body: { email: 'ines@example.org', password } }));
    const kept = JSON.stringify([await house.database.read('sessions'), await house.database.read('staff'), await house.database.read('throttles')]);
    expect(kept).not.toContain(cookie.split('=')[1]);
    expect(kept).not.toContain(password);
    expect(kept).toContain('$argon2id$');
  });

  test('a field that signing in does not know is refused', async () => {
    const { ask } = await place();
    const answer = await ask('/api/session', { method: 'POST', body: { email: 'ines@example.org', password, roles: ['administrator'] } });
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('INVALID');
  });
});

describe('a session', () => {
  test('ends after thirty minutes without use', async () => {
    const { join, signIn, wait } = await place();
    await join('ines@example.org', ['moderator']);
    const ines = await signIn('ines@example.org');
    wait(29);
    expect((await ines('/api/session')).status).toBe(200);
    wait(29);
    expect((await ines('/api/session')).status).toBe(200);
    wait(30);
    expect((await ines('/api/session')).status).toBe(401);
  });

  test.each(['administrator', 'manager', 'auditor'] as const)('ends after fifteen minutes without use for the role %s', async (role) => {
    const { join, signIn, wait } = await place();
    await join('mona@example.org', ['moderator', role]);
    const mona = await signIn('mona@example.org');
    wait(14);
    expect((await mona('/api/session')).status).toBe(200);
    wait(15);
    expect((await mona('/api/session')).status).toBe(401);
  });

  test('ends after twelve hours however busy it was', async () => {
    const { join, signIn, wait } = await place();
    await join('ines@example.org', ['moderator']);
    const ines = await signIn('ines@example.org');
    for (let quarters = 1; quarters < 48; quarters += 1) {
      wait(15);
      expect((await ines('/api/session')).status).toBe(200);
    }
    wait(15);
    expect((await ines('/api/session')).status).toBe(401);
  });

  test('its last use is written at most once a minute', async () => {
    const { house, join, signIn, wait } = await place();
    await join('ines@example.org', ['moderator']);
    const ines = await signIn('ines@example.org');
    const seen = async () => ((await house.database.read('sessions').first('seen_at')) as { seen_at: string }).seen_at;
    wait(0.9);
    await ines('/api/session');
    expect(await seen()).toBe('2026-03-02T09:00:00.000Z');
    wait(0.2);
    await ines('/api/session');
    expect(await seen()).toBe('2026-03-02T09:01:06.000Z');
  });

  test('two cookies of the same name are no session, since one of them may be somebody else’s', async () => {
    const { ask, join, signIn } = await place();
    await join('ines@example.org', ['moderator']);
    await signIn('ines@example.org');
    const cookie = cookieIn(await ask('/api/session', { method: 'POST', body: { email: 'ines@example.org', password } }));
    expect((await ask('/api/session', { headers: { cookie: `${cookie}; ${cookie}` } })).status).toBe(401);
  });
});
