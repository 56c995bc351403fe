/** Words that the tests of the house rules share: cases brought to a state, outsiders by their links, refusals in both languages. */
import { expect } from 'vitest';
import { Refused } from '../../server/engine/errors.ts';
import { answerLink } from '../../server/engine/linkForms.ts';
import type { LinkRow } from '../../server/engine/links.ts';
import type { Body, Person, World } from '../support/world.ts';

export interface Case extends Body {
  readonly resource: string;
}

export const proof = { method: 'invoice', evidence: 'Invoice 118 of 12 February' };
export const returning = { ground: 'personal_data', passage: 'Mr Morel, 12 rue des Lilas', explanation: 'It names a neighbour and gives his address.' };
export const rejecting = { ground: 'unlawful', clause_id: 'client-protection.lawful-content', explanation: 'It calls for violence against the provider.' };
export const doubting = { reason: 'author_not_recognised', statement: 'Nobody of this name is in my books.' };
export const withdrawing = { clause_id: 'quality-charter.no-false-reviews', explanation: 'The author could not show that they received the service.' };
export const card = '4111 1111 1111 1111';

/** A review whose author Léa confirmed. */
export async function verifiedReview(here: World, values: Record<string, unknown> = {}): Promise<Case> {
  const review = await here.review(values);
  const answer = await (await here.who('lea')).does('verify_author', review, proof);
  expect(answer.body.state).toBe('verified');
  return { ...answer.body, resource: 'reviews' };
}

/** A review that Léa published. */
export async function publishedReview(here: World, values: Record<string, unknown> = {}): Promise<Case> {
  const review = await verifiedReview(here, values);
  const answer = await (await here.who('lea')).does('publish', review);
  expect(answer.body.state, answer.body.detail).toBe('published');
  return { ...answer.body, resource: 'reviews' };
}

/** A review that its provider does not recognise, as Léa was told on the phone. */
export async function challengedReview(here: World, values: Record<string, unknown> = {}): Promise<Case> {
  const review = await publishedReview(here, values);
  const answer = await (await here.who('lea')).does('challenge', review, doubting);
  expect(answer.body.state, answer.body.detail).toBe('challenged');
  return { ...answer.body, resource: 'reviews' };
}

/** What the newest open link of this purpose, sent to this address, answers: "done", or the code of the refusal. */
export async function byLink(here: World, email: string, purpose: string, input: Record<string, unknown>): Promise<string> {
  const { read } = here.house.database;
  const link = (await read('links').where({ email, purpose }).orderBy('id', 'desc').first()) as LinkRow | undefined;
  if (!link) return `no link ${purpose} for ${email}`;
  try {
    await answerLink(here.house, link, input);
    return 'done';
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}

/** Days pass; everybody comes to work in between, so nobody is signed out. */
export async function daysPass(here: World, days: number, minutes = 0): Promise<void> {
  here.passes({ days, minutes });
  const now = here.house.clock.now();
  const later = new Date(now.getTime() + 86_400_000).toISOString();
  await here.house.database.transaction((trx) => trx('sessions').update({ seen_at: now.toISOString(), expires_at: later }));
}

/** From now on this person is spoken to in French. */
export const inFrench = (here: World, person: Person): Promise<unknown> =>
  here.house.database.transaction((trx) => trx('staff').where({ id: person.id }).update({ locale: 'fr' }));

const inEnglish = (here: World, person: Person): Promise<unknown> =>
  here.house.database.transaction((trx) => trx('staff').where({ id: person.id }).update({ locale: 'en' }));

export interface Expected {
  readonly code: string;
  readonly status?: number;
  readonly because?: 'permission' | 'state' | 'gate';
  readonly input?: Record<string, unknown>;
  /** Judged on the form's answer: the record alone cannot know yet. */
  readonly ofInput?: true;
}

/**
 * The same refusal three times: told in the record's transitions, answered in English, answered in French; and nothing is
 * written by asking.
 */
export async function isRefused(here: World, person: Person, name: string, record: { resource: string; id: number }, { code, status = 422, because = 'gate', input, ofInput }: Expected): Promise<void> {
  const before = await here.row(record.resource, record.id);
  const events = await here.house.database.read('events').count({ n: '*' }).first();
  const told = (await person.sees(record.resource, record.id)).transitions.find((one) => one.name === name)?.refused;
  if (!ofInput) expect(told, `${name} as the record tells it`).toMatchObject({ because, code });
  const english = await person.does(name, record, input);
  expect({ status: english.status, code: english.body.code }, `${name} in English`).toEqual({ status, code });
  expect(english.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  await inFrench(here, person);
  const french = await person.does(name, record, input);
  await inEnglish(here, person);
  expect({ status: french.status, code: french.body.code }, `${name} in French`).toEqual({ status, code });
  expect(french.body.detail).not.toBe(english.body.detail);
  for (const { body } of [english, french]) expect(body).toMatchObject({ title: code, status, message: body.detail, type: expect.stringMatching(/^urn:/) as unknown });
  if (told?.code === code) {
    expect([english.body.detail, french.body.detail]).toEqual([told.detail.en, told.detail.fr]);
    if (because === 'gate') expect(english.body).toMatchObject({ clause_id: told.clause_id });
  }
  if (because === 'gate') expect(english.body.clause_id).toMatch(/^[a-z-]+\.[a-z-]+$/);
  expect(await here.row(record.resource, record.id)).toEqual(before);
  expect(await here.house.database.read('events').count({ n: '*' }).first()).toEqual(events);
}
