import { expect, test } from 'vitest';
import { refusedWith, world } from '../support/world.ts';
import { card } from './acting.ts';
import { again, asked, blocked, blocking, stopped } from './laddering.ts';
import { confirmed, customer, reported } from './reporting.ts';

test('nobody is asked to stop but on a confirmed incident of their own, and the letter cites a clause in force', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const rita = await customer(here);
  const waiting = await reported(here, { customer_id: rita.id });
  refusedWith(await nora.does('ask_to_stop', rita, { incident_id: waiting.id }), 'INCIDENT_NOT_CONFIRMED');
  const elsewhere = await confirmed(here, { customer_id: (await customer(here, { name: 'Else', email: 'else@where.example' })).id });
  refusedWith(await nora.does('ask_to_stop', rita, { incident_id: elsewhere.id }), 'INCIDENT_NOT_CONFIRMED');
  const incident_id = await again(here, rita);
  refusedWith(await nora.does('ask_to_stop', rita, { incident_id, clause_id: 'quality-charter.selection' }), 'POLICY_REFERENCE_MISSING');
  refusedWith(await nora.does('ask_to_stop', rita, { incident_id, words: `Pay with ${card}` }), 'PAYMENT_DATA_NOT_ALLOWED');
  const answer = await nora.does('ask_to_stop', rita, { incident_id, words: 'We will call you on Monday.' });
  expect(answer.body).toMatchObject({ state: 'asked_to_stop', asked_to_stop_at: here.house.clock.now().toISOString(), measure_incident_id: incident_id });
  here.passes({ minutes: 1 });
  await here.postRound();
  const letter = here.mail.find(({ to }) => to === 'rita@vance.example');
  expect(letter?.text).toContain('“Respect for the team”, version 1');
  expect(letter?.text).toContain('Insults, rude words and an aggressive tone are abuse.');
  expect(letter?.text).toContain('We will call you on Monday.');
  expect(letter?.text).not.toContain('You are useless');
});

test('without a version of the policy in force nothing can be cited, so nothing is asked', async () => {
  const here = await world();
  const rita = await customer(here);
  const incident_id = await again(here, rita);
  await here.house.database.transaction((trx) => trx('policy_versions').whereIn('policy_id', trx('policies').where({ slug: 'abuse-policy' }).select('id')).update({ in_force_at: null, state: 'approved' }));
  refusedWith(await (await here.who('nora')).does('ask_to_stop', rita, { incident_id }), 'POLICY_REFERENCE_MISSING');
});

test('correspondence is stopped after a request, on an incident that came after it, by two people', async () => {
  const here = await world();
  const [nora, dora] = [await here.who('nora'), await here.who('dora')];
  const rita = await customer(here);
  const first = await again(here, rita);
  refusedWith(await nora.does('stop_correspondence', rita, { incident_id: first }), 'POLITE_REQUEST_REQUIRED');
  await nora.does('ask_to_stop', rita, { incident_id: first });
  refusedWith(await nora.does('stop_correspondence', rita, { incident_id: first }), 'NO_PERSISTENCE_RECORDED');
  // Reported after the request, but of what was said before it.
  here.passes({ minutes: 5 });
  const before = await confirmed(here, { customer_id: rita.id, occurred_at: '2026-03-01T09:00:00.000Z' });
  refusedWith(await nora.does('stop_correspondence', rita, { incident_id: before.id }), 'NO_PERSISTENCE_RECORDED');
  const unjudged = await reported(here, { customer_id: rita.id });
  refusedWith(await nora.does('stop_correspondence', rita, { incident_id: unjudged.id }), 'NO_PERSISTENCE_RECORDED');
  const second = await again(here, rita);
  refusedWith(await dora.does('stop_correspondence', rita, { incident_id: second }), 'FORBIDDEN', 403);
  expect((await nora.does('stop_correspondence', rita, { incident_id: second })).body.state).toBe('asked_to_stop');
  refusedWith(await nora.does('stop_correspondence', rita), 'SECOND_PERSON_REQUIRED');
  // What the second person sends is not what is judged: the first one's proposal is.
  const answer = await dora.does('stop_correspondence', rita, { incident_id: first });
  expect(answer.body).toMatchObject({ state: 'correspondence_stopped', measure_incident_id: second, measure_by: nora.id, measure_confirmed_by: dora.id, review_on: '2026-05-31' });
});

