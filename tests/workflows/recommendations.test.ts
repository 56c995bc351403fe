import { expect, test } from 'vitest';
import { refusedWith, world } from '../support/world.ts';
import { card, isRefused } from './acting.ts';
import { candidate, confirming, genuine, recommended, recommender } from './admitting.ts';

test('a recommendation sent by the platform waits until a person has made sure of it', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const recommendation = await recommended(here);
  expect(recommendation).toMatchObject({ state: 'received', received_at: here.house.clock.now().toISOString(), candidate_phone_key: '611223344' });
  const answer = await ines.does('confirm', recommendation, confirming);
  expect(answer.body).toMatchObject({ state: 'genuine', verification_method: 'phone_call', verification_note: confirming.note, decided_by: ines.id });
  await isRefused(here, ines, 'dismiss', recommendation, { code: 'INVALID_TRANSITION', status: 409, because: 'state', input: { reason: 'Changed my mind' } });
});

test('only a customer or another provider recommends', async () => {
  const here = await world();
  const key = await here.key('recommendations:write');
  for (const recommender_kind of ['staff', 'candidate', '', undefined])
    expect((await key.asks('POST', '/api/recommendations', { ...candidate, ...recommender, recommender_kind })).body).toMatchObject({ code: 'INVALID', errors: { recommender_kind: expect.any(String) as unknown } });
  for (const recommender_kind of ['customer', 'provider']) expect((await recommended(here, { recommender_kind })).recommender_kind).toBe(recommender_kind);
});

test('nobody recommends themselves, however they write their address, telephone or name', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const same = [
    { recommender_email: 'KARIM@sow.example' }, { recommender_email: 'karim+friend@sow.example' }, { recommender_email: 'k.arim@sow.example' },
    { candidate_email: 'k.a.rim@gmail.com', recommender_email: 'karim+2@googlemail.com' },
    { recommender_phone: '06 11 22 33 44' }, { recommender_phone: '0033.6.11.22.33.44' },
    { recommender_name: 'SOW  Kârim', recommender_address: '4, Rue du LAC — Lyon' },
  ];
  for (const values of same) await isRefused(here, ines, 'confirm', await recommended(here, values), { code: 'SELF_RECOMMENDATION', input: confirming });
  const others = [
    { recommender_name: 'Karim Sow' }, { recommender_address: candidate.candidate_address }, { recommender_email: 'karim@other.example', recommender_phone: '+33 6 11 22 33 45' },
    { recommender_email: null, recommender_phone: null, candidate_email: null, candidate_phone: null },
  ];
  for (const values of others) await genuine(here, values);
});

test('a recommendation that was dismissed stays, with its reason, and never serves', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const recommendation = await recommended(here);
  expect((await ines.does('dismiss', recommendation, { reason: 'The number does not exist.' })).body).toMatchObject({ state: 'not_genuine', dismissal_reason: 'The number does not exist.' });
  await isRefused(here, ines, 'confirm', recommendation, { code: 'INVALID_TRANSITION', status: 409, because: 'state', input: confirming });
  refusedWith(await (await here.who('sam')).asks('DELETE', `/api/recommendations/${recommendation.id}`), 'MISSING', 404);
  refusedWith(await ines.asks('DELETE', `/api/recommendations/${recommendation.id}`), 'RECOMMENDATION_DELETE_FORBIDDEN');
});

test('nobody decides on the recommendation of themselves, nor on one that they sent', async () => {
  const here = await world();
  const [ines, dora] = [await here.who('ines'), await here.who('dora')];
  const own = async (id: number) => String((await here.row('staff', id)).email).toUpperCase();
  const [aboutInes, byDora] = [await recommended(here, { candidate_email: await own(ines.id) }), await recommended(here, { recommender_email: await own(dora.id) })];
  for (const [person, recommendation] of [[ines, aboutInes], [dora, byDora]] as const) {
    refusedWith(await person.reads(`/api/recommendations/${recommendation.id}`), 'MISSING', 404);
    refusedWith(await person.does('confirm', recommendation, confirming), 'MISSING', 404);
    expect((await person.lists('recommendations')).map(({ id }) => id)).not.toContain(recommendation.id);
  }
  expect((await dora.does('confirm', aboutInes, confirming)).status).toBe(201);
  expect((await ines.does('confirm', byDora, confirming)).status).toBe(201);
});

test('who may read a recommendation, send one and decide on it', async () => {
  const here = await world();
  const recommendation = await recommended(here);
  for (const name of ['lea', 'nora', 'sam'] as const) refusedWith(await (await here.who(name)).reads(`/api/recommendations/${recommendation.id}`), 'MISSING', 404);
  const vera = await here.who('vera');
  const read = await vera.sees('recommendations', recommendation.id);
  expect(read).not.toHaveProperty('candidate_email');
  refusedWith(await vera.does('confirm', recommendation, confirming), 'FORBIDDEN', 403);
  const key = await here.key('recommendations:write');
  refusedWith(await key.asks('POST', `/api/recommendations/${recommendation.id}/transitions`, { name: 'confirm', version: 1, input: confirming }), 'FORBIDDEN', 403);
  refusedWith(await (await here.key('reviews:write')).asks('POST', '/api/recommendations', { ...candidate, ...recommender }), 'FORBIDDEN', 403);
  refusedWith(await key.asks('POST', '/api/recommendations', { ...candidate, ...recommender, state: 'genuine' }), 'INVALID');
});

test('a card number in a message is not kept, and refused in a note', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const recommendation = await recommended(here, { message: `Paid him with ${card} at once.` });
  expect(String((await here.row('recommendations', recommendation.id)).message)).not.toContain('4111');
  await isRefused(here, ines, 'confirm', recommendation, { code: 'PAYMENT_DATA_NOT_ALLOWED', input: { ...confirming, note: `Paid with ${card}.` }, ofInput: true });
});

test('many recommendations come in one file, each as received, and a row that names itself decided is refused', async () => {
  const here = await world();
  const key = await here.key('recommendations:write');
  const row = (n: number, more: object = {}) => JSON.stringify({ ...candidate, ...recommender, candidate_name: `Candidate ${n}`, external_id: `r-${n}`, ...more });
  const sent = [row(1), row(2, { recommender_kind: 'staff' }), row(3, { state: 'genuine' }), row(4)].join('\n');
  const answer = await key.asks('POST', '/api/imports/recommendations', sent, { 'content-type': 'application/x-ndjson' });
  expect(answer.body).toMatchObject({ received: 4, created: 2, refused: 2 });
  const rows = (await here.house.database.read('recommendations').orderBy('id')) as { candidate_name: string; state: string; candidate_phone_key: string }[];
  expect(rows.map(({ candidate_name, state, candidate_phone_key }) => [candidate_name, state, candidate_phone_key])).toEqual([['Candidate 1', 'received', '611223344'], ['Candidate 4', 'received', '611223344']]);
});

test('recommendations are found by either name, and counted by state', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const [one, other] = [await recommended(here), await genuine(here, { candidate_name: 'Élodie Ménard', recommender_name: 'Jo Dupré' })];
  expect((await ines.lists('recommendations', { q: 'menard' })).map(({ id }) => id)).toEqual([other.id]);
  expect((await ines.lists('recommendations', { q: 'kane' })).map(({ id }) => id)).toEqual([one.id]);
  expect((await ines.lists('recommendations', { state: 'received' })).map(({ id }) => id)).toEqual([one.id]);
});
