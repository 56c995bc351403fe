import { expect, test } from 'vitest';
import { Ear } from './hearing.ts';
import { type Answer, refusedWith, world } from '../support/world.ts';
import { byLink } from './acting.ts';
import { again, asked, blocked, stopped } from './laddering.ts';
import { opens } from './linkHolder.ts';
import { customer } from './reporting.ts';

const why = { words: 'I had a bad week, and I am sorry. I would like to be heard again.' };
const kindly = { reason: 'They wrote kindly, and nothing happened for months.' };
const keeping = { reason: 'The same words came by another way last week.', review_on: '2026-12-01' };

test('the customer asks once, by the link in the letter, and somebody who had no part in the measure decides', async () => {
  const here = await world();
  const [nora, dora, hugo] = [await here.who('nora'), await here.who('dora'), await here.who('hugo')];
  const rita = await stopped(here);
  here.passes({ minutes: 1 });
  await here.postRound();
  const token = here.tokenFor('rita@vance.example');
  const link = await opens(here, token);
  expect(link.answer.body).toMatchObject({ purpose: 'review', refused: null, summary: { facts: [{ value: { en: 'Your messages are not answered' } }, {}, {}] } });
  expect((await link.submits(why)).status).toBe(201);
  refusedWith((await opens(here, token)).answer, 'LINK_USED', 409);
  expect(await here.row('customers', rita.id)).toMatchObject({ state: 'correspondence_stopped', review_request: why.words });
  // Dora confirmed the stop; Hugo had no part in it.
  refusedWith(await dora.does('lift', rita, kindly), 'REVIEWER_CONFLICT');
  refusedWith(await dora.does('keep_measure', rita, keeping), 'REVIEWER_CONFLICT');
  refusedWith(await nora.does('lift', rita, kindly), 'FORBIDDEN', 403);
  expect((await hugo.does('lift', rita, kindly)).body).toMatchObject({ state: 'in_good_standing', review_requested_at: null });
  here.passes({ minutes: 1 });
  await here.postRound();
  expect(here.mail.at(-1)?.text).toContain(kindly.reason);
});

test('each letter carries a link, and one measure is looked at again once', async () => {
  const here = await world();
  const rita = await asked(here);
  await here.house.database.transaction((trx) => trx('customers').where({ id: rita.id }).update({ review_requested_at: '2026-03-02T10:30:00.000Z' }));
  expect(await byLink(here, 'rita@vance.example', 'review', why)).toBe('ALREADY_REQUESTED');
});

test('a graver measure may be looked at again anew; a link of one that was lifted opens nothing', async () => {
  const here = await world();
  const [dora, nora] = [await here.who('dora'), await here.who('nora')];
  const rita = await asked(here);
  expect(await byLink(here, 'rita@vance.example', 'review', why)).toBe('done');
  const incident_id = await again(here, rita);
  await nora.does('stop_correspondence', rita, { incident_id });
  expect((await dora.does('stop_correspondence', rita)).body).toMatchObject({ review_requested_at: null });
  await dora.does('lift', rita, kindly);
  expect(await byLink(here, 'rita@vance.example', 'review', why)).toBe('INVALID_TRANSITION');
});

test('a measure may be kept, with reasons and another day, when a review was asked for or is due, and not otherwise', async () => {
  const here = await world();
  const [dora, hugo, zoe] = [await here.who('dora'), await here.who('hugo'), await here.hire('Zoé', 'manager')];
  const rita = await blocked(here);
  refusedWith(await zoe.does('keep_measure', rita, keeping), 'NO_REVIEW_WAITING');
  await byLink(here, 'rita@vance.example', 'review', why);
  for (const took of [dora, hugo]) refusedWith(await took.does('keep_measure', rita, keeping), 'REVIEWER_CONFLICT');
  refusedWith(await zoe.does('keep_measure', rita, { ...keeping, review_on: '2026-01-01' }), 'REVIEW_DATE_WRONG');
  expect((await zoe.does('keep_measure', rita, keeping)).body).toMatchObject({ state: 'blocked', review_on: '2026-12-01', review_decided_at: here.house.clock.now().toISOString() });
  here.passes({ minutes: 1 });
  await here.postRound();
  expect(here.mail.at(-1)?.text).toContain(keeping.reason);
  // Decided: whoever took it may lift it later, when the day comes.
  expect((await dora.does('lift', rita, kindly)).body.state).toBe('in_good_standing');
});

test('on its day a measure is put before a manager, and never ends by itself', async () => {
  const here = await world();
  const [dora, nora, vera] = [await here.who('dora'), await here.who('nora'), await here.who('vera')];
  const rita = await blocked(here);
  here.passes({ days: 182 });
  expect(await here.clockRound()).toBe(0);
  here.passes({ days: 1 });
  expect([await here.clockRound(), await here.clockRound()]).toEqual([1, 0]);
  expect(await here.row('customers', rita.id)).toMatchObject({ state: 'blocked', review_proposed_at: here.house.clock.now().toISOString() });
  const due = (answer: Answer) => (answer.body.slipping as { resource: string; id: number }[]).filter(({ resource, id }) => resource === 'customers' && id === rita.id).length;
  const fresh = await Promise.all([dora, nora, vera].map(({ id }) => here.signIn(id)));
  expect(await Promise.all(fresh.map(async (person) => due(await person.reads('/api/desk'))))).toEqual([1, 0, 0]);
});

