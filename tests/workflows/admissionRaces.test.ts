import type { Knex } from 'knex';
import { expect, test } from 'vitest';
import { performIn } from '../../server/engine/perform.ts';
import { workOf } from '../../server/engine/work.ts';
import type { Answer, Person, World } from '../support/world.ts';
import { type Case, daysPass } from './acting.ts';
import { admitting, alter, applicationAt, applies, genuine, goesOn, newVersion, passed, put, referee } from './admitting.ts';
import { crowdedWorld } from './crowded.ts';
import { scorecard } from './interviewing.ts';
import { announced, lettersLeave } from './policy.ts';

type Part = { readonly resource: string; readonly id: number };

/** A part of the file, by what it is. */
async function part(here: World, resource: string, where: Record<string, unknown>): Promise<Part> {
  const { id } = (await here.house.database.read(resource).where(where).first('id')) as { id: number };
  return { resource, id };
}

interface Fall {
  readonly says: string;
  readonly name: string;
  readonly input?: Record<string, unknown>;
  of(here: World, file: Case): Promise<Part>;
  /** A part of the file that is closed with it: after the admission it cannot fall at all. */
  readonly closed_with_it?: true;
}

/** How a gate falls by an act of somebody else. */
const falls: readonly Fall[] = [
  { says: 'an interviewer corrects their scorecard', name: 'correct', input: { ...scorecard(), profile_validated: false, reason: 'I mixed up two candidates.' }, of: (here, { id }) => part(here, 'interviews', { application_id: id }), closed_with_it: true },
  { says: 'the background check is ended', name: 'expire', of: (here, { id }) => part(here, 'checks', { application_id: id, kind: 'background' }) },
  { says: 'the skills check is ended', name: 'expire', of: (here, { id }) => part(here, 'checks', { application_id: id, kind: 'skills' }) },
  { says: 'the certificate is ended', name: 'expire', of: (here, { id }) => part(here, 'checks', { application_id: id, kind: 'insurance' }) },
];

/** A file that lacks nothing but the decision, and in which a customer then turned out to be like the candidate: to be judged. */
async function likened(here: World): Promise<Case> {
  const file = await applicationAt(here, 'signed');
  const { id: reference_id } = await part(here, 'client_references', { application_id: file.id, slot: 1 });
  await put(here, 'match_warnings', { application_id: file.id, reference_id, state: 'open', kind: 'phone', with_kind: 'candidate', with_id: file.id, explanation_en: 'x', explanation_fr: 'x' });
  return file;
}

/** A file that lacks nothing but the decision, with an exception and what was checked instead. */
async function excepted(here: World): Promise<Case> {
  const file = await applicationAt(here, 'checking_references');
  for (const [slot, state] of [[1, 'completed'], [2, 'unreachable'], [3, 'completed']] as const) await referee(here, file.id, slot, state);
  expect((await (await here.who('hugo')).does('grant_exception', file, { slot: 2, reason: 'Three calls, and nobody answered.', compensating_check: 'A work sample judged by a master plumber.' })).status).toBe(201);
  expect((await (await here.who('ines')).does('start_checks', file)).status).toBe(201);
  await passed(here, file.id, 'compensating');
  return goesOn(here, file, 'checking_documents', 'signed');
}

/** The next terms of use, of which everybody was told in time: they wait for a word to be in force. */
async function nextTerms(here: World): Promise<Part> {
  const { id } = await announced(here, {}, 'terms-of-use');
  await lettersLeave(here);
  await daysPass(here, 15);
  return { resource: 'policy_versions', id };
}

/** Gates that ask for a file of their own, or fall once for everybody. */
const rarer: readonly (Fall & { file(here: World): Promise<Case> })[] = [
  { says: 'a customer is found to be the candidate', name: 'dispose', input: { verdict: 'same_person' }, file: likened, of: (here, { id }) => part(here, 'match_warnings', { application_id: id }) },
  { says: 'what was checked instead of a customer is ended', name: 'expire', file: excepted, of: (here, { id }) => part(here, 'checks', { application_id: id, kind: 'compensating' }) },
  { says: 'the terms change', name: 'put_in_force', file: (here) => applicationAt(here, 'signed'), of: nextTerms },
];

