/** What a link must not do: outlive its end, open another case, be guessed, leak or be spent by looking (security.md 21–23, D1–D5). */
import { expect, test } from 'vitest';
import { answerLink } from '../../server/engine/linkForms.ts';
import { type LinkRow, addLink, tokenOf } from '../../server/engine/links.ts';
import { workOf } from '../../server/engine/work.ts';
import { type Answer, type World, refusedWith, world } from '../support/world.ts';
import { invitation, linkOf, opens, passesToEndOf, proofRequest, yes } from './linkHolder.ts';

test('a link that is over, taken back or never was answers the same', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const undone = await here.review({ author_email: 'zoe@kane.example' });
  const asked = await lea.does('request_proof', undone);
  const { nonce } = (await here.house.database.read('links').where({ email: 'zoe@kane.example' }).first()) as { nonce: string };
  const early = await opens(here, tokenOf(here.house, nonce));
  expect(early.answer.status).toBe(200);
  expect((await lea.asks('POST', `/api/reviews/${undone.id}/undo`, { version: asked.body.version })).status).toBe(201);
  const takenBack = (await opens(here, tokenOf(here.house, nonce))).answer;
  refusedWith(takenBack, 'MISSING', 404);
  refusedWith(await early.submits(yes), 'MISSING', 404);

  const { token } = await proofRequest(here);
  passesToEndOf(here, await linkOf(here, token), 1);
  expect((await opens(here, token)).answer.status).toBe(200);
  here.passes({ seconds: 1 });
  const over = (await opens(here, token)).answer;
  const unknown = (await opens(here, 'x'.repeat(43))).answer;
  const named = ({ headers }: Answer) => [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
  for (const other of [over, unknown]) expect([other.status, other.body, named(other)]).toEqual([takenBack.status, takenBack.body, named(takenBack)]);
});

test('an opened link can be answered for half an hour, and not after its own end', async () => {
  const here = await world();
  const { token } = await proofRequest(here);
  const early = await opens(here, token);
  expect(early.answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^entente_link=[^;]+; Max-Age=1800; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/)]);
  here.passes({ minutes: 30 });
  refusedWith(await early.submits(yes), 'SIGNED_OUT', 401);
  passesToEndOf(here, await linkOf(here, token), 60);
  const late = await opens(here, token);
  here.passes({ minutes: 1 });
  refusedWith(await late.submits(yes), 'SIGNED_OUT', 401);
  expect((await linkOf(here, token)).used_at).toBeNull();
});

test('a link’s own end holds even without the cookie’s', async () => {
  const here = await world();
  const { token } = await proofRequest(here);
  const link = (await linkOf(here, token)) as unknown as LinkRow;
  passesToEndOf(here, await linkOf(here, token), 0);
  await expect(answerLink(here.house, link, yes)).rejects.toMatchObject({ code: 'MISSING' });
});

test('over TLS the cookie belongs to this host alone', async () => {
  const here = await world({ BASE_URL: 'https://desk.example.org' });
  const { id } = await here.review();
  const link = { purpose: 'proof', resource: 'reviews', record_id: id, name: 'Awa Kane', email: 'awa@kane.example', locale: 'en', days: 7 };
  await here.house.database.transaction((trx) => addLink(workOf(here.house, trx, here.clock), link));
  const { nonce } = (await here.house.database.read('links').first()) as { nonce: string };
  const { answer } = await opens(here, tokenOf(here.house, nonce));
  expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-entente_link=.*; Path=\/; .*HttpOnly; Secure; SameSite=Strict$/);
});

test('a reload is known by its cookie, and gains no time by it', async () => {
  const here = await world();
  const { token } = await proofRequest(here);
  const { cookie, answer } = await opens(here, token);
  here.passes({ minutes: 20 });
  const again = await here.stranger().asks('POST', '/api/links/open', {}, { cookie });
  expect([again.status, again.body, again.headers.getSetCookie()]).toEqual([200, answer.body, []]);
  refusedWith(await here.stranger().asks('POST', '/api/links/open', {}), 'MISSING', 404);
});

