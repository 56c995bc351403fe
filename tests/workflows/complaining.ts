/** Words that the tests of complaints about staff share: who was trained, a complaint brought to a state. */
import { expect } from 'vitest';
import type { Person, World } from '../support/world.ts';
import type { Case } from './acting.ts';

export const grievance = {
  complainant: 'Awa Kane', complainant_email: 'awa@kane.example', locale: 'en', grounds: ['expectation_not_met', 'policy_not_followed'], standards: ['courtesy'],
  details: 'On Tuesday she hung up while I was explaining the leak.', how_short: 'I expected to be heard to the end, and a number to call back.',
};
export const account = { account: 'I was alone at the desk; I should have called back.' };
export const conclusions = {
  findings: [
    { ground: 'expectation_not_met', finding: 'upheld', reasons: 'The call was cut short.' },
    { ground: 'policy_not_followed', finding: 'not', reasons: 'The answer itself followed the policy.' },
  ],
  text: 'You should have been heard to the end, and we are sorry that you were not.',
};

/** A manager records that these colleagues were trained on a policy, today. */
export async function trained(here: World, people: readonly Person[], policy = 'abuse-policy'): Promise<void> {
  const [sam, dora] = [await here.who('sam'), await here.who('dora')];
  for (const person of people) {
    const answer = await (person.id === sam.id ? dora : sam).asks('POST', '/api/trainings', { staff_id: person.id, policy, trained_on: here.house.clock.now().toISOString().slice(0, 10) });
    expect(answer.status, JSON.stringify(answer.body.errors ?? answer.body)).toBe(201);
  }
}

/** A complaint about Léa, as Nora took it in. */
export async function complaint(here: World, values: Record<string, unknown> = {}, taker?: Person): Promise<Case> {
  const by = taker ?? (await here.who('nora'));
  const answer = await by.asks('POST', '/api/staff_complaints', { ...grievance, staff_id: (await here.who('lea')).id, ...values });
  expect(answer.status, JSON.stringify(answer.body.errors ?? answer.body)).toBe(201);
  return { ...answer.body, resource: 'staff_complaints' };
}

/** The same, given by Dora to Hugo to examine. */
export async function underReview(here: World, values: Record<string, unknown> = {}): Promise<Case> {
  const [made, hugo] = [await complaint(here, values), await here.who('hugo')];
  await trained(here, [hugo]);
  const answer = await (await here.who('dora')).does('assign_reviewer', made, { manager_id: hugo.id });
  expect(answer.body.state, answer.body.detail).toBe('under_review');
  return made;
}

/** The same, concluded by Hugo once Léa was heard. */
export async function concluded(here: World, values: Record<string, unknown> = {}, words: Record<string, unknown> = conclusions): Promise<Case> {
  const [made, hugo] = [await underReview(here, values), await here.who('hugo')];
  await hugo.does('record_account', made, account);
  const answer = await hugo.does('conclude', made, words);
  expect(answer.body.state, answer.body.detail).toBe('concluded');
  return made;
}
