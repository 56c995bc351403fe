/** A mediation and its people, as their browsers speak to the house: the mediator at the console, each side by its link. */
import { expect } from 'vitest';
import type { RoomSummary } from '../../server/workflows/roomSummary.ts';
import type { Answer, Person, World } from '../support/world.ts';
import { post } from './linkHolder.ts';

export type Side = 'customer' | 'provider';
export interface Mediated {
  readonly resource: 'mediations';
  readonly id: number;
}

export const mailboxes = { customer: 'aminata@kane.example', provider: 'sow@plumbing.example' } as const;
export const refund = { kind: 'partial_refund', who: 'provider', what: 'Half of what was paid for the sink', amount: 240 };
export const redone = { kind: 'redo', who: 'provider', what: 'The leak under the sink is mended', due_on: '2026-04-15' };
export const contact = { on: '2026-02-20', how: 'She called him twice and wrote once; he answered that he was done.' };

/** A member, their customer, and a request to mediate between them, taken in by Nora. */
export async function disputed(here: World, values: Record<string, unknown> = {}, locales: Readonly<Record<Side, string>> = { customer: 'fr', provider: 'en' }): Promise<Mediated> {
  const provider = await here.provider({ email: mailboxes.provider, locale: locales.provider });
  await here.house.database.transaction((trx) => trx('providers').where({ id: provider.id }).update({ state: 'active' }));
  const key = await here.key('customers:write', 'engagements:write');
  const customer = (await key.asks('POST', '/api/customers', { name: 'Aminata Kane', email: mailboxes.customer, locale: locales.customer })).body;
  const engagement = (await key.asks('POST', '/api/engagements', { provider_id: provider.id, customer_id: customer.id, title: 'Kitchen sink' })).body;
  const nora = await here.who('nora');
  const made = await nora.asks('POST', '/api/mediations', { provider_id: provider.id, customer_id: customer.id, engagement_id: engagement.id, subject: 'The sink still leaks', facts: 'She paid 480 euros and the sink leaks.', requested_by: 'customer', ...values });
  expect(made.status, JSON.stringify(made.body.errors ?? made.body)).toBe(201);
  return { resource: 'mediations', id: made.body.id };
}

/** The room of a side, by the newest link in its mailbox. */
export class Room {
  private cookie = '';
  answer!: Answer;

  constructor(private readonly here: World, readonly side: Side) {}

  /** Letters leave, and the newest link is opened. */
  async open(): Promise<this> {
    await post(this.here);
    const letter = this.here.mail.filter(({ to, text }) => to === mailboxes[this.side] && text.includes('/link#')).at(-1);
    const token = /\/link#([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
    this.answer = await this.here.stranger().asks('POST', '/api/links/open', { token }, { 'x-forwarded-for': `10.0.0.${this.here.keys += 1}` });
    expect(this.answer.status, this.answer.body.detail).toBe(200);
    this.cookie = this.answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '').join('; ');
    return this;
  }

  get sees(): RoomSummary {
    return (this.answer.body as unknown as { summary: RoomSummary }).summary;
  }

  /** Acts on the version that stands now, as whoever has just looked. */
  async does(act: string, input: Record<string, unknown> = {}, version?: number): Promise<Answer> {
    const id = Number((await this.here.house.database.read('mediations').orderBy('id', 'desc').first('id') as { id: number }).id);
    const seen = version ?? (await this.here.row('mediations', id)).version;
    return this.here.stranger().asks('POST', '/api/links/submit', { act, version: seen, input }, { cookie: this.cookie });
  }

  /** The same, and it must be taken. */
  async did(act: string, input: Record<string, unknown> = {}): Promise<RoomSummary> {
    const answer = await this.does(act, input);
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    return (answer.body as unknown as { room: { summary: RoomSummary } }).room.summary;
  }

  reads = (path: string): Promise<Answer> => this.here.stranger().asks('GET', path, undefined, { cookie: this.cookie });
  raw = (path: string): Promise<Response> => fetch(this.here.url + path, { headers: { cookie: this.cookie } });
  writes = (path: string, body: unknown): Promise<Answer> => this.here.stranger().asks('POST', path, body, { cookie: this.cookie });
}

/** A mediator who has had no part in it. */
export const neutral = (here: World): Promise<Person> => here.hire('Max', 'case_manager');

/** Performs, and it must be taken. */
export async function done(person: Person, name: string, mediated: Mediated, input?: Record<string, unknown>): Promise<void> {
  const answer = await person.does(name, mediated, input);
  expect({ name, status: answer.status, body: answer.status === 201 ? 0 : answer.body }).toEqual({ name, status: 201, body: 0 });
}

export interface Opened {
  readonly mediated: Mediated;
  readonly max: Person;
  readonly customer: Room;
  readonly provider: Room;
}

/** A room that is open, with both sides in it and the declaration given at this stage. */
export async function openRoom(here: World, values: Record<string, unknown> = {}): Promise<Opened> {
  const mediated = await disputed(here, values);
  const max = await neutral(here);
  const customer = await new Room(here, 'customer').open();
  await customer.did('declare_no_parallel_action', { confirms: true });
  await done(max, 'record_direct_contact', mediated, contact);
  await done(max, 'assign_mediator', mediated, { mediator_id: max.id });
  await done(max, 'accept', mediated);
  await customer.did('declare_no_parallel_action', { confirms: true });
  await done(max, 'open', mediated);
  const provider = await new Room(here, 'provider').open();
  await customer.did('declare_no_parallel_action', { confirms: true });
  return { mediated, max, customer, provider };
}

/** Both have signed the same text. */
export async function signedRoom(here: World): Promise<Opened> {
  const opened = await openRoom(here);
  const { customer, provider } = opened;
  await customer.did('offer', { terms: [refund, redone] });
  const agreed = await provider.did('accept_offer', { number: 1 });
  await provider.did('sign', { hash: agreed.agreement?.hash, signed_name: 'Ousmane Sow' });
  await customer.did('sign', { hash: agreed.agreement?.hash, signed_name: 'Aminata Kane' });
  return opened;
}