test('a link opens its own case and no other', async () => {
  const here = await world();
  const mine = await proofRequest(here);
  const other = await proofRequest(here, { author_email: 'zoe@kane.example' });
  const before = await here.row('reviews', other.review.id);
  const opened = await opens(here, mine.token);
  refusedWith(await here.stranger().asks('POST', '/api/links/submit', { input: yes, record_id: other.review.id }, { cookie: opened.cookie }), 'INVALID');
  const ids = await Promise.all([mine.token, other.token].map(async (token) => String((await linkOf(here, token)).id)));
  const forged = opened.cookie.replace(`=${ids[0]}.`, `=${ids[1]}.`);
  expect(forged).not.toBe(opened.cookie);
  refusedWith(await here.stranger().asks('POST', '/api/links/submit', { input: yes }, { cookie: forged }), 'SIGNED_OUT', 401);
  refusedWith(await here.stranger().asks('POST', '/api/links/submit', { input: yes }), 'SIGNED_OUT', 401);
  expect((await opened.submits(yes)).status).toBe(201);
  expect(await here.row('reviews', other.review.id)).toEqual(before);
  refusedWith(await here.stranger().asks('GET', `/api/reviews/${mine.review.id}`, undefined, { cookie: opened.cookie }), 'SIGNED_OUT', 401);
});

test('what was written for one link is not taken for another that the same browser opened since', async () => {
  const here = await world();
  const first = await invitation(here);
  const second = await invitation(here, { title: 'Very good', rating: 5, author_name: 'Bo Lund', author_email: 'bo@lund.example', body: 'Quick, clean and friendly, the boiler works again.' });
  const tab = await opens(here, first.reply);
  const later = await opens(here, second.reply);
  refusedWith(await later.submits({ body: 'The deposit was returned.' }, { opened: String(tab.answer.body.opened) }), 'SIGNED_OUT', 401);
  expect((await later.submits({ body: 'Thank you, Bo.' }, { opened: String(later.answer.body.opened) })).status).toBe(201);
});

test('looking consumes nothing, whoever looks and however', async () => {
  const here = await world();
  const { token } = await proofRequest(here);
  const before = await linkOf(here, token);
  const stranger = here.stranger();
  for (const method of ['GET', 'HEAD']) {
    for (const path of ['/api/links/open', `/api/links/open?token=${token}`, '/api/links/submit']) {
      const answer = await stranger.asks(method, path);
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
    }
    await stranger.asks(method, '/link');
  }
  for (let time = 0; time < 3; time += 1) expect((await opens(here, token)).answer.status).toBe(200);
  expect(await linkOf(here, token)).toEqual(before);
});

test('ten openings a minute from one address, then a pause', async () => {
  const here = await world();
  const { token } = await proofRequest(here);
  for (let time = 0; time < 10; time += 1) await opens(here, `${time}`.repeat(43));
  const slow = (await opens(here, token)).answer;
  refusedWith(slow, 'SLOW_DOWN', 429);
  expect(slow.headers.get('retry-after')).toBe('60');
  here.passes({ minutes: 1 });
  expect((await opens(here, token)).answer.status).toBe(200);
});

test('another site, a form or plain text cannot open or answer a link', async () => {
  const here = await world();
  const { token } = await proofRequest(here);
  refusedWith((await opens(here, token, { origin: 'https://evil.example' })).answer, 'FORBIDDEN', 403);
  refusedWith((await opens(here, token, { 'content-type': 'text/plain' })).answer, 'UNSUPPORTED_TYPE', 415);
  const { submits } = await opens(here, token);
  refusedWith(await submits(yes, { headers: { origin: 'null' } }), 'FORBIDDEN', 403);
  expect((await linkOf(here, token)).used_at).toBeNull();
});

test('the token stands in no table: not when it is made, sent, opened or spent', async () => {
  const here = await world();
  const { token } = await proofRequest(here);
  const { submits, cookie } = await opens(here, token);
  await submits(yes);
  const tables = await tablesOf(here);
  expect(tables).toEqual(expect.arrayContaining(['links', 'letters', 'events']));
  for (const table of tables) {
    const rows = JSON.stringify(await here.house.database.read(table));
    for (const secret of [token, cookie.split('=')[1] ?? '']) expect(rows.includes(secret), table).toBe(false);
  }
});

async function tablesOf({ house: { database } }: World): Promise<string[]> {
  const found =
    database.engine === 'sqlite'
      ? ((await database.read('sqlite_master').where({ type: 'table' }).select('name')) as { name: string }[])
      : ((await database.read('information_schema.tables').where({ table_schema: 'public' }).select('table_name as name')) as { name: string }[]);
  return found.map(({ name }) => name);
}
