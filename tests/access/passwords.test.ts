import { describe, expect, test } from 'vitest';
import { lane } from '../../server/access/lane.ts';
import { passwordRefusal } from '../../server/access/passwordRules.ts';
import { hashPassword, passwordMatches, strongCost } from '../../server/access/passwords.ts';

const person = { name: 'Léa Ndiaye-Martin', email: 'lea.ndiaye@acme.example' };

describe('a new password', () => {
  test.each([
    ['quatorze lettr', false],
    ['quinze lettres!', true],
    ['sept lampes sous la table', true],
    ['   espaces   partout   ici   ', true],
    ['ÀÉÎÕÜ ça et là, été', true],
    ['密码是很长的一句话真的非常长啊', true],
    ['🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧🐦🐤🦆', true],
    ['x7'.repeat(3) + 'k9Qw2ZrT8', true],
    [`${'le vent tourne '.repeat(8)}encore!!`, true],
    [`${'le vent tourne '.repeat(8)}encore!!!`, false],
  ])('“%s” is judged by its length and nothing else: %s', (password, accepted) => {
    expect(passwordRefusal(password, person) === null).toBe(accepted);
  });

  test.each([
    'passwordpassword', 'Password123456789', 'motdepasse123456', 'azertyuiopqsdfghjklm', 'aaaaaaaaaaaaaaaaaaaa', 'abcabcabcabcabcabc',
    '123456789012345678', 'abcdefghijklmnopqrst', 'entente-demonstration', 'Entente2026Entente', 'lea.ndiaye@acme.example', 'LéaNdiayeMartin2026',
    'correct horse battery staple', 'Bienvenue-Soleil-1', 'administrator2026!!',
  ])('“%s” is refused, since it can be foreseen', (password) => {
    expect(passwordRefusal(password, person)?.en).toMatch(/easy to foresee/);
    expect(passwordRefusal(password, person)?.fr).toMatch(/prévisible/);
  });
});

describe('a hash', () => {
  test('is argon2id at the cost that the house has set', async () => {
    const kept = await hashPassword('quinze lettres!', strongCost);
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect(await passwordMatches(kept, 'quinze lettres!', strongCost)).toBe(true);
  });

  const cheap = { memoryCost: 64, timeCost: 1, parallelism: 1 };

  test('tells every character apart, also past the 72nd byte, but not two ways of typing one accent', async () => {
    const long = 'x'.repeat(100);
    const kept = await hashPassword(`${long}é`, cheap);
    expect(await passwordMatches(kept, `${long}e\u0301`, cheap)).toBe(true);
    for (const other of [`${long}e`, `${long}É`, ` ${long}é`, `${long}é `, long]) expect(await passwordMatches(kept, other, cheap)).toBe(false);
  });

  test('that nobody has matches nothing', async () => {
    expect(await passwordMatches(null, '', cheap)).toBe(false);
  });
});

describe('a lane', () => {
  /** Work that ends when it is told to, and notes how much of it ran together. */
  function yard() {
    const ends: (() => void)[] = [];
    let running = 0;
    const seen = { most: 0 };
    const work = async () => {
      seen.most = Math.max(seen.most, (running += 1));
      await new Promise<void>((resolve) => ends.push(resolve));
      running -= 1;
    };
    return { ends, seen, work };
  }

  test('runs a few together, lets some wait, and turns the next away', async () => {
    const enter = lane(2, 3);
    const { ends, seen, work } = yard();
    const inside = Promise.all(Array.from({ length: 5 }, () => enter(work)));
    await expect(enter(work)).rejects.toMatchObject({ status: 503, code: 'UNAVAILABLE' });
    for (let left = 5; left > 0; left -= 1) {
      await expect.poll(() => ends.length).toBeGreaterThan(0);
      ends.shift()?.();
    }
    await inside;
    expect(seen.most).toBe(2);
  });

  test('goes on after a failure', async () => {
    const enter = lane(1, 1);
    await expect(enter(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(enter(() => Promise.resolve('yes'))).resolves.toBe('yes');
  });
});
