import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSettings, WrongSettings } from '../../server/settings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (environment: Record<string, string>) => readSettings({ DATA_DIR: folder, ...environment });

function sentences(environment: Record<string, string>): readonly string[] {
  try {
    read(environment);
    return [];
  } catch (error) {
    if (error instanceof WrongSettings) return error.sentences;
    throw error;
  }
}

describe('the settings', () => {
  test('need nothing: a fresh clone serves on its own machine, on a file of its own', () => {
    expect(read({})).toMatchObject({
      NODE_ENV: 'development',
      PORT: 3000,
      HOST: '127.0.0.1',
      BASE_URL: 'http://localhost:3000',
      DATABASE_URL: `sqlite:${join(folder, 'entente.sqlite')}`,
      SMTP_URL: null,
      TRUST_PROXY: false,
      LOG_LEVEL: 'info',
      METRICS_PORT: null,
      AUTO_ASSIGN: [],
      PROMISE_DAYS: {},
      DEMO: true,
      hashCost: { memoryCost: 65_536, timeCost: 3, parallelism: 1 },
    });
  });

  test('an empty variable is one that is not there', () => {
    expect(read({ PORT: '', BASE_URL: '', SMTP_URL: '' })).toMatchObject({ PORT: 3000, BASE_URL: 'http://localhost:3000', SMTP_URL: null });
  });

  test.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['HOST', 'a b'],
    ['BASE_URL', 'entente.test'],
    ['BASE_URL', 'https://desk.example.org/console'],
    ['BASE_URL', 'javascript:alert(1)'],
    ['DATABASE_URL', 'mysql://db'],
    ['SMTP_URL', 'mail.example.org'],
    ['SECRET_KEY', 'short'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '10.0.0.0/8, everyone'],
    ['LOG_LEVEL', 'loud'],
    ['METRICS_PORT', '-1'],
    ['AUTO_ASSIGN', 'staff'],
    ['PROMISE_DAYS', 'answer_question=4'],
    ['PROMISE_DAYS', 'publish_review=0'],
    ['DEMO', 'yes'],
    ['NODE_ENV', 'live'],
  ])('%s=%s refuses the start in one sentence, which names the variable and never its value', (name, value) => {
    const told = sentences({ [name]: value });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(new RegExp(`^${name} must be .+\\.$`));
    expect(told[0]).not.toContain(value);
  });

  test('every wrong variable is told at once', () => {
    expect(sentences({ PORT: 'x', DEMO: 'x', LOG_LEVEL: 'x' })).toHaveLength(3);
  });

  test('production needs a key of its own, and has no demo', () => {
    expect(sentences({ NODE_ENV: 'production' })).toEqual([expect.stringMatching(/^SECRET_KEY is needed in production/)]);
    expect(readdirSync(folder)).toEqual([]);
    expect(read({ NODE_ENV: 'production', SECRET_KEY: 'k'.repeat(43), DEMO: '1' }).DEMO).toBe(false);
  });

  test('elsewhere a key is drawn once and kept for its owner alone', () => {
    const first = read({}).SECRET_KEY;
    expect(first).toMatch(/^[\w-]{43}$/);
    expect(read({}).SECRET_KEY).toBe(first);
    expect(statSync(join(folder, 'secret.key')).mode & 0o777).toBe(0o600);
  });

  test('a proxy is a number of hops or a list of addresses', () => {
    expect(['0', '1', 'loopback, 10.0.0.0/8'].map((value) => read({ TRUST_PROXY: value }).TRUST_PROXY)).toEqual([false, 1, 'loopback, 10.0.0.0/8']);
  });
});
