import { expect, test } from 'vitest';
import { mustBeTrained } from '../../server/workflows/training.sql.ts';
import { groundsFor, upheldComplaints } from '../../server/workflows/upheldComplaint.sql.ts';
import { type Person, type World, refusedWith, world } from '../support/world.ts';
import { daysPass } from './acting.ts';
import { concluded, conclusions, trained } from './complaining.ts';

const given = { policy: 'abuse-policy', trained_on: '2026-03-02' };

/** Whether this person may be given work on the policy today. */
const mayWork = (here: World, person: Person): Promise<boolean> =>
  here.house.database.transaction((trx) => mustBeTrained({ trx, at: here.house.clock.now().toISOString() }, person.id, 'abuse-policy')).then(
    () => true,
    (error: { code: string; detail: { fr: string } }) => {
      expect(error).toMatchObject({ code: 'TRAINING_REQUIRED', detail: { fr: 'Cette personne n’a pas été formée à la politique en vigueur.' } });
      return false;
    },
  );

/** A second version of the policy takes effect now: what notices and approvals it takes is the business of other tests. */
async function newVersion(here: World): Promise<void> {
  const at = here.house.clock.now().toISOString();
  await here.house.database.transaction(async (trx) => {
    const policy = (await trx('policies').where({ slug: 'abuse-policy' }).first('id')) as { id: number };
    const old = (await trx('policy_versions').where({ policy_id: policy.id, state: 'in_force' }).first()) as Record<string, unknown>;
    const { id: _id, ...columns } = old;
    await trx('policy_versions').where({ id: Number(old.id) }).update({ state: 'superseded', superseded_at: at, closed_at: at });
    await trx('policy_versions').insert({ ...columns, number: 2, in_force_at: at, state: 'in_force' });
  });
}

test('whoever was never trained is given no work on the policy; whoever was, is', async () => {
  const here = await world();
  const nora = await here.who('nora');
  expect(await mayWork(here, nora)).toBe(false);
  await trained(here, [nora]);
  expect(await mayWork(here, nora)).toBe(true);
});

test('after a new version there are thirty days to be trained on it; for those who knew the one before', async () => {
  const here = await world();
  const [nora, lea] = [await here.who('nora'), await here.who('lea')];
  await trained(here, [nora]);
  await newVersion(here);
  expect([await mayWork(here, nora), await mayWork(here, lea)]).toEqual([true, false]);
  await daysPass(here, 30);
  expect(await mayWork(here, nora)).toBe(true);
  await daysPass(here, 1);
  expect(await mayWork(here, nora)).toBe(false);
  await trained(here, [nora]);
  expect(await mayWork(here, nora)).toBe(true);
});

test('a training is recorded by somebody else, of a version that was made known, once, and not ahead of time', async () => {
  const here = await world();
  const [dora, sam, nora] = [await here.who('dora'), await here.who('sam'), await here.who('nora')];
  refusedWith(await dora.asks('POST', '/api/trainings', { ...given, staff_id: dora.id }), 'SECOND_PERSON_REQUIRED');
  refusedWith(await dora.asks('POST', '/api/trainings', { ...given, staff_id: nora.id, trained_on: '2026-03-03' }), 'INVALID');
  refusedWith(await dora.asks('POST', '/api/trainings', { ...given, staff_id: nora.id, number: 7 }), 'INVALID');
  refusedWith(await dora.asks('POST', '/api/trainings', { ...given, staff_id: 99_999 }), 'INVALID');
  refusedWith(await nora.asks('POST', '/api/trainings', { ...given, staff_id: dora.id }), 'FORBIDDEN', 403);
  const made = await dora.asks('POST', '/api/trainings', { ...given, staff_id: nora.id, note: 'With Hugo, half a day' });
  expect(made.body).toMatchObject({ number: 1, note: 'With Hugo, half a day' });
  refusedWith(await sam.asks('POST', '/api/trainings', { ...given, staff_id: nora.id }), 'DUPLICATE', 409);
  const own = (await nora.lists('trainings'))[0];
  expect(own).toMatchObject({ policy: 'abuse-policy' });
  expect(own).not.toHaveProperty('note');
  expect(await (await here.who('lea')).lists('trainings')).toEqual([]);
  const ofSam = (await dora.asks('POST', '/api/trainings', { ...given, staff_id: sam.id })).body;
  refusedWith(await sam.asks('PUT', `/api/trainings/${ofSam.id}`, { version: ofSam.version, note: 'Surely.' }), 'SECOND_PERSON_REQUIRED');
  refusedWith(await sam.asks('PUT', `/api/trainings/${made.body.id}`, { version: made.body.version, trained_on: '2026-03-09' }), 'INVALID');
});

test('the matrix shows everybody to those who look after it, and to others themselves alone', async () => {
  const here = await world();
  const [dora, nora, lea] = [await here.who('dora'), await here.who('nora'), await here.who('lea')];
  await trained(here, [nora]);
  await newVersion(here);
  type Matrix = { policies: { policy: string; number: number; due_on: string }[]; people: { id: number; name: string; cells: Record<string, { standing: string; number: number | null } | null> }[] };
  const matrix = async (person: Person) => (await person.reads('/api/insights/trainings')).body as unknown as Matrix;
  const seen = await matrix(dora);
  expect(seen.policies.find(({ policy }) => policy === 'abuse-policy')).toMatchObject({ number: 2, due_on: '2026-04-01' });
  const cell = (of: Matrix, person: Person, policy: string) => of.people.find(({ id }) => id === person.id)?.cells[policy];
  expect(cell(seen, nora, 'abuse-policy')).toMatchObject({ standing: 'due', number: 1 });
  expect(cell(seen, lea, 'abuse-policy')).toMatchObject({ standing: 'overdue', number: null });
  expect(cell(seen, lea, 'quality-charter')).toBeNull();
  expect((await matrix(lea)).people.map(({ id }) => id)).toEqual([lea.id]);
  expect((await (await here.key('standing')).reads('/api/insights/trainings')).status).toBe(403);
});

test('a request is looked at anew because a policy was not followed, but its subject is told nothing by asking', async () => {
  const here = await world();
  const [lea, dora] = [await here.who('lea'), await here.who('dora')];
  const at = here.house.clock.now().toISOString();
  const request_id = await here.house.database.transaction(async (trx) => {
    const [row] = (await trx('requests').insert({ version: 1, created_at: at, updated_at: at, state: 'answered', reference: 'R-2026-000001', kind: 'question', sender_name: 'Awa Kane', locale: 'en', channel: 'email', subject: 'The leak', text: 'When?', received_at: at, answered_by: lea.id }).returning('id')) as { id: number }[];
    return row?.id ?? 0;
  });
  const before = await here.row('requests', request_id);
  const [first, second] = conclusions.findings;
  // Nobody is named: whoever answered is.
  const made = await concluded(here, { request_id, staff_id: undefined }, { ...conclusions, findings: [first, { ...second, finding: 'partly' }] });
  expect(await dora.sees('staff_complaints', made.id)).toMatchObject({ staff_id: lea.id });
  const found = (await upheldComplaints(here.house.database.read, [request_id])).get(request_id);
  expect([groundsFor(found, dora.id), groundsFor(found, lea.id)]).toEqual([true, false]);
  expect(await here.row('requests', request_id)).toEqual(before);
  expect(groundsFor(undefined, dora.id)).toBe(false);
});
