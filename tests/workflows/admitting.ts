/** Words that the tests of admission share: an application brought to any stage, with everything that its gates ask for. */
import type { Knex } from 'knex';
import { expect } from 'vitest';
import type { Answer, Body, Person, World } from '../support/world.ts';
import type { Case } from './acting.ts';
import { byLink } from './acting.ts';
import { meeting, recorded, schedules } from './interviewing.ts';

export const candidate = { candidate_name: 'Karim Sow', candidate_email: 'karim@sow.example', candidate_phone: '+33 6 11 22 33 44', candidate_address: '4 rue du Lac, Lyon', trade: 'plumbing', locale: 'en' };
export const recommender = { recommender_kind: 'customer', recommender_name: 'Awa Kane', recommender_email: 'awa@kane.example', recommender_phone: '+33 6 55 66 77 88', relation: 'He repaired my kitchen.', message: 'Careful, on time, and honest about the price.', channel: 'form' };
export const confirming = { method: 'phone_call', note: 'Called Mrs Kane on 2 March: she had her sink repaired.' };
export const signing = { accepts: ['quality-charter', 'service-charter', 'terms-of-use'], signed_name: 'Karim Sow' };
export const declining = { reason: 'skills', explanation: 'The work samples do not show the trade you apply for.' };
export const admitting = { note: 'Three good references, a clear interview.' };

/** A recommendation as the platform sends it. */
export async function recommended(here: World, values: Record<string, unknown> = {}): Promise<Case> {
  const answer = await (await here.key('recommendations:write')).asks('POST', '/api/recommendations', { ...candidate, ...recommender, ...values });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return { ...answer.body, resource: 'recommendations' };
}

/** A recommendation that Inès made sure of. */
export async function genuine(here: World, values: Record<string, unknown> = {}): Promise<Case> {
  const recommendation = await recommended(here, values);
  const answer = await (await here.who('ines')).does('confirm', recommendation, confirming);
  expect(answer.body.state, JSON.stringify(answer.body)).toBe('genuine');
  return { ...answer.body, resource: 'recommendations' };
}

export const applies = (person: Person, recommendation_id: unknown, values: Record<string, unknown> = {}): Promise<Answer> =>
  person.asks('POST', '/api/applications', { recommendation_id, ...values });

/** A file that Inès opened. */
export async function opened(here: World, { recommendation = {}, ...values }: Record<string, unknown> & { recommendation?: Record<string, unknown> } = {}): Promise<Case> {
  const { id } = await genuine(here, recommendation);
  const answer = await applies(await here.who('ines'), id, values);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return { ...answer.body, resource: 'applications' };
}

/** A row written past the engine, for what another test file proves. */
export const put = (here: World, table: string, row: Record<string, unknown>): Promise<number> =>
  here.house.database.transaction(async (trx) => {
    const at = here.house.clock.now().toISOString();
    return ((await trx(table).insert({ version: 1, created_at: at, updated_at: at, ...row }).returning('id')) as { id: number }[])[0]?.id ?? 0;
  });

/** Rows changed past the engine: a fact that falls. */
export const alter = (here: World, table: string, where: Record<string, unknown>, changes: Record<string, unknown>): Promise<number> =>
  here.house.database.transaction((trx) => trx(table).where(where).update(changes));

