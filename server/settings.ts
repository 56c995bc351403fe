import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { HashCost } from './access/passwords.ts';
import { strongCost } from './access/passwords.ts';
import { promises } from './workflows/promises.ts';

/** What the environment decides about this process, already checked, under the names of its variables. */
export interface Settings {
  NODE_ENV: 'production' | 'development' | 'test';
  PORT: number;
  HOST: string;
  /** The origin people type, without a slash at the end. Links in letters start with it. */
  BASE_URL: string;
  DATABASE_URL: string;
  DATA_DIR: string;
  /** Without it each letter becomes a file. */
  SMTP_URL: string | null;
  SECRET_KEY: string;
  /** Whose `X-Forwarded-For` is believed, in Express's own words; `false` believes nobody. */
  TRUST_PROXY: false | number | string;
  LOG_LEVEL: LogLevel;
  METRICS_PORT: number | null;
  /** Resources whose open cases are given to somebody by load and language as soon as nobody has them in charge. */
  AUTO_ASSIGN: readonly string[];
  /** Days within which promises are kept, where the house set others than the defaults. */
  PROMISE_DAYS: Readonly<Record<string, number>>;
  /** Whether an empty database may be given the demo story; never in production. */
  DEMO: boolean;
  /** Of a hundred decisions on reviews, how many are drawn for a blind second look. */
  SECOND_LOOK_SHARE: number;
  /** Not a variable: only a test may ask for cheaper passwords. */
  hashCost: HashCost;
}

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Promises whose end no case keeps: their days may be set. */
const movable = promises.flatMap(({ name, since }) => (since ? [name] : []));
/** Cases that may be given out by themselves: those that come from outside and stand in a queue. */
const givable = ['requests', 'reviews', 'applications', 'incidents', 'provider_requests'];
const port = z.string().regex(/^\d{1,5}$/).transform(Number).refine((number) => number <= 65_535);
const proxyName = /^(loopback|linklocal|uniquelocal|[0-9a-f.:]+(\/\d{1,3})?)$/i;

const variables = {
  NODE_ENV: { rule: z.enum(['production', 'development', 'test']), wanted: 'production, development or test' },
  PORT: { rule: port, wanted: 'a port number from 0 to 65535' },
  HOST: { rule: z.string().regex(/^[\w.:-]{1,253}$/), wanted: 'an address or a host name' },
  BASE_URL: { rule: z.string().refine(isOrigin), wanted: 'an http or https origin without a path, such as https://desk.example.org' },
  DATABASE_URL: { rule: z.string().regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/), wanted: 'sqlite:PATH or postgres://…' },
  DATA_DIR: { rule: z.string().min(1), wanted: 'a folder' },
  SMTP_URL: { rule: z.string().regex(/^smtps?:\/\/.+$/), wanted: 'smtp://… or smtps://…' },
  SECRET_KEY: { rule: z.string().min(32), wanted: 'at least 32 characters drawn at random' },
  TRUST_PROXY: { rule: z.string().refine(namesProxies), wanted: 'a number of proxies, or their addresses separated by commas' },
  LOG_LEVEL: { rule: z.enum(logLevels), wanted: `one of ${logLevels.join(', ')}` },
  METRICS_PORT: { rule: port, wanted: 'a port number from 0 to 65535' },
  SECOND_LOOK_SHARE: { rule: z.string().regex(/^\d{1,3}$/).transform(Number).refine((share) => share <= 100), wanted: 'a whole number from 0 to 100' },
  AUTO_ASSIGN: { rule: z.string().transform((text) => text.split(',').map((name) => name.trim())).refine((names) => names.every((name) => givable.includes(name))), wanted: `among ${givable.join(', ')}` },
  PROMISE_DAYS: { rule: z.string().transform(daysSet).refine((days) => days !== null), wanted: `promises that count from a moment, with their days: ${movable.slice(0, 2).map((name) => `${name}=4`).join(',')}` },
  DEMO: { rule: z.enum(['0', '1']), wanted: '0 or 1' },
} as const;

