/** A small world for tests that speak through HTTP: a fresh database, a clock that tests move, and named people. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openSession } from '../../server/access/sessions.ts';
import { createApiKey } from '../../server/access/apiKeys.ts';
import { addStaff, clockActor } from '../../server/access/staff.ts';
import { createApp } from '../../server/app.ts';
import { type Database, openDatabase } from '../../server/data/database.ts';
import { keepPromises } from '../../server/engine/breaches.ts';
import { keepDeadlines } from '../../server/engine/deadlines.ts';
import { type Postman, sendDueLetters } from '../../server/engine/outbox.ts';
import type { Role } from '../../server/engine/workflow.ts';
import type { House } from '../../server/house.ts';
import { createLog } from '../../server/log.ts';
import { readSettings } from '../../server/settings.ts';
import { closedWithTest } from './closing.ts';
import { freshDatabase } from './freshDatabase.ts';
import { openLibrary } from './library.ts';

export const secret = 'a secret for tests only, long enough to be one';
const cheap = { memoryCost: 1024, timeCost: 1, parallelism: 1 };
const cast = {
  lea: ['Léa', 'moderator'], ali: ['Ali', 'moderator'], dora: ['Dora', 'manager'], hugo: ['Hugo', 'manager'], ines: ['Inès', 'vetting_officer'],
  nora: ['Nora', 'case_manager'], sam: ['Sam', 'administrator'], vera: ['Vera', 'auditor'],
} as const satisfies Record<string, readonly [string, Role]>;
export type Name = keyof typeof cast;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}
export interface Body extends Record<string, unknown> {
  readonly id: number;
  readonly version: number;
  readonly state: string;
  readonly code: string;
  readonly detail: string;
  readonly errors: Record<string, string>;
  readonly transitions: { name: string; refused: null | { because: string; code: string; detail: { en: string; fr: string }; clause_id?: string; unmet?: { code: string }[] } }[];
}

/** Somebody who asks: by a session, by a key, or nobody known. */
export class Person {
  constructor(
    private readonly world: { readonly url: string; readonly house: House; keys: number; row(resource: string, id: number): Promise<Body & Record<string, unknown>> },
    readonly id: number,
    private readonly headers: Record<string, string>,
  ) {}

  async asks(method: string, path: string, body?: unknown, extra: Record<string, string> = {}): Promise<Answer> {
    const { url } = this.world;
    const write = method !== 'GET' && method !== 'HEAD';
    const headers: Record<string, string> = { ...(write && { origin: this.world.house.settings.BASE_URL, ...(!(body instanceof FormData) && { 'content-type': 'application/json' }) }), ...this.headers, ...extra };
    if (this.headers.authorization && method === 'POST' && !('idempotency-key' in headers)) headers['idempotency-key'] = `key-${(this.world.keys += 1)}`;
    const response = await fetch(url + path, { method, headers, ...(body !== undefined && { body: typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body) }) });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, body: (isJson && text ? JSON.parse(text) : text) as Body };
  }

  /** An answer that does not end, the stream of changes; or one that is no text, to what is posted. */
  opens = (path: string, body?: object): Promise<Response> =>
    fetch(this.world.url + path, body ? { method: 'POST', body: JSON.stringify(body), headers: { origin: this.world.house.settings.BASE_URL, 'content-type': 'application/json', ...this.headers } } : { headers: this.headers });

  reads = (path: string): Promise<Answer> => this.asks('GET', path);

  /** The rows of a list. */
  async lists(resource: string, filter: Record<string, unknown> = {}, more = ''): Promise<Body[]> {
    const answer = await this.reads(`/api/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}${more}`);
    expect(answer.status, answer.body.detail).toBe(200);
    return answer.body as unknown as Body[];
  }

  /** One record as it is now. */
  async sees(resource: string, id: number): Promise<Body> {
    return (await this.reads(`/api/${resource}/${id}`)).body;
  }

  /** Performs a transition on the version that stands now (or on `version`). */
  async does(name: string, record: { resource: string; id: number }, input?: Record<string, unknown>, version?: number): Promise<Answer> {
    const seen = version ?? (await this.world.row(record.resource, record.id)).version;
    return this.asks('POST', `/api/${record.resource}/${record.id}/transitions`, { name, version: seen, ...(input && { input }) });
  }
}

export type World = Awaited<ReturnType<typeof world>>;
const day = 86_400_000;

/** A database of the test's own choice, made ready as the house does when it starts. */
async function openedAt(url: string): Promise<Database> {
  const database = await openDatabase(url);
  await database.migrate();
  await openLibrary(database);
  return database;
}

