/** A request on its way in: its number, its clock, whose it is, and whether its sender's messages are stopped (S4-14, S2-29). */
import type { Knex } from 'knex';
import type { Work } from '../engine/behaviour.ts';
import type { Refused } from '../engine/errors.ts';
import { invalid } from '../engine/inputs.ts';
import { performIn } from '../engine/perform.ts';
import { workOf } from '../engine/work.ts';
import { phoneKey } from '../records/person.ts';
import { maskPaymentData } from '../signals/paymentData.ts';
import { sameMailbox } from '../signals/sameContact.ts';
import { type Actor, type Changes, type Row, say } from '#engine/workflow';
import { colleagues } from './colleagues.sql.ts';
import { nextReferences } from './reference.sql.ts';
import { dueOf } from './request.ts';
import { doorNamed } from './requestDoors.ts';
import type { Door } from './requestWords.ts';
import { standingOf } from './standing.sql.ts';

const unknown = say('There is none with this number.', 'Aucune fiche ne porte ce numéro.');
const future = say('This is still to come.', 'C’est encore à venir.');

/** The customer whom a message comes from: the one that is named, else the newest with the same mailbox. */
async function customerOf(trx: Knex, { customer_id, sender_email }: Changes): Promise<number | null | undefined> {
  if (customer_id != null) return ((await trx('customers').where({ id: customer_id }).first('id')) as { id: number } | undefined)?.id;
  if (sender_email == null) return null;
  return ((await trx('customers').where({ email_key: sameMailbox(String(sender_email)) }).orderBy('id', 'desc').first('id')) as { id: number } | undefined)?.id ?? null;
}

/** Whether this sender's messages are held back on this channel. */
async function isStopped(trx: Knex, { sender_email, sender_phone, channel }: Changes, customer_id: number | null): Promise<boolean> {
  const { state, blocked, channels } = await standingOf(trx, { customer_id, email: sender_email as string | null, phone: sender_phone as string | null });
  if (!blocked) return state === 'correspondence_stopped';
  return !channels.length || (channels as readonly string[]).includes(String(channel));
}

/** Completes new requests, one after the other: they come one at a time. */
export async function prepareRequests({ trx, at }: Work, values: readonly Changes[]): Promise<(Changes | Refused)[]> {
  const colleague = await colleagues(trx);
  const references = await nextReferences(trx, 'requests', 'R', at, values.length);
  const latest = new Date(Date.parse(at) + 86_400_000).toISOString();
  const prepared: (Changes | Refused)[] = [];
  for (const [index, one] of values.entries()) {
    const received_at = String(one.received_at ?? at);
    const customer_id = await customerOf(trx, one);
    if (customer_id === undefined || received_at > latest) {
      prepared.push(invalid(customer_id === undefined ? { customer_id: unknown } : { received_at: future }));
      continue;
    }
    const door = (one.door as Door | null | undefined) ?? doorNamed(String(one.subject), String(one.text));
    prepared.push({
      ...one,
      // S4-07: a card number is masked before anything is written.
      subject: maskPaymentData(String(one.subject)),
      text: maskPaymentData(String(one.text)),
      reference: references[index] ?? '',
      received_at,
      due_at: dueOf(one.kind, received_at),
      customer_id,
      sender_phone_key: phoneKey(one.sender_phone),
      linked_staff_id: colleague(one.sender_email),
      door,
      kept_aside: Number(door === null && (await isStopped(trx, one, customer_id))),
    });
  }
  return prepared;
}

/** The house itself, in whose name a receipt leaves. */
async function clockIn(trx: Knex): Promise<Actor> {
  const clock = (await trx('staff').where({ kind: 'clock' }).first('id', 'name')) as { id: number; name: string };
  return { ...clock, kind: 'clock', roles: ['clock'], locale: 'en' };
}

/** A message that can be answered is acknowledged at once; one from a stopped sender is counted, and nothing leaves. */
export async function receiveRequests({ house, trx }: Work, rows: readonly Row[]): Promise<void> {
  for (const { id, customer_id, kept_aside, sender_email } of rows) {
    if (kept_aside) {
      // No new version: a sender cannot hold up what is decided about them by writing on and on.
      if (customer_id != null) await trx('customers').where({ id: Number(customer_id) }).increment('kept_aside', 1);
    } else if (sender_email != null) {
      const by = await clockIn(trx);
      await performIn(workOf(house, trx, by), { resource: 'requests', id, name: 'acknowledge', by });
    }
  }
}