type Name = keyof typeof variables;
type Environment = Record<string, string | undefined>;

/** Refuses to start: one sentence per wrong variable, never its value, which may be a secret. */
export class WrongSettings extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.name = 'WrongSettings';
  }
}

/**
 * Reads the environment once, at start.
 * Outside production a missing SECRET_KEY is drawn and kept in DATA_DIR, so that links survive a restart.
 * Throws WrongSettings.
 */
export function readSettings(environment: Environment): Settings {
  const wrong: string[] = [];
  const read = <N extends Name>(name: N): z.output<(typeof variables)[N]['rule']> | null => {
    const value = environment[name];
    if (value === undefined || value === '') return null;
    const { rule, wanted } = variables[name];
    const parsed = rule.safeParse(value);
    if (parsed.success) return parsed.data as z.output<(typeof variables)[N]['rule']>;
    wrong.push(`${name} must be ${wanted}.`);
    return null;
  };

  const mode = read('NODE_ENV') ?? 'development';
  const listenOn = read('PORT') ?? 3000;
  const dataDir = read('DATA_DIR') ?? './data';
  const givenKey = read('SECRET_KEY');
  if (mode === 'production' && !environment['SECRET_KEY']) wrong.push('SECRET_KEY is needed in production: at least 32 characters drawn at random.');
  const settings = {
    NODE_ENV: mode,
    PORT: listenOn,
    HOST: read('HOST') ?? '127.0.0.1',
    BASE_URL: new URL(read('BASE_URL') ?? `http://localhost:${listenOn}`).origin,
    DATABASE_URL: read('DATABASE_URL') ?? `sqlite:${join(dataDir, 'entente.sqlite')}`,
    DATA_DIR: dataDir,
    SMTP_URL: read('SMTP_URL'),
    TRUST_PROXY: proxiesTrusted(read('TRUST_PROXY')),
    LOG_LEVEL: read('LOG_LEVEL') ?? 'info',
    METRICS_PORT: read('METRICS_PORT'),
    SECOND_LOOK_SHARE: read('SECOND_LOOK_SHARE') ?? 5,
    AUTO_ASSIGN: read('AUTO_ASSIGN') ?? [],
    PROMISE_DAYS: read('PROMISE_DAYS') ?? {},
    DEMO: read('DEMO') !== '0' && mode !== 'production',
    hashCost: strongCost,
  };
  if (wrong.length > 0) throw new WrongSettings(wrong);
  return { ...settings, SECRET_KEY: givenKey ?? keptKey(dataDir) };
}

function proxiesTrusted(value: string | null): Settings['TRUST_PROXY'] {
  if (value === null || value === '0') return false;
  return /^\d$/.test(value) ? Number(value) : value;
}

function keptKey(dataDir: string): string {
  const path = join(dataDir, 'secret.key');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  // `wx` lets exactly one of two processes starting together draw the key; the other then reads it.
  try {
    writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8').trim();
}

function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return ['http:', 'https:'].includes(url.protocol) && !url.username && url.pathname === '/' && !url.search && !url.hash;
}

// `true` is not accepted on purpose: it would let anybody choose the address their failures are counted under.
function namesProxies(value: string): boolean {
  return /^\d$/.test(value) || value.split(',').every((name) => proxyName.test(name.trim()));
}

/** `publish_review=4,move_file=7` as a record; null when a promise is unknown or its days are no number from 1 to 365. */
function daysSet(text: string): Readonly<Record<string, number>> | null {
  const parts = text.split(',').map((part) => /^\s*([a-z_]+)=(\d{1,3})\s*$/.exec(part));
  if (!parts.every((part) => part && movable.includes(part[1] ?? '') && Number(part[2]) >= 1 && Number(part[2]) <= 365)) return null;
  return Object.fromEntries(parts.map((part) => [part?.[1] ?? '', Number(part?.[2])]));
}
