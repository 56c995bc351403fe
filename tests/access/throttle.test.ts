import { describe, expect, test } from 'vitest';
import { addressBlock } from '../../server/access/addressBlock.ts';
import type { Ask } from './support.ts';
import { password, place } from './support.ts';

const from = (ask: Ask, address: string): Ask => ask.with({ 'x-forwarded-for': address });
const trusting = { settings: { TRUST_PROXY: 1 } };

const guess = (ask: Ask, email: string) => ask('/api/session', { method: 'POST', body: { email, password: 'not at all the one' } });
const enter = (ask: Ask, email: string) => ask('/api/session', { method: 'POST', body: { email, password } });

async function guesses(ask: Ask, email: string, times: number): Promise<number[]> {
  const statuses = [];
  for (let time = 0; time < times; time += 1) statuses.push((await guess(ask, email)).status);
  return statuses;
}

describe('guessing a password', () => {
  test('after five failures even the right password waits, and the answer says how long', async () => {
    const { ask, join } = await place();
    await join('ines@example.org', ['moderator']);
    expect(await guesses(ask, 'ines@example.org', 5)).toEqual([401, 401, 401, 401, 401]);
    const answer = await enter(ask, 'ines@example.org');
    expect(answer.status).toBe(429);
    expect(answer.body.code).toBe('SLOW_DOWN');
    expect(answer.headers.get('retry-after')).toBe('30');
  });

  test('the right password comes in once the wait is over, and the failures are forgotten', async () => {
    const { ask, join, wait } = await place();
    await join('ines@example.org', ['moderator']);
    await guesses(ask, 'ines@example.org', 5);
    wait(0.5);
    expect((await enter(ask, 'ines@example.org')).status).toBe(201);
    expect(await guesses(ask, 'ines@example.org', 5)).toEqual([401, 401, 401, 401, 401]);
  });

  test('the wait doubles with each failure up to a quarter of an hour, and never becomes a lock-out', async () => {
    const { ask, join, wait } = await place();
    await join('ines@example.org', ['moderator']);
    await guesses(ask, 'ines@example.org', 5);
    const waits = [];
    for (let failures = 5; failures < 12; failures += 1) {
      const seconds = Number((await guess(ask, 'ines@example.org')).headers.get('retry-after'));
      waits.push(seconds);
      wait(seconds / 60);
      expect((await guess(ask, 'ines@example.org')).status).toBe(401);
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900]);
    wait(15);
    expect((await enter(ask, 'ines@example.org')).status).toBe(201);
  });

  test('an attempt made while the door is closed does not keep it closed longer', async () => {
    const { ask, join, wait } = await place();
    await join('ines@example.org', ['moderator']);
    await guesses(ask, 'ines@example.org', 15);
    wait(0.5);
    expect((await enter(ask, 'ines@example.org')).status).toBe(201);
  });

  test('an address nobody has is slowed down exactly like one that somebody has', async () => {
    const { ask } = await place();
    expect(await guesses(ask, 'nobody@example.org', 6)).toEqual([401, 401, 401, 401, 401, 429]);
  });

  test('guesses sent all at once count one by one', async () => {
    const { ask, join } = await place();
    await join('ines@example.org', ['moderator']);
    const answers = await Promise.all(Array.from({ length: 20 }, () => guess(ask, 'ines@example.org')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  test('failures from one address do not keep the person out at another', async () => {
    const { ask, join } = await place(trusting);
    await join('ines@example.org', ['moderator']);
    await guesses(from(ask, '198.51.100.7'), 'ines@example.org', 8);
    expect((await enter(from(ask, '198.51.100.7'), 'ines@example.org')).status).toBe(429);
    expect((await enter(from(ask, '203.0.113.9'), 'ines@example.org')).status).toBe(201);
  });

  test('guesses spread over many addresses are slowed down all the same', async () => {
    const { ask, join } = await place(trusting);
    await join('ines@example.org', ['moderator']);
    for (let last = 1; last <= 20; last += 1) expect((await guess(from(ask, `198.51.100.${last}`), 'ines@example.org')).status).toBe(401);
    expect((await guess(from(ask, '198.51.100.99'), 'ines@example.org')).status).toBe(429);
  });

  test('twenty failures from one address close it to every account until the quarter of an hour is over', async () => {
    const { ask, join, wait } = await place();
    await join('ines@example.org', ['moderator']);
    for (let person = 1; person <= 20; person += 1) await guess(ask, `person${person}@example.org`);
    wait(10);
    const closed = await enter(ask, 'ines@example.org');
    expect([closed.status, closed.headers.get('retry-after')]).toEqual([429, '300']);
    wait(5);
    expect((await enter(ask, 'ines@example.org')).status).toBe(201);
  });

  test('twenty colleagues who all sign in from one office are no failures', async () => {
    const { ask, join } = await place();
    await join('ines@example.org', ['moderator']);
    for (let time = 0; time < 25; time += 1) expect((await enter(ask, 'ines@example.org')).status).toBe(201);
  });

  test('an address that the client writes itself counts for nothing where no proxy is trusted', async () => {
    const { ask } = await place();
    for (let last = 1; last <= 5; last += 1) await guess(from(ask, `198.51.100.${last}`), 'ines@example.org');
    expect((await guess(from(ask, '198.51.100.99'), 'ines@example.org')).status).toBe(429);
  });

  test('what is remembered of a failure names nobody', async () => {
    const { ask, house } = await place();
    await guess(ask, 'canary@example.org');
    const kept = JSON.stringify(await house.database.read('throttles'));
    expect(kept).not.toMatch(/canary|127\.0\.0\.1/);
  });
});

test.each([
  ['198.51.100.7', '198.51.100.7'],
  ['::ffff:198.51.100.7', '198.51.100.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002:ffff::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('the address %s is counted as %s', (address, block) => {
  expect(addressBlock(address)).toBe(block);
});