test('what somebody thinks of the company, or may write about it, never stops nor blocks by itself', async () => {
  const here = await world();
  const nora = await here.who('nora');
  for (const category of ['assumptions', 'reputation_threat']) {
    const rita = await asked(here, { email: `${category}@vance.example` });
    const low = await again(here, rita, { category });
    refusedWith(await nora.does('stop_correspondence', rita, { incident_id: low }), 'SEVERITY_TOO_LOW');
  }
  const rita = await stopped(here);
  refusedWith(await (await here.who('dora')).does('block', rita, { incident_id: await again(here, rita, { category: 'reputation_threat' }), ...blocking }), 'SEVERITY_TOO_LOW');
});

test('nobody is stopped whom the request never reached', async () => {
  const here = await world();
  const rita = await asked(here, { email: undefined });
  refusedWith(await (await here.who('nora')).does('stop_correspondence', rita, { incident_id: await again(here, rita) }), 'POLITE_REQUEST_REQUIRED');
});

test('a block is for two managers, on new persistence, until a day on which it is looked at again', async () => {
  const here = await world();
  const [nora, dora, hugo] = [await here.who('nora'), await here.who('dora'), await here.who('hugo')];
  const early = await asked(here, { email: 'early@vance.example' });
  refusedWith(await dora.does('block', early, { incident_id: 1, ...blocking }), 'INVALID_TRANSITION', 409);
  refusedWith(await dora.does('block', await customer(here, { email: 'good@vance.example' }), { incident_id: 1, ...blocking }), 'POLITE_REQUEST_REQUIRED');
  const rita = await stopped(here);
  refusedWith(await dora.does('block', rita, { incident_id: rita.measure_incident_id, ...blocking }), 'NO_PERSISTENCE_RECORDED');
  const incident_id = await again(here, rita);
  for (const review_on of ['2026-03-02', '2027-12-01']) refusedWith(await dora.does('block', rita, { incident_id, ...blocking, review_on }), 'REVIEW_DATE_WRONG');
  refusedWith(await dora.does('block', rita, { incident_id, ...blocking, channels: [] }), 'INVALID');
  refusedWith(await nora.does('block', rita, { incident_id, ...blocking }), 'FORBIDDEN', 403);
  await dora.does('block', rita, { incident_id, ...blocking });
  refusedWith(await dora.does('block', rita), 'SECOND_PERSON_REQUIRED');
  expect((await hugo.does('block', rita)).body).toMatchObject({ state: 'blocked', blocked_channels: ['email', 'form'], review_on: '2026-09-01' });
  expect((await (await here.key('standing')).reads('/api/standing?email=Rita%2Bx@vance.example')).body).toMatchObject({ blocked: true, channels: ['email', 'form'], until: '2026-09-01' });
  here.passes({ minutes: 1 });
  await here.postRound();
  const notice = here.mail.at(-1)?.text ?? '';
  for (const door of ['a complaint about one of us', 'your rights over your personal details', 'an appeal', 'mediation', 'Nothing is destroyed', '1 September 2026']) expect(notice).toContain(door);
});