const onDay = (here: World, days: number): string => new Date(here.house.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** An interview held by Inès, with its scorecard. */
export async function interviewed(here: World, application_id: number, values: Record<string, unknown> = {}): Promise<void> {
  const ines = await here.who('ines');
  const starts_at = here.house.clock.now().toISOString();
  const { body } = await schedules(ines, application_id, { ...meeting, starts_at });
  const answer = await ines.does('record', { resource: 'interviews', id: body.id }, { ...recorded(), started_at: starts_at, ...values });
  expect(answer.body.state, JSON.stringify(answer.body)).toBe('held');
}

/** A past customer in a slot, named by the candidate and called by Inès, and what came of it. */
export async function referee(here: World, application_id: number, slot: number, state: 'completed' | 'refused' | 'unreachable' = 'completed'): Promise<number> {
  const ines = await here.who('ines');
  const at = here.house.clock.now();
  const { body } = await ines.asks('POST', '/api/client_references', {
    application_id, slot, client_name: `Client${slot}`, client_email: `client${slot}@file${application_id}.example`, locale: 'en',
    service_description: 'A boiler', service_ended_on: onDay(here, -10 * slot), consent_declared_at: at.toISOString(),
  });
  const reference = { resource: 'client_references', id: body.id };
  const tries = (days: number, outcome: string) => ines.does('log_attempt', reference, { channel: 'phone', started_at: new Date(at.getTime() - days * 86_400_000).toISOString(), outcome });
  if (state === 'unreachable') for (const days of [2, 1, 0]) await tries(days, 'no_answer');
  else await tries(0, 'reached');
  // Too few words to be likened to those of another file.
  const sheet = { channel: 'phone', agreed_to_answer: true, professionalism: { score: 4, comment: 'On time.' }, satisfaction: { score: 5, comment: 'It holds.' }, would_hire_again: 'yes', service_as_declared: 'yes', read_back: true };
  const acts = { completed: ['complete', sheet], refused: ['refuse', {}], unreachable: ['mark_unreachable', {}] } as const;
  const answer = await ines.does(acts[state][0], reference, acts[state][1]);
  expect(answer.body.state, JSON.stringify(answer.body)).toBe(state);
  return body.id;
}

/** What Inès fills in to pass a check of each kind. */
const sheets = (here: World): Readonly<Record<string, Record<string, unknown>>> => ({
  background: { method: 'Extract of the trade register seen.' },
  skills: { method: 'Two sites visited.', categories: ['plumbing'] },
  insurance: { insurer: 'Mutuelle des artisans', policy_number: 'RC 118', activities: ['plumbing'], amount: 500_000, starts_on: onDay(here, -30), ends_on: onDay(here, 300) },
  compensating: { method: 'A work sample, judged by a master plumber.' },
  recommender: { method: 'Trade register seen; told by telephone of two sites worked on together.' },
});

/** A check of this kind, passed by Inès: the one that waits in the file, or a new one. */
export async function passed(here: World, application_id: number, kind: string, more: Record<string, unknown> = {}): Promise<number> {
  const ines = await here.who('ines');
  const [waiting] = await ines.lists('checks', { application_id, kind, state: 'pending' });
  const check = waiting ?? (await ines.asks('POST', '/api/checks', { application_id, kind })).body;
  const answer = await ines.does('pass', { resource: 'checks', id: check.id }, { ...sheets(here)[kind], ...more });
  expect(answer.body.state, JSON.stringify(answer.body)).toBe('passed');
  return check.id;
}

/** The next version of a document comes into force. */
export async function newVersion(here: World, slug: string, within?: Knex.Transaction): Promise<void> {
  const write = async (trx: Knex.Transaction) => {
    const at = here.house.clock.now().toISOString();
    const { id: policy_id } = (await trx('policies').where({ slug }).first('id')) as { id: number };
    const old = (await trx('policy_versions').where({ policy_id, state: 'in_force' }).first('number')) as { number: number };
    await trx('policy_versions').where({ policy_id, state: 'in_force' }).update({ state: 'superseded', superseded_at: at });
    await trx('policy_versions').insert({ version: 1, created_at: at, updated_at: at, policy_id, number: Number(old.number) + 1, state: 'in_force', in_force_at: at, clauses: '[]', change_reason: '{}', change_driver: 'legal' });
  };
  await (within ? write(within) : here.house.database.transaction(write));
}

const stages = ['received', 'interviewing', 'checking_references', 'checking_documents', 'awaiting_signature', 'signed'] as const;
export type Stage = (typeof stages)[number];

/** Everything that a stage asks for before the next one. */
const steps: Readonly<Record<Exclude<Stage, 'received'>, (here: World, file: Case, ines: Person) => Promise<Answer | undefined>>> = {
  interviewing: (_here, file, ines) => ines.does('start_interviews', file),
  async checking_references(here, file, ines) {
    await interviewed(here, file.id);
    return ines.does('start_references', file);
  },
  async checking_documents(here, file, ines) {
    for (const slot of [1, 2, 3]) await referee(here, file.id, slot);
    return ines.does('start_checks', file);
  },
  async awaiting_signature(here, file, ines) {
    for (const kind of ['background', 'skills', 'insurance']) await passed(here, file.id, kind);
    return ines.does('request_signature', file);
  },
  async signed(here, file) {
    expect(await byLink(here, String((await here.row('applications', file.id)).candidate_email), 'sign', signing)).toBe('done');
    return undefined;
  },
};

/** A file at this stage, as Inès prepared it; `signed` lacks nothing but the decision. */
export async function applicationAt(here: World, stage: Stage, values: Parameters<typeof opened>[1] = {}): Promise<Case> {
  const file = await opened(here, values);
  return goesOn(here, file, 'received', stage);
}

/** Brings a file from one stage to another. */
export async function goesOn(here: World, file: Case, from: Stage, to: Stage): Promise<Case> {
  const ines = await here.who('ines');
  for (const name of stages.slice(stages.indexOf(from) + 1, stages.indexOf(to) + 1)) {
    const answer = await steps[name as Exclude<Stage, 'received'>](here, file, ines);
    if (answer) expect(answer.body.state, JSON.stringify(answer.body)).toBe(name);
  }
  return { ...((await here.row('applications', file.id)) as Body), resource: 'applications' };
}

/** The codes of the gates that stand against an act, as the refusal names them. */
export const unmetOf = ({ body }: Answer): string[] => ((body.unmet ?? []) as { code: string }[]).map(({ code }) => code);
