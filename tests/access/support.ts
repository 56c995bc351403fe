import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import express from 'express';
import type { RequestHandler, Router } from 'express';
import { foldEmail } from '../../server/access/emails.ts';
import { hashPassword } from '../../server/access/passwords.ts';
import { addStaff, clockActor } from '../../server/access/staff.ts';
import type { Role } from '../../server/engine/workflow.ts';
import type { House } from '../../server/house.ts';
import { failures } from '../../server/http/failures.ts';
import { notFound } from '../../server/http/limits.ts';
import { apiRouter, mountPlatform } from '../../server/http/platform.ts';
import { createLog } from '../../server/log.ts';
import type { Settings } from '../../server/settings.ts';
import { readSettings } from '../../server/settings.ts';
import { closedWithTest } from '../support/closing.ts';
import { freshDatabase } from '../support/freshDatabase.ts';

export const password = 'four calm words here';
export const origin = 'http://entente.test';
const start = '2026-03-02T09:00:00.000Z';

/** What a request of a test says; whatever it leaves out is as the console would send it. */
export interface Asked {
  method?: string;
  body?: unknown;
  /** `null` takes a usual header away. */
  headers?: Record<string, string | null>;
  /** Sent as it is, instead of `body` as JSON. */
  text?: string;
}

export interface Answered {
  url: string;
  status: number;
  headers: Headers;
  /** The JSON that came back; an empty object when there was none. */
  body: Record<string, unknown>;
  text: string;
}

export interface Ask {
  (path: string, asked?: Asked): Promise<Answered>;
  /** The same requests with more headers on each. */
  with(headers: Record<string, string>): Ask;
}

/** A running house of its own: fresh database, a clock that stands still until it is moved, and its log in memory. */
export interface Place {
  house: House;
  ask: Ask;
  log(): string;
  wait(minutes: number): void;
  join(email: string, roles: readonly Role[], name?: string): Promise<number>;
  /** Signs in and returns requests that carry the cookie. */
  signIn(email: string): Promise<Ask>;
}

export interface Wishes {
  settings?: Partial<Settings>;
  /** Routes of the test's own, behind who asks. */
  routes?: readonly (RequestHandler | Router)[];
}

/** Settings as tests want them: cheap passwords, nothing in the environment read. */
export function testSettings(wishes: Partial<Settings> = {}): Settings {
  const settings = readSettings({ NODE_ENV: 'test', BASE_URL: origin, SECRET_KEY: 'only for tests, only for tests, only', LOG_LEVEL: 'info' });
  return { ...settings, hashCost: { memoryCost: 64, timeCost: 1, parallelism: 1 }, ...wishes };
}

/** Opens a place; it is closed when the test ends. */
export async function place({ settings: wishes = {}, routes = [] }: Wishes = {}): Promise<Place> {
  const settings = testSettings(wishes);
  const database = await freshDatabase();
  closedWithTest(() => database.close());
  const lines: string[] = [];
  const stream = new Writable({ write: (chunk: Buffer, _encoding, done) => (lines.push(chunk.toString()), done()) });
  let now = Date.parse(start);
  const house: House = { database, clock: { now: () => new Date(now) }, settings, log: createLog(settings, stream) };
  const ask = asking(await serve(house, routes), {});
  const by = await clockActor(house);

  return {
    house,
    ask,
    log: () => lines.join(''),
    wait: (minutes) => {
      now += minutes * 60_000;
    },
    join: async (email, roles, name = 'Ines Moreau') => {
      const password_hash = await hashPassword(password, settings.hashCost);
      const person = { email: foldEmail(email), name, roles, locale: 'en' as const };
      const id = await database.transaction((trx) => addStaff(trx, person, by, house.clock.now().toISOString()));
      await database.transaction((trx) => trx('staff').where({ id }).update({ password_hash }));
      return id;
    },
    signIn: async (email) => {
      const answer = await ask('/api/session', { method: 'POST', body: { email, password }, headers: { origin: settings.BASE_URL } });
      if (answer.status !== 201) throw new Error(`Signing in answered ${answer.status}: ${answer.text}`);
      return ask.with({ cookie: cookieIn(answer) });
    },
  };
}

/** The cookie that an answer sets, as a browser sends it back. */
export const cookieIn = ({ headers }: Answered): string => headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');

async function serve(house: House, routes: Wishes['routes'] = []): Promise<string> {
  const app = express();
  mountPlatform(app, house);
  app.use('/api', apiRouter(house, { routes: [...routes, notFound] }));
  app.use(failures(house));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  closedWithTest(() => new Promise((resolve) => server.close(resolve)));
  closedWithTest(() => Promise.resolve(server.closeAllConnections()));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Requests to one place, each carrying `own` headers. */
function asking(at: string, own: Record<string, string>): Ask {
  const ask = async (path: string, { method = 'GET', body, text, headers = {} }: Asked = {}): Promise<Answered> => {
    const sent = text ?? (body === undefined ? undefined : JSON.stringify(body));
    const usual: Record<string, string> = method === 'GET' ? {} : { origin, ...(sent === undefined ? {} : { 'content-type': 'application/json' }) };
    const all = Object.entries({ ...usual, ...own, ...headers }).filter((pair): pair is [string, string] => pair[1] !== null);
    const answer = await fetch(at + path, { method, headers: all, ...(sent === undefined ? {} : { body: sent }) });
    const received = await answer.text();
    const json = received.startsWith('{') || received.startsWith('[') ? (JSON.parse(received) as Record<string, unknown>) : {};
    return { url: answer.url, status: answer.status, headers: answer.headers, body: json, text: received };
  };
  return Object.assign(ask, { with: (more: Record<string, string>) => asking(at, { ...own, ...more }) });
}
