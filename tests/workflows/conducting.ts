/** Words that the tests of conduct share: a member, a case brought to any stage, and a decision. */
import { expect } from 'vitest';
import type { Body, Person, World } from '../support/world.ts';
import { type Case, daysPass } from './acting.ts';
import { member } from './members.ts';

export const fee = { type: 'hidden_fee', clause_id: 'conduct-policy.no-extra-fees', facts: 'A trip of 80 euros was charged that nobody had agreed on.', occurred_on: '2026-02-20' };
export const chat = { type: 'off_platform_chat', clause_id: 'conduct-policy.platform-messages', facts: 'Messages went through a telephone and not the platform.', occurred_on: '2026-02-21' };
export const rude = { type: 'unprofessional_conduct', clause_id: 'conduct-policy.courtesy', facts: 'He shouted at the customer in front of her children.', occurred_on: '2026-02-22' };
export const words = 'The trip was in my first message; here is the copy.';

const reasons = 'The invoice shows a trip that the agreement does not name.';
export const warning = { outcome: 'warning', reasons, clause_ids: [fee.clause_id] };
export const suspension = { outcome: 'suspension', reasons, clause_ids: [fee.clause_id], ends_on: '2026-03-31', departs_because: 'The customer was old and alone, and charged three times.' };
export const exclusion = { outcome: 'termination', reasons, clause_ids: [fee.clause_id], departs_because: 'Four customers in one month, after a talk that changed nothing.' };

const inCases = (body: Body): Case => ({ ...body, resource: 'conduct_cases' });

/** A draft that Nora opened by hand about a listed member. */
export async function signalled(here: World, values: Record<string, unknown> = {}): Promise<Case> {
  const provider_id = values.provider_id ?? (await member(here)).id;
  const answer = await (await here.who('nora')).asks('POST', '/api/conduct_cases', { summary: 'A customer called about a bill that she does not understand.', ...values, provider_id });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return inCases(answer.body);
}

/** A case with what is alleged. */
export async function alleged(here: World, values: Record<string, unknown> = {}, violations: readonly object[] = [fee]): Promise<Case> {
  const draft = await signalled(here, values);
  const answer = await (await here.who('nora')).does('open', draft, { violations });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return inCases(answer.body);
}

/** A case whose provider was asked, and answered as Nora wrote it down. */
export async function heard(here: World, values: Record<string, unknown> = {}, violations: readonly object[] = [fee]): Promise<Case> {
  const nora = await here.who('nora');
  const opened = await alleged(here, values, violations);
  expect((await nora.does('request_statement', opened)).status).toBe(201);
  const answer = await nora.does('record_statement', opened, { statement: words });
  expect(answer.status, answer.body.detail).toBe(201);
  return inCases(answer.body);
}

/** A decision that stands, by one person or by two. */
export async function decided(here: World, input: Record<string, unknown> = warning, values: Record<string, unknown> = {}, violations: readonly object[] = [fee]): Promise<Case> {
  const found = await heard(here, values, violations);
  const people: readonly Person[] = input.outcome === 'termination' ? [await here.who('dora'), await here.who('hugo')] : [await here.who('nora')];
  for (const person of people) {
    const answer = await person.does('decide', found, input);
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  }
  return inCases(await (await here.who('nora')).sees('conduct_cases', found.id));
}

/** The sanction that a decision made. */
export async function sanctionOf(here: World, { id }: Pick<Body, 'id'>): Promise<Case & Record<string, unknown>> {
  return { ...((await here.house.database.read('sanctions').where({ conduct_case_id: id }).first()) as Body), resource: 'sanctions' };
}

/** What began at once has begun: the letter left, and the clock looked. */
export async function takesEffect(here: World, days = 0): Promise<void> {
  await daysPass(here, days, 1);
  await here.postRound();
  await here.clockRound();
}
