/** Words that the tests of policies share: a new version of the charter, brought to a state. */
import { expect } from 'vitest';
import type { PolicyClause } from '../../server/policies/policyText.ts';
import type { Body, Person, World } from '../support/world.ts';
import { daysPass } from './acting.ts';

export const reason = { en: 'The delays were unclear.', fr: 'Les délais n’étaient pas clairs.' };
export const added: PolicyClause = {
  id: 'quality-charter.say-goodbye', side: 'provider_duty', force: 'advisory', promises: [],
  text: { en: 'A provider says goodbye before leaving.', fr: 'Un prestataire dit au revoir avant de partir.' },
};

export interface Version extends Body {
  readonly resource: 'policy_versions';
  readonly policy_id: number;
  readonly number: number;
  readonly clauses: readonly PolicyClause[];
}

/** The document of this name. */
export async function policyNamed(here: World, slug: string): Promise<Body> {
  const [found] = await (await here.who('dora')).lists('policies', { slug });
  if (!found) throw new Error(`No policy ${slug}`);
  return found;
}

/** The text in force of a document. */
export async function inForce(here: World, slug = 'quality-charter'): Promise<Version> {
  const dora = await here.who('dora');
  const [found] = await dora.lists('policy_versions', { policy_id: (await policyNamed(here, slug)).id, state: 'in_force' });
  return { ...(await dora.sees('policy_versions', found?.id ?? 0)), resource: 'policy_versions' } as Version;
}

/** What a new version of a document is created with: the text in force and one clause more. */
export async function newText(here: World, values: Record<string, unknown> = {}, slug = 'quality-charter'): Promise<Record<string, unknown>> {
  const { clauses, policy_id } = await inForce(here, slug);
  return { policy_id, clauses: slug === 'quality-charter' ? [...clauses.filter(({ id }) => id !== added.id), added] : clauses, change_reason: reason, change_driver: 'organisational', ...values };
}

/** A draft by Dora. */
export async function draft(here: World, values: Record<string, unknown> = {}, slug = 'quality-charter'): Promise<Version> {
  const answer = await (await here.who('dora')).asks('POST', '/api/policy_versions', await newText(here, values, slug));
  expect(answer.status, JSON.stringify(answer.body.errors ?? answer.body)).toBe(201);
  return { ...answer.body, resource: 'policy_versions' } as Version;
}

/** A version that Dora and Hugo approved. */
export async function approved(here: World, values: Record<string, unknown> = {}, slug = 'quality-charter'): Promise<Version> {
  const version = await draft(here, values, slug);
  await (await here.who('dora')).does('approve', version);
  const answer = await (await here.who('hugo')).does('approve', version);
  expect(answer.body.state, answer.body.detail).toBe('approved');
  return version;
}

/** A version that was announced. */
export async function announced(here: World, values: Record<string, unknown> = {}, slug = 'quality-charter'): Promise<Version> {
  const version = await approved(here, values, slug);
  const answer = await (await here.who('dora')).does('announce', version);
  expect(answer.body.state, answer.body.detail).toBe('announced');
  return version;
}

/** A provider who belongs to the network. */
export async function member(here: World, values: Record<string, unknown> = {}): Promise<Body> {
  const provider = await here.provider({ name: `Member ${here.keys}`, email: `member${here.keys}@firm.example`, ...values });
  await here.house.database.transaction((trx) => trx('providers').where({ id: provider.id }).update({ state: 'active' }));
  return provider;
}

/** The clock writes the notices, the post takes them, the clock sees that they left. */
export async function lettersLeave(here: World): Promise<void> {
  await here.clockRound();
  await here.postRound();
  await here.clockRound();
}

/** A version in force, with everybody told and the days passed. */
export async function putInForce(here: World, values: Record<string, unknown> = {}): Promise<Version> {
  const version = await announced(here, values);
  await lettersLeave(here);
  await daysPass(here, 15);
  const answer = await (await here.who('dora')).does('put_in_force', version);
  expect(answer.body.state, answer.body.detail).toBe('in_force');
  return version;
}

/** The answers of two people who act on a record at the same moment. */
export const atOnce = (acts: readonly [Person, string, Version][]): Promise<{ status: number; code: string }[]> =>
  Promise.all(acts.map(async ([person, name, version]) => {
    const { status, body } = await person.does(name, version);
    return { status, code: body.code };
  }));