test('only a threat lets a manager stop at once, and the request goes with it', async () => {
  const here = await world();
  const [nora, dora] = [await here.who('nora'), await here.who('dora')];
  const rita = await customer(here);
  const rude = await again(here, rita);
  const now = { reason: 'They wait at the door of the office.' };
  refusedWith(await dora.does('emergency_stop', rita, { incident_id: rude, ...now }), 'THREAT_REQUIRED');
  const threat = await reported(here, { customer_id: rita.id, category: 'threat' });
  refusedWith(await nora.does('emergency_stop', rita, { incident_id: threat.id, ...now }), 'FORBIDDEN', 403);
  const { body } = await dora.does('emergency_stop', rita, { incident_id: threat.id, ...now });
  expect(body).toMatchObject({ state: 'correspondence_stopped', asked_to_stop_at: here.house.clock.now().toISOString(), stopped_at: here.house.clock.now().toISOString() });
  here.passes({ minutes: 1 });
  await here.postRound();
  expect(here.mail.at(-1)?.text).toContain('We ask you to stop');
  expect(here.mail.at(-1)?.text).toContain(now.reason);
});

test('a referral names its ground, the authority, the legal basis and what is disclosed', async () => {
  const here = await world();
  const [nora, dora] = [await here.who('nora'), await here.who('dora')];
  const rita = await customer(here);
  const whole = { ground: 'specific_case', authority: 'Police, 3rd district', legal_basis: 'Complaint for threats', data_disclosed: 'Name and the words, nothing else' };
  refusedWith(await dora.does('refer_to_authorities', rita, whole), 'REFERRAL_GROUND_REQUIRED');
  await again(here, rita);
  for (const name of ['ground', 'authority', 'legal_basis', 'data_disclosed']) refusedWith(await dora.does('refer_to_authorities', rita, { ...whole, [name]: undefined }), 'REFERRAL_GROUND_REQUIRED');
  refusedWith(await dora.does('refer_to_authorities', rita, { ...whole, ground: 'repeat_offender' }), 'REFERRAL_GROUND_REQUIRED');
  refusedWith(await nora.does('refer_to_authorities', rita, whole), 'FORBIDDEN', 403);
  await again(here, rita);
  expect((await dora.does('refer_to_authorities', rita, { ...whole, ground: 'repeat_offender' })).body).toMatchObject({ state: 'in_good_standing', referred_at: here.house.clock.now().toISOString() });
});

test('a measure lifted leaves nothing, and the ladder begins at the bottom again', async () => {
  const here = await world();
  const [nora, dora] = [await here.who('nora'), await here.who('dora')];
  const rita = await blocked(here);
  refusedWith(await nora.does('lift', rita, { reason: 'They wrote kindly.' }), 'FORBIDDEN', 403);
  expect((await dora.does('lift', rita, { reason: 'They wrote kindly.' })).body).toMatchObject({ state: 'in_good_standing', asked_to_stop_at: null, stopped_at: null, blocked_at: null, blocked_channels: null, review_on: null, measure_by: null });
  refusedWith(await nora.does('stop_correspondence', rita, { incident_id: await again(here, rita) }), 'POLITE_REQUEST_REQUIRED');
  expect((await (await here.key('standing')).reads('/api/standing?email=rita@vance.example')).body).toMatchObject({ blocked: false, state: 'in_good_standing', channels: [], until: null });
});

test('a measure is never written by hand, nor undone by an edit', async () => {
  const here = await world();
  const [nora, key] = [await here.who('nora'), await here.key('customers:write')];
  const rita = await blocked(here);
  const { version } = await here.row('customers', rita.id);
  for (const hand of [{ state: 'asked_to_stop' }, { blocked_at: '2026-03-02T10:00:00.000Z' }]) {
    refusedWith(await key.asks('POST', '/api/customers', { name: 'Awa', locale: 'en', ...hand }), 'POLITE_REQUEST_REQUIRED');
    refusedWith(await nora.asks('PUT', `/api/customers/${rita.id}`, { version, ...hand }), 'POLITE_REQUEST_REQUIRED');
  }
  for (const hand of [{ state: 'in_good_standing' }, { blocked_at: null }, { review_on: null }]) refusedWith(await nora.asks('PUT', `/api/customers/${rita.id}`, { version, ...hand }), 'INVALID');
  refusedWith(await (await here.who('sam')).asks('DELETE', `/api/customers/${rita.id}`), 'STILL_CITED');
  expect((await here.row('customers', rita.id)).state).toBe('blocked');
});
