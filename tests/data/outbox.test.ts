import { readFileSync, readdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Postman, postman, sendDueLetters } from '../../server/engine/outbox.ts';
import { type MailSink, openMailSink } from '../support/mailSink.ts';
import { type World, world } from '../support/world.ts';
import { verifiedReview } from '../workflows/acting.ts';

let sink: MailSink;
let post: Postman;
beforeEach(async () => {
  sink = await openMailSink();
});
afterEach(async () => {
  post.close();
  await sink.close();
});

/** A house whose letters go to the sink, with a review just published: two letters wait for the twenty seconds to pass. */
async function postedWorld(): Promise<{ here: World; version: number }> {
  const here = await world({ SMTP_URL: sink.url });
  post = postman(here.house);
  const review = await verifiedReview(here);
  const { body } = await (await here.who('lea')).does('publish', review);
  return { here, version: body.version };
}

const letters = (here: World): Promise<{ kind: string; delivery: string; attempts: number; due_at: string; last_error: string | null; leased_by: string | null; sent_at: string | null }[]> =>
  here.house.database.read('letters').orderBy('id');

test('a letter leaves once its decision can no longer be taken back, as it was written, with its links in place', async () => {
  const { here } = await postedWorld();
  here.passes({ seconds: 19 });
  expect(await sendDueLetters(here.house, post)).toBe(0);
  here.passes({ seconds: 1 });
  expect(await sendDueLetters(here.house, post)).toBe(2);
  expect(await sendDueLetters(here.house, post)).toBe(0);
  const [author, provider] = ['awa@kane.example', 'sow@plumbing.example'].map((to) => sink.messages.find((one) => one.to.includes(to)));
  expect(author?.subject).toBe('Your review of Sow Plumbing is published');
  expect(provider?.text).toMatch(/a later reply is shown too:\nhttp:\/\/localhost:3000\/link#[\w-]{43}\n/);
  expect(provider?.headers).toMatchObject({ 'content-language': 'en', 'auto-submitted': 'auto-generated', 'message-id': '<reviews.1.reply_invitation.3@localhost>' });
  expect((await letters(here)).map(({ delivery, attempts, leased_by, sent_at }) => [delivery, attempts, leased_by, sent_at])).toEqual(Array.from({ length: 2 }, () => ['sent', 1, null, '2026-03-02T10:00:20.000Z']));
});

test('two senders side by side send each letter once', async () => {
  const { here } = await postedWorld();
  const lea = await here.who('lea');
  for (let n = 0; n < 10; n += 1) await lea.does('request_proof', await here.review({ author_email: `a${n}@kane.example`, body: `Story number ${n}, unlike each of the ${n} others that were told.` }));
  here.passes({ minutes: 1 });
  const other = postman(here.house);
  const tried = await Promise.all([sendDueLetters(here.house, post), sendDueLetters(here.house, other), sendDueLetters(here.house, post), sendDueLetters(here.house, other)]);
  other.close();
  expect(tried.reduce((sum, one) => sum + one, 0)).toBe(12);
  const ids = sink.messages.map(({ headers }) => headers['message-id']);
  expect(ids).toHaveLength(12);
  expect(new Set(ids).size).toBe(12);
});

test('a letter that the mail server cannot take now is tried again after growing waits, and at last set aside for a person', async () => {
  const { here } = await postedWorld();
  await here.house.database.transaction((trx) => trx('letters').where({ kind: 'reply_invitation' }).delete());
  here.passes({ seconds: 20 });
  const waits: number[] = [];
  sink.refuseNext(8, 451);
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    expect(await sendDueLetters(here.house, post)).toBe(1);
    const [letter] = await letters(here);
    expect(letter).toMatchObject({ attempts: attempt, last_error: 'SMTP 451', delivery: attempt === 8 ? 'set_aside' : 'waiting' });
    const minutes = (Date.parse(letter?.due_at ?? '') - here.house.clock.now().getTime()) / 60_000;
    if (attempt === 8) break;
    waits.push(minutes);
    here.passes({ minutes: minutes - 0.5 });
    expect(await sendDueLetters(here.house, post)).toBe(0);
    here.passes({ minutes: 0.5 });
  }
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(new Set(waits).size).toBe(waits.length);
  here.passes({ days: 30 });
  expect(await sendDueLetters(here.house, post)).toBe(0);
  expect(sink.messages).toEqual([]);
});