/** Opens a world at 10 o'clock on 2 March 2026. */
export async function world(environment: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'entente-'));
  const settings = { ...readSettings({ NODE_ENV: 'test', DATA_DIR: folder, SECRET_KEY: secret, LOG_LEVEL: 'silent', BASE_URL: 'http://localhost:3000', SECOND_LOOK_SHARE: '0', ...environment }), hashCost: cheap };
  const database = environment.DATABASE_URL ? await openedAt(environment.DATABASE_URL) : await freshDatabase();
  let now = Date.parse('2026-03-02T10:00:00.000Z');
  const house: House = { database, settings, clock: { now: () => new Date(now) }, log: createLog(settings) };
  const clock = await clockActor(house);
  const server: Server = createServer(createApp(house));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  closedWithTest(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const at = () => house.clock.now().toISOString();

  const here = {
    house,
    url,
    keys: 0,
    clock,
    /** Letters that left, as the postman saw them. */
    mail: [] as { to: string; subject: string; text: string; key: string }[],
    /** Moves the clock. */
    passes: (time: { days?: number; minutes?: number; seconds?: number }) => {
      now += (time.days ?? 0) * day + (time.minutes ?? 0) * 60_000 + (time.seconds ?? 0) * 1000;
    },
    /** A row as the database holds it. */
    row: async (resource: string, id: number) => (await database.read(resource).where({ id }).first()) as Body & Record<string, unknown>,
    /** A member of staff with these roles, signed in. */
    hire: async (name: string, ...roles: Role[]): Promise<Person> => {
      const box = name.normalize('NFD').replace(/[^a-z]/gi, '').toLowerCase();
      const id = await database.transaction((trx) => addStaff(trx, { email: `${box}${here.keys += 1}@entente.example`, name, roles, locale: 'en' }, clock, at()));
      return here.signIn(id);
    },
    /** Signed in, here or at another process of the same house. */
    signIn: async (id: number, at = url): Promise<Person> => {
      const token = await database.transaction((trx) => openSession(trx, id, house.clock.now(), 'test'));
      return new Person({ ...here, url: at }, id, { cookie: `entente=${token}` });
    },
    /** One of the platform's systems. */
    key: async (...scopes: string[]): Promise<Person> => {
      const made = await createApiKey(house, 'platform', scopes, { ...clock });
      return new Person(here, made.id, { authorization: `Bearer ${made.secret}` });
    },
    stranger: (): Person => new Person(here, 0, {}),
    /** One of the cast, by name, hired when first called. */
    who: (name: Name): Promise<Person> => (people[name] ??= here.hire(cast[name][0], cast[name][1])),
    /** Sends what is due, to a postman that keeps it. */
    postRound: async () => {
      const post: Postman = {
        send: ({ to, subject, text, key }) => {
          here.mail.push({ to: (to as { address: string }).address, subject: subject ?? '', text: text as string, key });
          return Promise.resolve();
        },
        close: () => undefined,
      };
      while ((await sendDueLetters(house, post)) > 0);
    },
    clockRound: () => keepDeadlines(house, clock),
    /** Records the promises that were broken meanwhile. */
    promiseRound: () => keepPromises(house, clock),
    /** The token in the newest letter to this address. */
    tokenFor: (address: string, nth = 0): string => {
      const letter = here.mail.filter(({ to }) => to === address).at(-1);
      const tokens = [...(letter?.text ?? '').matchAll(/\/link#([\w-]+)/g)].map((found) => found[1] ?? '');
      return tokens[nth] ?? '';
    },
    provider: async (values: Record<string, unknown> = {}) => {
      const key = await here.key('providers:write');
      const answer = await key.asks('POST', '/api/providers', { name: 'Sow Plumbing', email: 'sow@plumbing.example', locale: 'en', trade: 'plumbing', ...values });
      expect(answer.status, answer.body.detail).toBe(201);
      return { resource: 'providers', ...answer.body };
    },
    /** A review as the platform sends it, in state received. */
    review: async (values: Record<string, unknown> = {}) => {
      const key = await here.key('reviews:write');
      const provider_id = values.provider_id ?? (shared ??= (await here.provider()).id);
      const answer = await key.asks('POST', '/api/reviews', {
        provider_id, rating: 1, title: 'Never came back', body: 'He took the deposit and never came back to finish the kitchen sink.', locale: 'en', author_name: 'Awa Kane', author_email: 'awa@kane.example', ...values,
      });
      expect(answer.status, JSON.stringify(answer.body.errors ?? answer.body)).toBe(201);
      return { resource: 'reviews', ...answer.body };
    },
  };
  const people: Partial<Record<Name, Promise<Person>>> = {};
  let shared: number | undefined;
  return here;
}

/** A refusal, by its code. */
export function refusedWith(answer: Answer, code: string, status = 422): void {
  expect({ code: answer.body.code, status: answer.status }).toEqual({ code, status });
}
