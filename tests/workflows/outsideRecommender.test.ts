/** A provider may recommend without being a member; then something more is looked at (S0-12, C-15). */
import { expect, test } from 'vitest';
import { performIn } from '../../server/engine/perform.ts';
import { workOf } from '../../server/engine/work.ts';
import { type Person, type World, refusedWith, world } from '../support/world.ts';
import { isRefused } from './acting.ts';
import { admitting, applicationAt, genuine, passed, recommended, unmetOf } from './admitting.ts';
import { crowdedWorld } from './crowded.ts';
import { member } from './members.ts';

const roofer = { recommender_kind: 'provider', recommender_name: 'Toits du Lac', recommender_email: 'Bureau+lac@toits.example', recommender_phone: '+33 4 72 00 11 22' };
const toits = (here: World) => member(here, { name: 'Toits du Lac', email: 'bureau@toits.example', phone: '04 72 99 99 99' });
const checksOf = (person: Person, application_id: number) => person.lists('checks', { application_id, kind: 'recommender' });

test('a recommender is known among our providers by mailbox or telephone, and by what a person found out', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const { id } = await toits(here);
  const other = await here.provider({ name: 'Zinguerie Est', email: 'est@zinc.example', phone: '+33 4 72 00 11 22' });
  expect(await recommended(here, roofer)).toMatchObject({ recommender_provider_id: id });
  expect(await recommended(here, { ...roofer, recommender_email: null })).toMatchObject({ recommender_provider_id: other.id });
  expect(await recommended(here, { ...roofer, recommender_kind: 'customer' })).toMatchObject({ recommender_provider_id: null });
  const unknown = await recommended(here, { ...roofer, recommender_email: 'new@roof.example', recommender_phone: null });
  expect(unknown).toMatchObject({ recommender_provider_id: null });
  const named = (recommender_provider_id: number) => ines.asks('PUT', `/api/recommendations/${unknown.id}`, { recommender_provider_id, version: unknown.version });
  expect((await named(4_000)).body.errors).toHaveProperty('recommender_provider_id');
  expect((await named(id)).body).toMatchObject({ recommender_provider_id: id });
});

test('whoever is named as the recommender is not the candidate', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const file = await applicationAt(here, 'received', { recommendation: roofer });
  const { version } = await here.row('recommendations', Number(file.recommendation_id));
  const answer = await ines.asks('PUT', `/api/recommendations/${String(file.recommendation_id)}`, { recommender_provider_id: file.provider_id, version });
  expect(answer.body.errors).toHaveProperty('recommender_provider_id');
});

test('a member who recommends asks for nothing more', async () => {
  const here = await world();
  await toits(here);
  const file = await applicationAt(here, 'signed', { recommendation: roofer });
  expect(await checksOf(await here.who('ines'), file.id)).toEqual([]);
  expect((await (await here.who('dora')).does('admit', file, admitting)).body.state).toBe('admitted');
});

test('a provider who is no member is checked before the candidate signs; a manager may waive it, with a reason', async () => {
  const here = await world();
  const [ines, dora] = [await here.who('ines'), await here.who('dora')];
  const file = await applicationAt(here, 'checking_documents', { recommendation: roofer });
  const [check] = await checksOf(ines, file.id);
  expect(check).toMatchObject({ state: 'pending' });
  for (const kind of ['background', 'skills', 'insurance']) await passed(here, file.id, kind);
  await isRefused(here, ines, 'request_signature', file, { code: 'RECOMMENDER_CHECK_MISSING' });
  const waiving = { resource: 'checks', id: check?.id ?? 0 };
  refusedWith(await ines.does('waive', waiving, { reason: 'He is well known.' }), 'FORBIDDEN', 403);
  expect((await dora.does('waive', waiving, { reason: 'A court expert, known to the house for years.' })).body.state).toBe('waived');
  expect((await ines.does('request_signature', file)).body.state).toBe('awaiting_signature');
});

test('a member who leaves before the decision asks for the check after all', async () => {
  const here = await world();
  const [ines, dora, hugo] = [await here.who('ines'), await here.who('dora'), await here.who('hugo')];
  const recommender = await toits(here);
  const file = await applicationAt(here, 'signed', { recommendation: roofer });
  expect((await hugo.does('leave', recommender, { reason: 'He retires.' })).body.state).toBe('left');
  expect(unmetOf(await dora.does('admit', file, admitting))).toEqual(['RECOMMENDER_CHECK_MISSING']);
  expect((await ines.asks('POST', '/api/checks', { application_id: file.id, kind: 'recommender' })).status).toBe(201);
  await passed(here, file.id, 'recommender');
  expect((await dora.does('admit', file, admitting)).body.state).toBe('admitted');
});

test('of an admission and the departure of the member who recommends, one knows of the other', async () => {
  const here = await crowdedWorld();
  const [dora, hugo] = [await here.who('dora'), await here.who('hugo')];
  const recommender = await toits(here);
  const file = await applicationAt(here, 'signed', { recommendation: roofer });
  const by = { kind: 'staff' as const, id: hugo.id, name: 'Hugo', roles: ['manager' as const], locale: 'en' as const };
  const { version } = await here.row('providers', recommender.id);
  let left: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => (left = resolve));
  let deciding: Promise<unknown> | undefined;
  await here.house.database.transaction(async (trx) => {
    await performIn(workOf(here.house, trx, by), { ...recommender, name: 'leave', version, input: { reason: 'He retires.' }, by });
    // The decision is on its way, and finds the departure in its way.
    deciding ??= dora.does('admit', file, admitting).finally(left);
    for (let round = 0; round < 20; round += 1) await here.stranger().reads('/livez');
  });
  await gone;
  expect(unmetOf((await deciding) as Awaited<ReturnType<Person['does']>>)).toEqual(['RECOMMENDER_CHECK_MISSING']);
  expect((await here.row('applications', file.id)).state).toBe('awaiting_signature');
});

test('a confirmed recommendation of an outsider is as genuine as any other: the file opens', async () => {
  const here = await world();
  expect((await genuine(here, roofer)).state).toBe('genuine');
});
