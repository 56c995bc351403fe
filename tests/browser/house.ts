/** The real server on a free port, with the demo story behind it and a clock that begins on a fixed morning and then runs. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPassword } from '../../seeds/cast.ts';
import { clockActor } from '../../server/access/staff.ts';
import { openSession } from '../../server/access/sessions.ts';
import { createApp } from '../../server/app.ts';
import { openDatabase } from '../../server/data/database.ts';
import { keepDeadlines } from '../../server/engine/deadlines.ts';
import { type Postman, postman, sendDueLetters } from '../../server/engine/outbox.ts';
import { perform } from '../../server/engine/perform.ts';
import type { Actor, CaseRow } from '../../server/engine/workflow.ts';
import { create } from '../../server/engine/write.ts';
import type { House } from '../../server/house.ts';
import { endStreams } from '../../server/http/stream.ts';
import { createLog } from '../../server/log.ts';
import { STORY_VARIABLE, morning, settingsFor } from './story.ts';

export const password = demoPassword;

/** A letter that left. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export type OpenHouse = Awaited<ReturnType<typeof openHouse>>;

/** Opens the house; call `close` when the file ends. Needs the pages in dist. With SMTP_URL, its letters leave by real mail. */
export async function openHouse(environment: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'entente-browser-'));
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  cpSync(process.env[STORY_VARIABLE] ?? '', folder, { recursive: true });
  const settings = settingsFor(folder, { BASE_URL: url, ...environment });
  const database = await openDatabase(settings.DATABASE_URL);
  /** How far the house's clock is from this machine's. Browsers are told, since they show what is left of a claim. */
  let ahead = morning - Date.now();
  const house: House = { database, settings, clock: { now: () => new Date(Date.now() + ahead) }, log: createLog(settings) };
  server.on('request', createApp(house));

  const staff = async (box: string): Promise<Actor> => {
    const row = (await database.read('staff').where({ email: `${box}@entente.example` }).first()) as { id: number; name: string; roles: string; locale: 'en' | 'fr' };
    return { kind: 'staff', id: row.id, name: row.name, roles: JSON.parse(row.roles) as Actor['roles'], locale: row.locale };
  };
  const mail: Letter[] = [];
  const post: Postman = settings.SMTP_URL ? postman(house) : {
    send: ({ to, subject, text }) => {
      mail.push({ to: (to as { address: string }).address, subject: subject ?? '', text: text as string });
      return Promise.resolve();
    },
    close: () => undefined,
  };
  return {
    house,
    url,
    mail,
    ahead: () => ahead,
    /** Reviews of the story in this state, oldest first: what a queue shows. */
    queue: async (state: string) => (await database.read('reviews').where({ state }).orderBy([{ column: 'created_at' }, { column: 'id' }])) as (CaseRow & Record<string, unknown>)[],
    row: async (resource: string, id: number) => (await database.read(resource).where({ id }).first()) as CaseRow & Record<string, unknown>,
    /** Somebody of the story acts elsewhere, on what stands now. */
    does: async (box: string, id: number, name: string, input: Record<string, unknown> = {}) => {
      const { version } = (await database.read('reviews').where({ id }).first('version')) as { version: number };
      await perform(house, { resource: 'reviews', id, name, version, input, by: await staff(box) });
    },
    /** The same on any case. */
    acts: async (box: string, on: { resource: string; id: number }, name: string, input: Record<string, unknown> = {}) => {
      const { version } = (await database.read(on.resource).where({ id: on.id }).first('version')) as { version: number };
      return perform(house, { ...on, name, version, input, by: await staff(box) });
    },
    /** The platform sends a record. */
    sends: (resource: string, values: Record<string, unknown>) =>
      create(house, { resource, values, by: { kind: 'key', id: 1, name: 'Marketplace', roles: ['platform'], locale: 'en', scopes: [`${resource}:write`] } }),
    /** Somebody of the story files a record elsewhere. */
    files: async (box: string, resource: string, values: Record<string, unknown>) => create(house, { resource, values, by: await staff(box) }),
    /** Time goes by, for the house and for every browser that opens afterwards. */
    passes: ({ hours = 0 }: { hours?: number }) => {
      ahead += hours * 3_600_000;
    },
    /** What is due by now is done. */
    clock: async () => keepDeadlines(house, await clockActor(house)),
    /** A claim ends before its time, as if its ten minutes had passed. */
    release: (id: number) => database.transaction(async (trx) => void (await trx('reviews').where({ id }).update({ claimed_by: null, claimed_until: null }))),
    /** A session's cookie, for tests that are not about signing in. */
    session: async (box: string) => {
      const { id } = await staff(box);
      return database.transaction((trx) => openSession(trx, id, house.clock.now(), 'test'));
    },
    /** Letters leave once nobody can take a decision back any more. */
    postRound: async () => {
      ahead += 21_000;
      while ((await sendDueLetters(house, post)) > 0);
    },
    /** So many confirmed reviews of other firms, younger than the story's: a long queue. Written past the engine, for they are only read. */
    lengthen: async (count: number) => {
      const [sample] = (await database.read('reviews').where({ state: 'verified', open_signals: 0 }).limit(1)) as Record<string, unknown>[];
      const { id } = await clockActor(house);
      await database.transaction(async (trx) => {
        const rows = Array.from({ length: count }, (_, index) => ({
          ...sample, id: undefined, external_id: null, engagement_id: null, customer_id: null, title: `Visit ${index + 1}`, body: `They came on time for visit ${index + 1}. `.repeat(8), author_name: `Author ${index + 1}`, author_email: `author${index + 1}@many.example`,
          locale: 'en', rating: (index % 5) + 1, verified_by: id, claimed_by: null, claimed_until: null, created_at: new Date(morning - 60_000 + index * 50).toISOString(),
        })).map(({ id: _id, ...row }) => row);
        for (let at = 0; at < rows.length; at += 20) await trx('reviews').insert(rows.slice(at, at + 20));
      });
    },
    close: async () => {
      post.close();
      endStreams(house);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