const actor = (person: Person) => ({ kind: 'staff' as const, id: person.id, name: 'Inès', roles: ['vetting_officer' as const, 'manager' as const], locale: 'en' as const });

/** What `act` answers when `fall` is done but not yet written for others to see. */
async function meanwhile(here: World, fall: (trx: Knex.Transaction) => Promise<unknown>, act: () => Promise<Answer>): Promise<Answer> {
  let seen: () => void = () => undefined;
  const over = new Promise<void>((resolve) => (seen = resolve));
  let falling: Promise<void> | undefined;
  await new Promise<void>((begun) => {
    falling = here.house.database.transaction(async (trx) => {
      await fall(trx);
      begun();
      await over;
    });
  });
  const answer = act();
  // The request is on its way, and finds the fall in its way.
  for (let round = 0; round < 20; round += 1) await here.stranger().reads('/livez');
  seen();
  await falling;
  return answer;
}

const refusals = ['STALE', 'ADMISSION_GATES_UNMET'];

test.each([...falls.map((fall) => ({ ...fall, file: (here: World) => applicationAt(here, 'signed') })), ...rarer])('nobody is admitted while $says', async ({ name, input, file: made, of }) => {
  const here = await crowdedWorld();
  const file = await made(here);
  const fallen = await of(here, file);
  const [ines, dora] = [await here.who('ines'), await here.who('dora')];
  const { version } = await here.row(fallen.resource, fallen.id);
  const answer = await meanwhile(here, (trx) => performIn(workOf(here.house, trx, actor(ines)), { ...fallen, name, version, input, by: actor(ines) }), () => dora.does('admit', file, admitting));
  expect(refusals).toContain(answer.body.code);
  expect(await here.row('applications', file.id)).toMatchObject({ state: 'awaiting_signature' });
  expect(await here.row('providers', Number(file.provider_id))).toMatchObject({ state: 'candidate', listed: 0 });
});

test('nobody is admitted while a charter changes, nor while a likeness is found', async () => {
  const here = await crowdedWorld();
  const dora = await here.who('dora');
  const file = await applicationAt(here, 'signed');
  const warned = await meanwhile(
    here,
    async (trx) => {
      const at = here.house.clock.now().toISOString();
      await trx('match_warnings').insert({ version: 1, created_at: at, updated_at: at, application_id: file.id, state: 'open', kind: 'phone', with_kind: 'recommender', with_id: 1, explanation_en: 'x', explanation_fr: 'x' });
      await trx('applications').where({ id: file.id }).increment('version', 1);
    },
    () => dora.does('admit', file, admitting),
  );
  expect(refusals).toContain(warned.body.code);
  await alter(here, 'match_warnings', { application_id: file.id }, { state: 'disposed', verdict: 'different_people' });
  const changed = await meanwhile(here, (trx) => newVersion(here, 'quality-charter', trx), () => dora.does('admit', file, admitting));
  expect(changed.body).toMatchObject({ code: 'ADMISSION_GATES_UNMET', unmet: [{ code: 'CHARTER_VERSION_OUTDATED' }] });
});

interface Told {
  readonly id: number;
  readonly resource: string;
  readonly action: string;
}

