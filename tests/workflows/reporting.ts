/** Words that the tests of incidents share: a customer, a report, and what was found. */
import { expect } from 'vitest';
import type { Body, Person, World } from '../support/world.ts';
import type { Case } from './acting.ts';

export const words = 'You are useless, all of you, and I know where you park.';
export const found = { outcome: 'confirmed', clause_id: 'abuse-policy.language', note: 'Two colleagues heard it on the telephone.' };

/** A customer as the platform sends them. */
export async function customer(here: World, values: Record<string, unknown> = {}): Promise<Case> {
  const answer = await (await here.key('customers:write')).asks('POST', '/api/customers', { name: 'Rita Vance', email: 'rita@vance.example', locale: 'en', ...values });
  expect(answer.status, JSON.stringify(answer.body.errors ?? answer.body)).toBe(201);
  return { ...answer.body, resource: 'customers' };
}

/** A report as Léa files it, on a customer made for it unless one is named. */
export async function reported(here: World, values: Record<string, unknown> = {}, by?: Person): Promise<Case> {
  const customer_id = values.customer_id ?? (await customer(here)).id;
  const answer = await (by ?? (await here.who('lea'))).asks('POST', '/api/incidents', { category: 'language', verbatim: words, channel: 'phone', ...values, customer_id });
  expect(answer.status, JSON.stringify(answer.body.errors ?? answer.body)).toBe(201);
  return { ...answer.body, resource: 'incidents' };
}

/** A report that Nora confirmed. */
export async function confirmed(here: World, values: Record<string, unknown> = {}, by?: Person): Promise<Case> {
  const incident = await reported(here, values, by);
  const answer = await (await here.who('nora')).does('triage', incident, found);
  expect(answer.status, answer.body.detail).toBe(201);
  return { ...answer.body, resource: 'incidents' };
}

/** What management owes for an incident. */
export async function supportFor(here: World, incident: Pick<Body, 'id'>): Promise<Case> {
  const row = (await here.house.database.read('support_actions').where({ incident_id: incident.id }).first()) as Body;
  return { ...row, resource: 'support_actions' };
}

/** The purpose with which somebody asks to read what was said. */
export const reveals = (person: Person, { resource, id }: Case, field: string, purpose = 'To judge it') => person.asks('POST', `/api/${resource}/${id}/reveal`, { field, purpose });
