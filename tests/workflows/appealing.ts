/** Words that the tests of appeals share: a decision against somebody, their letter in hand, and an appeal brought to any stage. */
import { expect } from 'vitest';
import { type Answer, type Person, type World } from '../support/world.ts';
import type { Case } from './acting.ts';
import { applicationAt, declining } from './admitting.ts';
import { decided, sanctionOf, suspension } from './conducting.ts';
import { type Holder, opens, post } from './linkHolder.ts';
import { member } from './members.ts';

export const words = { statement: 'The trip stands in the agreement, on its second page; I join it.' };
export const page = { ...words, links: 'https://sow.example/agreement' };
const pdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n';

/** Sends a file through the link that this browser opened. */
export function joins(here: World, { cookie }: Holder, { content = pdf, name = 'agreement.pdf', opened }: { content?: string; name?: string; opened?: string } = {}): Promise<Answer> {
  const form = new FormData();
  if (opened !== undefined) form.set('opened', opened);
  form.set('file', new File([content], name));
  return here.stranger().asks('POST', '/api/links/attachments', form, { cookie });
}

/** A listed member who is suspended, and has the letter. */
export async function suspended(here: World, values: Record<string, unknown> = {}): Promise<{ provider_id: number; sanction: Case & Record<string, unknown>; token: string }> {
  const { id } = await member(here, values);
  const sanction = await sanctionOf(here, await decided(here, suspension, { provider_id: id }));
  await post(here);
  return { provider_id: id, sanction, token: here.tokenFor(String((await here.row('providers', id)).email)) };
}

/** A candidate who was not accepted while their documents were being checked: Inès proposed it, Dora confirmed. */
export async function declined(here: World): Promise<{ file: Case; before: Record<string, unknown>; token: string }> {
  const file = await applicationAt(here, 'checking_documents');
  const before = await here.row('applications', file.id);
  for (const person of [await here.who('ines'), await here.who('dora')]) expect((await person.does('decline', file, declining)).status).toBe(201);
  await post(here);
  return { file, before, token: here.tokenFor(String(before.candidate_email)) };
}

const unlawful = { ground: 'unlawful', explanation: 'It calls for violence against him.' };

/** A review whose rejection Léa proposed and Ali confirmed. */
export async function rejected(here: World): Promise<{ review: { resource: string; id: number }; before: Record<string, unknown>; token: string }> {
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  const review = await here.review();
  await lea.does('verify_author', review, { method: 'invoice', evidence: 'Invoice 118 of 12 February' });
  const before = await here.row('reviews', review.id);
  expect((await lea.does('propose_rejection', review, { ...unlawful, clause_id: 'client-protection.lawful-content' })).status).toBe(201);
  expect((await ali.does('confirm_rejection', review)).status).toBe(201);
  await post(here);
  return { review, before, token: here.tokenFor('awa@kane.example') };
}

/** An appeal made through the link with this token. */
export async function appealed(here: World, token: string, input: Record<string, unknown> = page): Promise<Case & Record<string, unknown>> {
  const answer = await (await opens(here, token)).submits(input);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  const row = (await here.house.database.read('appeals').orderBy('id', 'desc').first()) as Case & Record<string, unknown>;
  return { ...row, resource: 'appeals' };
}

/** Gives the appeal to this person. */
export async function given(here: World, appeal: Case, to: Person): Promise<Case> {
  const answer = await (await here.who('dora')).does('assign', appeal, { staff_id: to.id });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return { ...answer.body, resource: 'appeals' };
}

/** A row but for the marks of having been written. */
export async function plain(here: World, resource: string, id: number): Promise<Record<string, unknown>> {
  const { version: _version, updated_at: _at, ...row } = await here.row(resource, id);
  return row;
}
