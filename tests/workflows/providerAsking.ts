/** Words that the tests of providers' duties share: a request to a provider, and a service with its two sides. */
import { expect } from 'vitest';
import type { Answer, Body, World } from '../support/world.ts';
import type { Case } from './acting.ts';

export const asking = { kind: 'facilitator', subject: 'Your opening hours', text: 'A customer asks whether you come on Saturdays. Do you?' };
export const sow = 'sow@plumbing.example';

/** Nora asks a provider something. */
export const asks = async (here: World, values: Record<string, unknown> = {}): Promise<Answer> =>
  (await here.who('nora')).asks('POST', '/api/provider_requests', { ...asking, provider_id: values.provider_id ?? (await here.provider()).id, ...values });

/** A request that was sent to Sow Plumbing. */
export async function sentTo(here: World, values: Record<string, unknown> = {}): Promise<Case> {
  const answer = await asks(here, values);
  expect(answer.status, JSON.stringify(answer.body.errors ?? answer.body)).toBe(201);
  return { ...answer.body, resource: 'provider_requests' };
}

/** A service of a provider to Awa Kane, as the platform sends it. */
export async function service(here: World, values: Record<string, unknown> = {}): Promise<Body & { provider_id: number; customer_id: number }> {
  const customer = (values.customer_id as number | undefined) ?? (await (await here.key('customers:write')).asks('POST', '/api/customers', { name: 'Awa Kane', email: 'awa@kane.example', locale: 'fr' })).body.id;
  const provider_id = (values.provider_id as number | undefined) ?? (await here.provider()).id;
  const answer = await (await here.key('engagements:write')).asks('POST', '/api/engagements', { title: 'Kitchen sink', ...values, provider_id, customer_id: customer });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body as Body & { provider_id: number; customer_id: number };
}

/** The draft of conduct that rests on this record. */
export const draftOn = async (here: World, { resource, id }: { resource: string; id: number }): Promise<Record<string, unknown> | undefined> =>
  (await here.house.database.read('conduct_cases').where({ source_resource: resource, source_id: id }).first()) as Record<string, unknown> | undefined;
