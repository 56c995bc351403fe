import { describe, expect, test } from 'vitest';
import { post, withKey } from './withKey.ts';

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

  test('a file that was not read binds its request by the path alone', async () => {
    const { key } = await withKey();
    const send = (text: string, path = '/api/imports/reviews') =>
      key(path, { method: 'POST', text, headers: { origin: null, 'content-type': 'text/csv', 'idempotency-key': 'file' } });
    expect((await send('rating\n4\n')).body.received).toBe(1);
    expect((await send('rating\n5\n')).body.received).toBe(1);
    expect((await send('rating\n5\n', '/api/imports/reviews?dry_run=1')).body.code).toBe('IDEMPOTENCY_MISMATCH');
  });
});