test('a review that was asked for stands on the desk of those who may decide it', async () => {
  const here = await world();
  const [dora, hugo] = [await here.who('dora'), await here.who('hugo')];
  const rita = await stopped(here);
  await byLink(here, 'rita@vance.example', 'review', why);
  const now = async (person: typeof dora) => ((await person.reads('/api/desk')).body.now as { resource: string; id: number }[]).filter(({ resource, id }) => resource === 'customers' && id === rita.id).length;
  expect([await now(hugo), await now(dora), await now(await here.who('nora'))]).toEqual([1, 0, 0]);
});

test('a proposal waits on the desk of a second person, who may refuse it with a reason', async () => {
  const here = await world();
  const [nora, dora] = [await here.who('nora'), await here.who('dora')];
  const rita = await asked(here);
  refusedWith(await dora.does('refuse_proposal', rita, { reason: 'Nobody proposed' }), 'NO_PROPOSAL');
  await nora.does('stop_correspondence', rita, { incident_id: await again(here, rita) });
  const waiting = (await dora.reads('/api/desk')).body.waiting as { resource: string; id: number }[];
  expect(waiting).toContainEqual(expect.objectContaining({ resource: 'customers', id: rita.id }));
  expect((await dora.does('refuse_proposal', rita, { reason: 'Call them first.' })).body).toMatchObject({ state: 'asked_to_stop', proposal: null });
});

test('who has no part in the ladder sees nothing of it: record, list, filter, history, thread, letters, stream', async () => {
  const here = await world();
  const [lea, vera] = [await here.who('lea'), await here.who('vera')];
  const [ear, auditing] = [await Ear.of(lea), await Ear.of(vera)];
  const rita = await blocked(here);
  const told = [await lea.sees('customers', rita.id), ...(await lea.lists('customers'))].flatMap((record) => Object.keys(record));
  for (const hidden of ['state', 'asked_to_stop_at', 'stopped_at', 'blocked_at', 'review_on', 'confirmed_incidents', 'proposal', 'measure_by']) expect(told).not.toContain(hidden);
  expect((await lea.reads('/api/customers?filter={"state":"blocked"}')).body.code).toBe('MALFORMED');
  expect((await lea.reads('/api/customers/facets?fields=["state"]')).body.code).toBe('MALFORMED');
  const about = { resource: 'customers', record_id: rita.id };
  expect((await lea.lists('events', about)).map(({ action }) => action)).toEqual(['create']);
  expect((await vera.lists('events', about)).length).toBeGreaterThan(6);
  const thread = async (person: typeof lea) => ((await person.reads(`/api/timeline?filter=${encodeURIComponent(JSON.stringify({ customer_id: rita.id }))}`)).body as unknown as { resource: string; action?: string; letter?: string }[]).filter(({ resource }) => resource === 'customers').map(({ action, letter }) => action ?? letter);
  expect(await thread(lea)).toEqual(['create']);
  expect(await thread(vera)).toEqual(expect.arrayContaining(['block', 'blocked']));
  expect([(await lea.lists('letters', about)).length, (await vera.lists('letters', about)).length]).toEqual([0, 3]);
  expect(await auditing.next(({ resource, id, state }) => resource === 'customers' && id === rita.id && state === 'blocked')).toBeDefined();
  const last = await ear.next(({ resource, id, version }) => resource === 'customers' && id === rita.id && version === rita.version);
  expect(Object.keys(last)).not.toContain('state');
  expect((await (await here.key('customers:read')).reads(`/api/customers/${rita.id}`)).body).not.toHaveProperty('state');
});

test('each letter of the ladder is read before it leaves, by whoever sends it and by the second person', async () => {
  const here = await world();
  const [nora, dora] = [await here.who('nora'), await here.who('dora')];
  const rita = await asked(here);
  const incident_id = await again(here, rita);
  const letter = async (person: typeof nora, name: string, input: Record<string, unknown> = {}) => {
    const answer = await person.asks('POST', `/api/customers/${rita.id}/transitions/preview`, { name, input });
    expect(answer.status, answer.body.detail).toBe(200);
    return (answer.body.letters as { body: string }[]).map(({ body }) => body).join();
  };
  expect(await letter(nora, 'stop_correspondence', { incident_id })).toContain('We look at this again on 31 May 2026');
  await nora.does('stop_correspondence', rita, { incident_id });
  expect(await letter(dora, 'stop_correspondence')).toContain('We look at this again on 31 May 2026');
  await dora.does('stop_correspondence', rita);
  expect(await letter(dora, 'block', { incident_id: await again(here, rita), channels: ['phone'], review_on: '2026-10-02' })).toMatch(/held back \(telephone\).*2 October 2026/);
  expect(await letter(dora, 'lift', kindly)).toContain(kindly.reason);
});

test('legitimate frustration leaves no mark on the customer', async () => {
  const here = await world();
  const rita = await customer(here);
  const { body } = await (await here.who('lea')).asks('POST', '/api/incidents', { customer_id: rita.id, category: 'language', verbatim: 'This is the third time!', channel: 'phone' });
  await (await here.who('nora')).does('triage', { resource: 'incidents', id: body.id }, { outcome: 'legitimate_frustration', note: 'We did forget them three times.' });
  expect(await here.row('customers', rita.id)).toMatchObject({ state: 'in_good_standing', confirmed_incidents: 0 });
  refusedWith(await (await here.who('nora')).does('ask_to_stop', rita, { incident_id: body.id }), 'INCIDENT_NOT_CONFIRMED');
});
