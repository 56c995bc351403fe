/** Words that the tests of client references share: a candidate's file whose clients are named, calls, answers. */
import { expect } from 'vitest';
import type { Answer, Body, Person, World } from '../support/world.ts';
import { applicationOf } from './interviewing.ts';

export type Referee = Record<string, unknown>;

/** Three past clients, the latest first. */
export const clients: readonly Referee[] = [
  { slot: 1, client_name: 'Mariam Diop', client_email: 'mariam.diop@gmail.com', client_phone: '+221 77 123 45 67', client_address: '12 rue Carnot, Dakar', service_description: 'Leak under the kitchen sink', service_ended_on: '2026-02-20' },
  { slot: 2, client_name: 'Paul Martin', client_email: 'paul@martin.example', client_phone: '06 44 55 66 77', client_address: '3 quai des Célestins, Lyon', service_description: 'A new boiler', service_ended_on: '2026-02-10' },
  { slot: 3, client_name: 'Ann Carter', client_email: 'ann@carter.example', client_phone: '+44 20 7946 0123', service_description: 'Bathroom taps', service_ended_on: '2026-01-15', locale: 'en' },
];
export const [diop = {}, martin = {}, carter = {}] = clients;

export const consent = { consent_declared_at: '2026-03-01T09:00:00.000Z' };

export const names = (person: Person, application_id: number, referee: Referee): Promise<Answer> => person.asks('POST', '/api/client_references', { application_id, ...consent, ...referee });

/** A file in which calls have begun. */
export const file = (here: World, values: Record<string, unknown> = {}): Promise<number> => applicationOf(here, { state: 'checking_references', ...values });

export type Reference = Body & { readonly resource: 'client_references' };

/** A client whom Inès wrote down as the candidate named them. */
export async function named(here: World, referee: Referee = diop, application?: number): Promise<Reference> {
  const answer = await names(await here.who('ines'), application ?? (await file(here)), referee);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return { ...answer.body, resource: 'client_references' };
}

export const attempt = { channel: 'phone', started_at: '2026-03-02T09:50:00.000Z', ended_at: '2026-03-02T09:51:00.000Z', outcome: 'no_answer' };

/** A client whom Inès has tried to reach once. */
export async function contacted(here: World, referee: Referee = diop, application?: number): Promise<Reference> {
  const reference = await named(here, referee, application);
  const answer = await (await here.who('ines')).does('log_attempt', reference, attempt);
  expect(answer.body.state, JSON.stringify(answer.body)).toBe('contacting');
  return { ...answer.body, resource: 'client_references' };
}

/** A sheet with nothing left out. */
export const answers = {
  channel: 'phone', agreed_to_answer: true, heard_service: 'Kitchen leak', heard_month: '2026-02', heard_years: 10,
  professionalism: { score: 4, comment: 'Came on time, left the place clean.' }, satisfaction: { score: 5, comment: 'It has not leaked since.' },
  would_hire_again: 'yes', service_as_declared: 'yes', read_back: true,
};

/** The same as the client fills it in the form behind the link. */
export const form = {
  agreed_to_answer: true, service_as_declared: 'yes', professionalism: { score: 4, comment: 'On time.' }, satisfaction: { score: 5 }, would_hire_again: 'yes', heard_years: 10,
};

/** Every warning of a file, as `kind with whom`. */
export async function warnings(here: World, application_id: number): Promise<string[]> {
  const rows = await (await here.who('ines')).lists('match_warnings', { application_id });
  return rows.map(({ kind, with_kind }) => `${String(kind)} with ${String(with_kind)}`).sort();
}
