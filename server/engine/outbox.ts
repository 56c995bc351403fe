/** Letters leave: each is leased to one process, sent by real SMTP (or written as a file), retried with growing waits, then set aside. */
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import type { House } from '../house.ts';
import { houseAddress } from './calendar.ts';
import { addressOf } from './links.ts';
import { tellUndelivered } from './undelivered.ts';

interface Letter {
  readonly id: number;
  readonly key: string;
  readonly to_name: string;
  readonly to_email: string;
  readonly locale: string;
  readonly subject: string;
  readonly body: string;
  readonly links: string | null;
  readonly calendar: string | null;
  readonly calendar_method: 'REQUEST' | 'CANCEL' | null;
  readonly attempts: number;
}

export interface Postman {
  send(message: SendMailOptions & { key: string }): Promise<void>;
  close(): void;
}

const leaseMs = 120_000;
const atOnce = 20;
/** Minutes before the next attempt; after the last one a person must look. */
const waits = [1, 5, 15, 60, 180, 720, 1_440];
const addressed = /^[^\s@<>,;:"()[\]\\]{1,64}@[^\s@<>,;:"()[\]\\]{1,190}$/;

/** By SMTP_URL, or as `.eml` files in DATA_DIR/letters when there is none. */
export function postman(house: House): Postman {
  const { SMTP_URL, DATA_DIR } = house.settings;
  const limits = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000, disableFileAccess: true, disableUrlAccess: true };
  if (SMTP_URL) {
    const transport = nodemailer.createTransport({ url: SMTP_URL, pool: true, maxConnections: 2, ...limits });
    return {
      send: async ({ key: _key, ...message }) => {
        await transport.sendMail(message);
      },
      close: () => transport.close(),
    };
  }
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows', disableFileAccess: true, disableUrlAccess: true });
  return {
    send: async ({ key, ...message }) => {
      const { message: raw } = await transport.sendMail(message);
      const folder = join(DATA_DIR, 'letters');
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${key.replaceAll(':', '-')}.eml`), raw as Buffer);
    },
    close: () => transport.close(),
  };
}

/** The body with its links in place; the tokens are made here, and stand nowhere else. */
async function filled(house: House, letter: Letter): Promise<string> {
  const links = JSON.parse(letter.links ?? '{}') as Record<string, number>;
  const rows = (await house.database.read('links').whereIn('id', Object.values(links)).select('id', 'nonce')) as { id: number; nonce: string }[];
  return letter.body.replace(/\{link:([a-z_]+)\}/g, (place, purpose: string) => {
    const row = rows.find(({ id }) => id === links[purpose]);
    if (!row) throw new Error(`No link for ${place}`);
    return addressOf(house, row.nonce);
  });
}

/** Leases letters that are due to this process by one conditional update: the same statement on both engines. */
async function lease(house: House): Promise<Letter[]> {
  const now = house.clock.now();
  const mine = randomUUID();
  return house.database.transaction(async (trx) => {
    await trx('letters').where({ delivery: 'leaving' }).where('leased_until', '<', now.toISOString()).update({ delivery: 'waiting' });
    const due = trx('letters').where({ delivery: 'waiting' }).where('due_at', '<=', now.toISOString()).orderBy('due_at').orderBy('id').limit(atOnce).select('id');
    await trx('letters').whereIn('id', due).where({ delivery: 'waiting' }).update({ delivery: 'leaving', leased_by: mine, leased_until: new Date(now.getTime() + leaseMs).toISOString() });
    return (await trx('letters').where({ leased_by: mine }).orderBy('id')) as Letter[];
  });
}

async function settle(house: House, { id, attempts }: Letter, failure: string | null): Promise<void> {
  const now = house.clock.now();
  const wait = waits[attempts];
  const next = { attempts: attempts + 1, leased_by: null, leased_until: null };
  await house.database.transaction(async (trx) => {
    if (failure === null) await trx('letters').where({ id }).update({ ...next, delivery: 'sent', sent_at: now.toISOString(), last_error: null });
    else if (wait === undefined) {
      await trx('letters').where({ id }).update({ ...next, delivery: 'set_aside', last_error: failure });
      await tellUndelivered(house, trx, id);
    } else await trx('letters').where({ id }).update({ ...next, delivery: 'waiting', due_at: new Date(now.getTime() + wait * 60_000).toISOString(), last_error: failure });
  });
}

/** Sends the letters that are due. Answers how many were tried. */
export async function sendDueLetters(house: House, post: Postman): Promise<number> {
  const letters = await lease(house);
  const host = new URL(house.settings.BASE_URL).hostname;
  for (const letter of letters) {
    let failure: string | null = null;
    try {
      if (!addressed.test(letter.to_email)) throw new Error('not an address');
      await post.send({
        key: letter.key,
        from: { name: 'Entente', address: houseAddress(house) },
        to: { name: letter.to_name.replace(/[\r\n]+/g, ' '), address: letter.to_email },
        subject: letter.subject.replace(/[\r\n]+/g, ' '),
        text: await filled(house, letter),
        // The same letter sent twice bears the same id, so that a mailbox can tell.
        messageId: `<${letter.key.replaceAll(':', '.')}@${host}>`,
        ...(letter.calendar && letter.calendar_method && { icalEvent: { method: letter.calendar_method, filename: 'invitation.ics', content: letter.calendar } }),
        headers: { 'Content-Language': letter.locale, 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      const { responseCode, message } = error as { responseCode?: number; message: string };
      failure = (responseCode ? `SMTP ${responseCode}` : message.replace(/\S+@\S+/g, '…')).slice(0, 300);
    }
    await settle(house, letter, failure);
  }
  return letters.length;
}
