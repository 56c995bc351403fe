/** Words that the tests of the ladder share: a customer brought to a rung, as the team would. */
import { expect } from 'vitest';
import type { Body, World } from '../support/world.ts';
import type { Case } from './acting.ts';
import { confirmed, customer } from './reporting.ts';

export const blocking = { channels: ['email', 'form'], review_on: '2026-09-01' };

/** Abuse of this customer that Nora confirmed, a minute from now. */
export async function again(here: World, { id }: Pick<Body, 'id'>, values: Record<string, unknown> = {}): Promise<number> {
  here.passes({ minutes: 1 });
  return (await confirmed(here, { customer_id: id, ...values })).id;
}

const done = (answer: { status: number; body: Body }): Case => {
  expect(answer.status, `${answer.body.code}: ${answer.body.detail}`).toBe(201);
  return { ...answer.body, resource: 'customers' };
};

/** A customer whom Nora asked to stop. */
export async function asked(here: World, values: Record<string, unknown> = {}): Promise<Case> {
  const rita = await customer(here, values);
  const incident_id = await again(here, rita);
  return done(await (await here.who('nora')).does('ask_to_stop', rita, { incident_id }));
}

/** A customer whose messages are no longer answered: Nora proposed it, Dora confirmed. */
export async function stopped(here: World, values: Record<string, unknown> = {}): Promise<Case> {
  const rita = await asked(here, values);
  const incident_id = await again(here, rita);
  done(await (await here.who('nora')).does('stop_correspondence', rita, { incident_id }));
  return done(await (await here.who('dora')).does('stop_correspondence', rita));
}

/** A customer whose messages are held back: Dora proposed it, Hugo confirmed. */
export async function blocked(here: World, values: Record<string, unknown> = {}): Promise<Case> {
  const rita = await stopped(here, values);
  const incident_id = await again(here, rita);
  done(await (await here.who('dora')).does('block', rita, { incident_id, ...blocking }));
  return done(await (await here.who('hugo')).does('block', rita));
}
