import { describe, expect, test } from 'vitest';
import { withAdministrator } from './withAdministrator.ts';

const goodPassword = 'sept lampes sous la table';

const tokenIn = (invitation: unknown): string => (invitation as { url: string }).url.split('#')[1] ?? '';

describe('an invitation', () => {
  const newcomer = { email: 'Lea@Example.org', name: 'Léa Sy', roles: ['moderator'], locale: 'fr' };

  async function invited() {
    const here = await withAdministrator();
    const answer = await here.dora('/api/staff', { method: 'POST', body: newcomer });
    const accept = (token: string, chosen: string) => here.ask('/api/invitations/accept', { method: 'POST', body: { token, password: chosen } });
    return { ...here, answer, accept, token: tokenIn(answer.body.invitation) };
  }

  test('lets one person choose a password once, and signs nobody in', async () => {
    const { accept, answer, ask, token } = await invited();
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ email: 'lea@example.org', invitation: { url: expect.stringMatching(/^http:\/\/entente\.test\/invitation#[\w-]{43}$/) as string } });
    const accepted = await accept(token, goodPassword);
    expect(accepted.body).toEqual({ email: 'lea@example.org', name: 'Léa Sy', locale: 'fr' });
    expect(accepted.headers.getSetCookie()).toEqual([]);
    expect((await ask('/api/session', { method: 'POST', body: { email: 'lea@example.org', password: goodPassword } })).status).toBe(201);
    expect((await accept(token, 'another good one, surely')).status).toBe(404);
  });

  test('a refused password does not use it up', async () => {
    const { accept, token } = await invited();
    const refused = await accept(token, 'too short');
    expect([refused.status, refused.body.errors]).toEqual([422, expect.objectContaining({ password: expect.any(String) as string })]);
    expect((await accept(token, goodPassword)).status).toBe(201);
  });

  test('serves for 24 hours; expired, withdrawn, used and invented ones are one answer', async () => {
    const { accept, answer, dora, token, wait } = await invited();
    const again = await dora(`/api/staff/${String(answer.body.id)}/invitation`, { method: 'POST', body: {} });
    const withdrawn = await accept(token, goodPassword);
    wait(24 * 60);
    const expired = await accept(tokenIn(again.body), goodPassword);
    const invented = await accept('A'.repeat(43), goodPassword);
    expect([withdrawn.status, withdrawn.body.code]).toEqual([404, 'MISSING']);
    expect(new Set([withdrawn.text, expired.text, invented.text]).size).toBe(1);
  });

  test('is taken by one of two who hold it', async () => {
    const { accept, token } = await invited();
    const answers = await Promise.all([accept(token, goodPassword), accept(token, 'another good one, surely')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404]);
  });

  test('cannot be guessed: ten tries a minute from one address', async () => {
    const { accept, token, wait } = await invited();
    for (let time = 0; time < 10; time += 1) expect((await accept(`${'B'.repeat(42)}${time}`, goodPassword)).status).toBe(404);
    expect((await accept(token, goodPassword)).body.code).toBe('SLOW_DOWN');
    wait(1);
    expect((await accept(token, goodPassword)).status).toBe(201);
  });

  test('sent again to a person with a password, ends the sessions opened with the old one', async () => {
    const { accept, dora, ines, signIn } = await invited();
    const inesAsks = await signIn('ines@example.org');
    const { body } = await dora(`/api/staff/${ines}/invitation`, { method: 'POST', body: {} });
    expect((await inesAsks('/api/session')).status).toBe(200);
    await accept(tokenIn(body), goodPassword);
    expect((await inesAsks('/api/session')).status).toBe(401);
  });

  test('for an address somebody has, in any spelling, is refused', async () => {
    const { dora } = await invited();
    const answer = await dora('/api/staff', { method: 'POST', body: { ...newcomer, email: 'LEA@example.ORG' } });
    expect([answer.status, answer.body.code]).toEqual([409, 'DUPLICATE']);
  });

  test.each(['a@example.org, b@example.org', 'Lea <lea@example.org>', 'lea@example.org\r\nBcc: x@example.org', 'lea', '"a b"@example.org'])(
    'for what is not one plain address is refused: %s',
    async (email) => {
      const { dora } = await withAdministrator();
      expect((await dora('/api/staff', { method: 'POST', body: { ...newcomer, email } })).body.code).toBe('INVALID');
    },
  );

  test('its token is nowhere in the database', async () => {
    const { house, token } = await invited();
    expect(JSON.stringify([await house.database.read('staff'), await house.database.read('events')])).not.toContain(token);
  });
});
