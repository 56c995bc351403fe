/** Words that the tests of scoping notes share: a note brought to any stage by the links of its two sides. */
import { expect } from 'vitest';
import type { CaseRow } from '../../server/engine/workflow.ts';
import { noteFactsOf } from '../../server/workflows/scopingNote.sql.ts';
import type { World } from '../support/world.ts';
import { type Case, byLink } from './acting.ts';
import { service, sow } from './providerAsking.ts';

export const awa = 'awa@kane.example';
export const restating = { need: 'A sink that no longer drips\nTaps that a child can turn', context: { place: 'Fourth floor, no lift' } };
export const criterion = { what: 'It no longer drips', metric: 'Drops in ten minutes', target: '0', measured_by: 'customer', measured_on: '2026-04-10' };
export const proposing = {
  services: [{ service: 'New seals', need: 1 }, { service: 'Lever taps', need: 2 }],
  milestones: [{ what: 'Seals fitted', due_on: '2026-03-20' }, { what: 'Taps fitted', due_on: '2026-03-27' }],
  criteria: [criterion],
};

/** A note whose need waits for the customer. */
export async function restated(here: World, values: Record<string, unknown> = {}): Promise<Case> {
  const engagement_id = (values.engagement_id as number | undefined) ?? (await service(here)).id;
  const answer = await (await here.who('nora')).asks('POST', '/api/scoping_notes', { ...restating, ...values, engagement_id });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return { ...answer.body, resource: 'scoping_notes' };
}

/** The mark of the text as its reader is shown it now. */
export const shownMark = async (here: World, { id }: { id: number }): Promise<string> => (await noteFactsOf(here.house.database.read, [(await here.row('scoping_notes', id)) as unknown as CaseRow]))[0]?.hash ?? '';

/** Awa says that she was understood. */
export const confirms = async (here: World, note: { id: number }): Promise<string> => byLink(here, awa, 'confirm_need', { right: true, hash: await shownMark(here, note) });

/** A note that the provider wrote once the customer had confirmed the need; by sending it, the provider has validated it. */
export async function proposed(here: World, values: Record<string, unknown> = {}): Promise<Case> {
  const note = await restated(here, values);
  expect(await confirms(here, note)).toBe('done');
  expect(await byLink(here, sow, 'propose_services', proposing)).toBe('done');
  return note;
}

/** The mark of the text that stands. */
export const markOf = async (here: World, { id }: { id: number }): Promise<string> => String((await here.row('scoping_notes', id)).content_hash);

/** A note that both validated. */
export async function agreed(here: World, values: Record<string, unknown> = {}): Promise<Case> {
  const note = await proposed(here, values);
  expect(await byLink(here, awa, 'validate_customer', { agrees: true, hash: await markOf(here, note) })).toBe('done');
  return { ...(await here.row('scoping_notes', note.id)), resource: 'scoping_notes' } as Case;
}