test.each(falls)('of an admission and the moment when $says, the later one knows of the earlier, five times over', async ({ name, input, of, closed_with_it }) => {
  const here = await crowdedWorld();
  const [ines, dora] = [await here.who('ines'), await here.who('dora')];
  for (let round = 0; round < 5; round += 1) {
    const email = `c${round}@sow.example`;
    const file = await applicationAt(here, 'signed', { recommendation: { candidate_email: email, candidate_phone: null, candidate_name: `Karim Number${round}` } });
    const fallen = await of(here, file);
    const [admission, fall] = await Promise.all(round % 2 ? [dora.does('admit', file, admitting), ines.does(name, fallen, input)] : [ines.does(name, fallen, input), dora.does('admit', file, admitting)].reverse());
    const told = (await here.house.database.read('events').whereIn('action', ['admit', name]).where((any) => {
      void any.where({ resource: 'applications', record_id: file.id }).orWhere({ resource: fallen.resource, record_id: fallen.id });
    }).orderBy('id')) as Told[];
    const won = [admission, fall].map((answer) => answer?.status === 201);
    expect(won).toContain(true);
    if (won[0] && won[1]) expect([told.at(-1)?.action, Boolean(closed_with_it)]).toEqual([name, false]);
    const provider = await here.row('providers', Number(file.provider_id));
    expect(provider.state).toBe(won[0] ? 'active' : 'candidate');
    // A member whose check ended is not put in touch with customers, whatever came first.
    expect(Number(provider.listed)).toBe(won[0] && !won[1] ? 1 : 0);
  }
}, 60_000);

test.each(rarer)('of an admission and the moment when $says, the one that comes second knows of the first', async ({ name, input, file: made, of }) => {
  for (const first of ['admit', name]) {
    const here = await crowdedWorld();
    const file = await made(here);
    const fallen = await of(here, file);
    const [hugo, dora] = [await here.who('hugo'), await here.who('dora')];
    const acts = [() => dora.does('admit', file, admitting), () => hugo.does(name, fallen, input)];
    const answers = await Promise.all((first === 'admit' ? acts : acts.reverse()).map((act) => act()));
    expect(answers.some(({ status }) => status === 201)).toBe(true);
    const { state } = await here.row('applications', file.id);
    const told = (await here.house.database.read('events').whereIn('action', ['admit', name]).where((any) => {
      void any.where({ resource: 'applications', record_id: file.id }).orWhere({ resource: fallen.resource, record_id: fallen.id });
    }).orderBy('id')) as Told[];
    expect([told.map(({ action }) => action), state]).toEqual(told.length === 2 ? [['admit', name], 'admitted'] : told[0]?.action === 'admit' ? [['admit'], 'admitted'] : [[name], 'awaiting_signature']);
    expect((await here.row('providers', Number(file.provider_id))).state).toBe(state === 'admitted' ? 'active' : 'candidate');
  }
}, 60_000);

test('of two managers who decide at once, one admits or one declines, never both', async () => {
  const here = await crowdedWorld();
  const [ines, dora, hugo] = [await here.who('ines'), await here.who('dora'), await here.who('hugo')];
  for (let round = 0; round < 5; round += 1) {
    const file = await applicationAt(here, 'signed', { recommendation: { candidate_email: `d${round}@sow.example`, candidate_phone: null, candidate_name: `Karim Number${round}` } });
    await ines.does('decline', file, { reason: 'profile', explanation: 'The profile does not fit what customers ask for.' });
    const { version } = await here.row('applications', file.id);
    const answers = await Promise.all([dora.does('admit', file, admitting, version), hugo.does('decline', file, undefined, version), hugo.does('admit', file, admitting, version)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const row = await here.row('applications', file.id);
    expect((await here.row('providers', Number(file.provider_id))).state).toBe(row.state === 'admitted' ? 'active' : 'candidate');
    const letters = (await here.house.database.read('letters').where({ resource: 'applications', record_id: file.id }).whereIn('kind', ['admitted', 'declined'])) as { kind: string }[];
    expect(letters.map(({ kind }) => kind)).toEqual([row.state]);
  }
}, 60_000);

test('of several who open a file for one recommendation, one does, and makes one provider', async () => {
  const here = await crowdedWorld();
  const [ines, dora] = [await here.who('ines'), await here.who('dora')];
  const { id } = await genuine(here);
  const answers = await Promise.all([ines, dora, ines, dora].map((person) => applies(person, id)));
  expect(answers.map(({ status, body }) => (status === 201 ? 'opened' : body.code)).sort()).toEqual(['DUPLICATE', 'DUPLICATE', 'DUPLICATE', 'opened']);
  expect(await here.house.database.read('providers')).toHaveLength(1);
});
