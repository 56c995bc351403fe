import { describe, expect, test } from 'vitest';
import { assertNoDemoAccounts } from '../../server/access/staff.ts';
import { sweepAccess } from '../../server/access/sweep.ts';
import { password, testSettings } from './support.ts';
import { withAdministrator } from './withAdministrator.ts';

describe('colleagues', () => {
  test('everybody on the staff sees who they are; addresses are for administrators', async () => {
    const { dora, ines, signIn } = await withAdministrator();
    const inesAsks = await signIn('ines@example.org');
    const seen = (await inesAsks(`/api/staff/${ines}`)).body;
    expect(seen).toEqual({ id: ines, version: 1, name: 'Ines Moreau', roles: ['moderator', 'manager'] });
    expect((await dora(`/api/staff/${ines}`)).body).toMatchObject({ email: 'ines@example.org', disabled: false, locale: 'en' });
  });

  test('a list speaks the dialect of every list, and the clock is not a colleague', async () => {
    const { dora } = await withAdministrator();
    const answer = await dora('/api/staff?sort=["name","DESC"]&range=[0,0]');
    expect(answer.headers.get('content-range')).toBe('staff 0-0/2');
    expect(answer.headers.get('x-total-count')).toBe('2');
    expect(answer.body).toMatchObject([{ name: 'Ines Moreau' }]);
    expect((await dora('/api/staff?filter={"q":"alaou"}')).body).toMatchObject([{ name: 'Dora Alaoui' }]);
  });

  test('what a person may not read cannot be filtered or sorted by either', async () => {
    const { dora, signIn } = await withAdministrator();
    const ines = await signIn('ines@example.org');
    const queries = ['filter={"email":"dora@example.org"}', 'sort=["email","ASC"]', 'filter={"password_hash_gte":"a"}', 'filter={"roles":"manager"}'];
    for (const query of queries) expect((await ines(`/api/staff?${query}`)).body.code).toBe('MALFORMED');
    expect((await dora('/api/staff?filter={"email":"dora@example.org"}')).body).toHaveLength(1);
    expect((await dora('/api/staff?filter={"invitation_hash":"a"}')).body.code).toBe('MALFORMED');
  });

  test('nobody but an administrator changes an account', async () => {
    const { ines, signIn } = await withAdministrator();
    const inesAsks = await signIn('ines@example.org');
    const put = await inesAsks(`/api/staff/${ines}`, { method: 'PUT', body: { roles: ['administrator'], version: 1 } });
    const post = await inesAsks('/api/staff', { method: 'POST', body: { email: 'x@example.org', name: 'X', roles: ['moderator'] } });
    expect([put.body.code, post.body.code]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });
});

describe('changing an account', () => {
  test('a person who is disabled is refused at the next request, and cannot sign in', async () => {
    const { ask, dora, ines, signIn } = await withAdministrator();
    const inesAsks = await signIn('ines@example.org');
    expect((await dora(`/api/staff/${ines}`, { method: 'PUT', body: { disabled: true, version: 1 } })).body).toMatchObject({ disabled: true, version: 2 });
    expect((await inesAsks('/api/staff')).body.code).toBe('SIGNED_OUT');
    expect((await ask('/api/session', { method: 'POST', body: { email: 'ines@example.org', password } })).status).toBe(401);
  });

  test('a person who loses a role is refused at the next request, and comes back with what is left', async () => {
    const { dora, ines, signIn } = await withAdministrator();
    const before = await signIn('ines@example.org');
    await dora(`/api/staff/${ines}`, { method: 'PUT', body: { roles: ['moderator'], version: 1 } });
    expect((await before('/api/session')).status).toBe(401);
    const after = await signIn('ines@example.org');
    expect((await after('/api/session')).body.staff).toMatchObject({ roles: ['moderator'] });
  });

  test('roles are read anew at every request, whoever changed them', async () => {
    const { house, ines, signIn } = await withAdministrator();
    const inesAsks = await signIn('ines@example.org');
    await house.database.transaction((trx) => trx('staff').where({ id: ines }).update({ roles: '["auditor"]' }));
    expect((await inesAsks('/api/session')).body.staff).toMatchObject({ roles: ['auditor'] });
  });

  test('without a version it is refused, and with an old one too', async () => {
    const { dora, ines } = await withAdministrator();
    const put = (body: object, headers = {}) => dora(`/api/staff/${ines}`, { method: 'PUT', body, headers });
    expect((await put({ name: 'Ines M.' })).body.code).toBe('VERSION_REQUIRED');
    expect((await put({ name: 'Ines M.' }, { 'if-match': '"1"' })).headers.get('etag')).toBe('"2"');
    expect((await put({ name: 'Ines', version: 1 })).body.code).toBe('STALE');
  });

  test('a whole record may come back; what the server fills cannot be changed with it', async () => {
    const { dora, ines } = await withAdministrator();
    const { body } = await dora(`/api/staff/${ines}`);
    const put = (sent: object) => dora(`/api/staff/${ines}`, { method: 'PUT', body: sent });
    expect((await put({ ...body, locale: 'fr' })).body).toMatchObject({ locale: 'fr', version: 2 });
    for (const extra of [{ email: 'other@example.org' }, { password_hash: 'x' }, { demo: 1 }, { kind: 'clock' }]) {
      const answer = await put({ version: 2, ...extra });
      expect([answer.status, answer.body.code]).toEqual([422, 'INVALID']);
    }
  });

  test('the last administrator can neither leave nor be disabled', async () => {
    const { dora, house } = await withAdministrator();
    const { id } = (await house.database.read('staff').where({ email: 'dora@example.org' }).first('id')) as { id: number };
    for (const body of [{ roles: ['moderator'], version: 1 }, { disabled: true, version: 1 }])
      expect((await dora(`/api/staff/${id}`, { method: 'PUT', body })).status).toBe(422);
    expect((await dora('/api/session')).status).toBe(200);
  });

  test('each change leaves its event, by whom and from what to what', async () => {
    const { dora, house, ines } = await withAdministrator();
    await dora(`/api/staff/${ines}`, { method: 'PUT', body: { roles: ['moderator'], version: 1 } });
    const events = (await house.database.read('events').where({ resource: 'staff', record_id: ines }).orderBy('seq')) as { action: string; details: string }[];
    expect(events.map(({ action }) => action)).toEqual(['create', 'edit']);
    expect(JSON.parse(events[1]?.details ?? '')).toMatchObject({ before: { roles: ['moderator', 'manager'] }, after: { roles: ['moderator'] } });
  });
});

describe('the house', () => {
  test('production does not start while a demo account exists, enabled or not', async () => {
    const { house, ines } = await withAdministrator();
    const production = { ...house, settings: testSettings({ NODE_ENV: 'production' }) };
    await expect(assertNoDemoAccounts(production)).resolves.toBeUndefined();
    await house.database.transaction((trx) => trx('staff').where({ id: ines }).update({ demo: 1, disabled_at: '2026-01-01T00:00:00.000Z' }));
    await expect(assertNoDemoAccounts(production)).rejects.toThrow(/demo accounts/);
    await expect(assertNoDemoAccounts(house)).resolves.toBeUndefined();
  });

  test('forgets what access has no more use for', async () => {
    const { ask, house, wait } = await withAdministrator();
    await ask('/api/session', { method: 'POST', body: { email: 'ines@example.org', password: 'not at all the one' } });
    await sweepAccess(house);
    expect((await house.database.read('throttles')).length).toBeGreaterThan(0);
    wait(60 * 24 * 31);
    await sweepAccess(house);
    expect(await house.database.read('throttles')).toEqual([]);
    expect(await house.database.read('sessions')).toEqual([]);
  });
});
