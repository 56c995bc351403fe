/** Words that the tests of customers' requests share: a request as the platform sends it, answered, escalated. */
import { expect } from 'vitest';
import type { Answer, World } from '../support/world.ts';
import type { Case } from './acting.ts';
import { post } from './linkHolder.ts';

export const asking = {
  kind: 'complaint', sender_name: 'Awa Kane', sender_email: 'awa@kane.example', sender_phone: '+33 6 11 22 33 44', locale: 'en', channel: 'form',
  subject: 'Cancelled on the same morning', text: 'The plumber cancelled an hour before and I want my booking fee back.',
} as const;

export const answering = { outcome: 'not_granted', clause_id: 'client-protection.before-booking', text: 'The fee was shown before you booked, and the cancellation is being looked into.' };
export const newFacts = 'I have found the message in which he says that he never meant to come.';

/** Sends a request by a key of the platform. */
export const sends = async (here: World, values: Record<string, unknown> = {}): Promise<Answer> =>
  (await here.key('requests:write')).asks('POST', '/api/requests', { ...asking, ...values });

/** A request that arrived. */
export async function asked(here: World, values: Record<string, unknown> = {}): Promise<Case> {
  const answer = await sends(here, values);
  expect(answer.status, JSON.stringify(answer.body.errors ?? answer.body)).toBe(201);
  return { ...answer.body, resource: 'requests' };
}

/** A request that Nora answered, and whose letter has left. */
export async function answeredRequest(here: World, values: Record<string, unknown> = {}): Promise<Case> {
  const request = await asked(here, values);
  const answer = await (await here.who('nora')).does('answer', request, answering);
  expect(answer.body.state, answer.body.detail).toBe('answered');
  await post(here);
  return { ...answer.body, resource: 'requests' };
}

/** A customer on a rung of the ladder, as measures leave them. */
export async function customerOn(here: World, state: string, values: Record<string, unknown> = {}): Promise<number> {
  const made = await (await here.key('customers:write')).asks('POST', '/api/customers', { name: 'Awa Kane', email: 'awa@kane.example', locale: 'en' });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  await here.house.database.transaction((trx) => trx('customers').where({ id: made.body.id }).update({ state, ...values }));
  return made.body.id;
}