test('a letter tried twice bears the same id, so that a mailbox knows it again', async () => {
  const { here } = await postedWorld();
  here.passes({ seconds: 20 });
  sink.refuseNext(2, 450);
  expect(await sendDueLetters(here.house, post)).toBe(2);
  expect(sink.messages).toEqual([]);
  here.passes({ minutes: 1 });
  expect(await sendDueLetters(here.house, post)).toBe(2);
  // The answer to the last one was lost on the way: its sender died before it could write down that it left.
  await here.house.database.transaction((trx) => trx('letters').where({ kind: 'published' }).update({ delivery: 'leaving', leased_by: 'gone', leased_until: here.house.clock.now().toISOString() }));
  expect(await sendDueLetters(here.house, post)).toBe(0);
  here.passes({ minutes: 3 });
  expect(await sendDueLetters(here.house, post)).toBe(1);
  const ids = sink.messages.filter(({ to }) => to.includes('awa@kane.example')).map(({ headers }) => headers['message-id']);
  expect(ids).toEqual(['<reviews.1.published.3@localhost>', '<reviews.1.published.3@localhost>']);
});

test('what is taken back never leaves', async () => {
  const { here, version } = await postedWorld();
  const lea = await here.who('lea');
  expect((await lea.asks('POST', '/api/reviews/1/undo', { version })).status).toBe(201);
  here.passes({ days: 1 });
  expect(await sendDueLetters(here.house, post)).toBe(0);
  expect((await letters(here)).map(({ delivery }) => delivery)).toEqual(['cancelled', 'cancelled']);
  expect(sink.messages).toEqual([]);
});

test('a letter to something that is no address is never handed to the mail server, and its failure names nobody', async () => {
  const { here } = await postedWorld();
  await here.house.database.transaction((trx) => trx('letters').update({ to_email: 'awa@kane.example, other@kane.example' }));
  here.passes({ seconds: 20 });
  expect(await sendDueLetters(here.house, post)).toBe(2);
  expect(sink.messages).toEqual([]);
  expect((await letters(here)).map(({ last_error }) => last_error)).toEqual(['not an address', 'not an address']);
});

test('a name or a subject cannot add a line to the head of a letter', async () => {
  const { here } = await postedWorld();
  await here.house.database.transaction((trx) => trx('letters').update({ to_name: 'Awa\r\nBcc: spy@kane.example', subject: 'Hello\r\nBcc: spy@kane.example' }));
  here.passes({ seconds: 20 });
  await sendDueLetters(here.house, post);
  expect(sink.messages).toHaveLength(2);
  for (const { to, headers } of sink.messages) {
    expect(to).not.toContain('spy@kane.example');
    expect(headers).not.toHaveProperty('bcc');
  }
});

test('without a mail server each letter becomes a file', async () => {
  const here = await world();
  post = postman(here.house);
  const review = await verifiedReview(here);
  await (await here.who('lea')).does('publish', review);
  here.passes({ seconds: 20 });
  expect(await sendDueLetters(here.house, post)).toBe(2);
  const folder = `${here.house.settings.DATA_DIR}/letters`;
  expect(readdirSync(folder).sort()).toEqual(['reviews-1-published-3.eml', 'reviews-1-reply_invitation-3.eml']);
  expect(readFileSync(`${folder}/reviews-1-published-3.eml`, 'utf8')).toMatch(/^To: Awa Kane <awa@kane.example>\r$/m);
});
