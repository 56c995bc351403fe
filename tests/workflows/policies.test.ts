import { expect, test } from 'vitest';
import { adoptedAt } from '../support/library.ts';
import { refusedWith, world } from '../support/world.ts';
import { perform } from '../../server/engine/perform.ts';
import type { Refused } from '../../server/engine/errors.ts';
import { clauses } from '../../server/workflows/clauses.ts';
import { daysPass, isRefused, publishedReview } from './acting.ts';
import { added, announced, approved, atOnce, draft, inForce, lettersLeave, member, newText, policyNamed, putInForce } from './policy.ts';

test('the house comes with its policies in force, each by an act of the clock that its history tells', async () => {
  const here = await world();
  const dora = await here.who('dora');
  const policies = await dora.lists('policies');
  expect(policies.map(({ slug }) => slug).sort()).toEqual(['abuse-policy', 'client-protection', 'conduct-policy', 'house-rules', 'quality-charter', 'service-charter', 'terms-of-use']);
  expect(policies.filter(({ needed_to_join }) => needed_to_join === true).map(({ slug }) => slug).sort()).toEqual(['quality-charter', 'service-charter', 'terms-of-use']);
  const versions = await dora.lists('policy_versions', { state: 'in_force' });
  expect(versions.map(({ number, in_force_at }) => [number, in_force_at])).toEqual(policies.map(() => [1, adoptedAt]));
  const events = await dora.lists('events', { resource: 'policy_versions', record_id: versions[0]?.id });
  expect(events.map(({ action, actor_kind }) => [action, actor_kind])).toEqual([['create', 'clock'], ['adopt', 'clock']]);
});

test('every clause that the house cites stands in a version in force', async () => {
  const here = await world();
  const { body } = await (await here.who('lea')).reads('/api/clauses');
  const held = (body as unknown as { id: string }[]).map(({ id }) => id);
  expect(held.length).toBe(clauses.length);
  expect(clauses.filter(({ id }) => !held.includes(id))).toEqual([]);
});

test('a new version begins from the clauses sent, and takes the next number by itself', async () => {
  const here = await world();
  const [first, second] = [await draft(here), await draft(here)];
  expect([first.number, second.number, first.state]).toEqual([2, 3, 'draft']);
  expect(first.clauses.at(-1)).toEqual(added);
  const sam = await here.who('sam');
  expect((await sam.asks('POST', '/api/policy_versions', await newText(here))).status).toBe(201);
  refusedWith(await (await here.who('lea')).asks('POST', '/api/policy_versions', await newText(here)), 'FORBIDDEN', 403);
  refusedWith(await sam.asks('POST', '/api/policy_versions', await newText(here, { number: 9 })), 'INVALID');
});

test('a clause has an id of its document’s, of its own, and a text in both languages', async () => {
  const here = await world();
  const dora = await here.who('dora');
  const create = async (clauses: unknown) => dora.asks('POST', '/api/policy_versions', await newText(here, { clauses }));
  refusedWith(await create([added, { ...added, text: { en: 'Twice.', fr: 'Deux fois.' } }]), 'CLAUSE_ID_WRONG');
  refusedWith(await create([{ ...added, id: 'house-rules.say-goodbye' }]), 'CLAUSE_ID_WRONG');
  const version = await draft(here);
  refusedWith(await dora.does('edit_clauses', version, { clauses: [added, added] }), 'CLAUSE_ID_WRONG');
  for (const wrong of [[], Array.from({ length: 301 }, (_, n) => ({ ...added, id: `quality-charter.n${n}` })), [{ ...added, text: { en: 'Only English.' } }], [{ ...added, text: { en: 'x'.repeat(2_001), fr: 'x' } }], [{ ...added, colour: 'red' }]]) {
    refusedWith(await create(wrong), 'INVALID');
    refusedWith(await dora.does('edit_clauses', version, { clauses: wrong }), 'INVALID');
  }
  refusedWith(await dora.asks('POST', '/api/policy_versions', await newText(here, { policy_id: 999 })), 'INVALID');
  refusedWith(await dora.asks('POST', '/api/policy_versions', await newText(here, { important: true })), 'INVALID');
});

test('the text of a version changes while it is a draft, and never after it was approved', async () => {
  const here = await world();
  const [dora, hugo] = [await here.who('dora'), await here.who('hugo')];
  const version = await draft(here);
  const edited = { clauses: [{ ...added, text: { en: 'A provider says goodbye.', fr: 'Un prestataire dit au revoir.' } }] };
  const answer = await dora.does('edit_clauses', version, edited);
  expect([answer.status, answer.body.clauses]).toEqual([201, edited.clauses]);
  // What a first person proposed is not what a second would approve.
  await dora.does('approve', version);
  await dora.does('edit_clauses', version, { clauses: [added] });
  expect((await hugo.sees('policy_versions', version.id)).proposal).toBeNull();
  for (const person of [dora, hugo]) await person.does('approve', version);
  await isRefused(here, dora, 'edit_clauses', version, { code: 'VERSION_IMMUTABLE', input: edited });
  const seen = await dora.sees('policy_versions', version.id);
  refusedWith(await dora.asks('PUT', `/api/policy_versions/${version.id}`, { ...seen, clauses: [] }), 'VERSION_IMMUTABLE');
  refusedWith(await dora.asks('PUT', `/api/policy_versions/${version.id}`, { version: seen.version, change_reason: { en: 'Other', fr: 'Autre' } }), 'VERSION_IMMUTABLE');
  expect((await dora.sees('policy_versions', version.id)).clauses).toEqual([added]);
});

test('two managers approve a version, and an important one says why it is', async () => {
  const here = await world();
  const [dora, hugo, sam] = [await here.who('dora'), await here.who('hugo'), await here.who('sam')];
  const version = await draft(here);
  expect((await dora.does('approve', version)).body.state).toBe('draft');
  await isRefused(here, dora, 'approve', version, { code: 'SECOND_PERSON_REQUIRED' });
  refusedWith(await sam.does('approve', version), 'FORBIDDEN', 403);
  await dora.does('edit_clauses', version, { clauses: [added], important: true });
  await isRefused(here, dora, 'approve', version, { code: 'IMPORTANT_REASON_MISSING' });
  await dora.does('edit_clauses', version, { clauses: [added], important: true, important_reason: 'It touches what customers may expect.' });
  await dora.does('approve', version);
  expect((await hugo.does('approve', version)).body).toMatchObject({ state: 'approved', approved_by: hugo.id });
});

test('only a first version takes effect without an announcement, and only with the house', async () => {
  const here = await world();
  const version = await draft(here);
  const asClock = perform(here.house, { resource: 'policy_versions', id: version.id, name: 'adopt', by: here.clock });
  await expect(asClock).rejects.toMatchObject({ code: 'FIRST_VERSION_ONLY' } satisfies Partial<Refused>);
  refusedWith(await (await here.who('dora')).does('adopt', version), 'FORBIDDEN', 403);
});

test('putting a version in force supersedes the one before, and drafts that it overtook', async () => {
  const here = await world();
  const [dora, before] = [await here.who('dora'), await inForce(here)];
  const overtaken = await draft(here);
  const version = await putInForce(here);
  expect(await inForce(here)).toMatchObject({ id: version.id, number: 3 });
  expect(await dora.sees('policy_versions', before.id)).toMatchObject({ state: 'superseded', superseded_at: here.house.clock.now().toISOString() });
  expect((await dora.sees('policy_versions', overtaken.id)).state).toBe('superseded');
  const told = await dora.lists('events', { resource: 'policy_versions', record_id: before.id });
  expect(told.at(-1)).toMatchObject({ action: 'supersede', actor_id: dora.id, clause_id: null });
  refusedWith(await dora.asks('POST', `/api/policy_versions/${version.id}/undo`, { version: (await here.row('policy_versions', version.id)).version }), 'UNDO_TOO_LATE', 409);
});

test('of two versions put in force at the same moment one is in force, and it is told which', async () => {
  const here = await world();
  const people = [await here.who('dora'), await here.who('hugo')] as const;
  await member(here);
  const [two, three] = [await announced(here), await announced(here)];
  await lettersLeave(here);
  await daysPass(here, 15);
  const answers = await atOnce([[people[0], 'put_in_force', two], [people[1], 'put_in_force', three]]);
  expect(answers[1]?.status).toBe(201);
  expect(await inForce(here)).toMatchObject({ id: three.id });
  expect(await people[0].lists('policy_versions', { policy_id: three.policy_id, state: ['in_force'] })).toHaveLength(1);
  expect(answers[0]?.status === 201 || ['STALE', 'INVALID_TRANSITION'].includes(answers[0]?.code ?? '')).toBe(true);
});

test('a decision cites its clause in the version that is in force when it is made', async () => {
  const here = await world();
  const dora = await here.who('dora');
  const old = await publishedReview(here);
  const cites = async (id: number) => (await dora.lists('events', { resource: 'reviews', record_id: id })).filter(({ action }) => action === 'publish').map(({ clause_id, policy_version }) => [clause_id, policy_version]);
  expect(await cites(old.id)).toEqual([['quality-charter.critical-reviews', 1]]);
  await putInForce(here);
  const recent = await publishedReview(here, { author_email: 'other@kane.example', body: 'Quick, neat and friendly, and the price was the one we had agreed on.' });
  expect(await cites(recent.id)).toEqual([['quality-charter.critical-reviews', 2]]);
});

test('a version counts what cites each of its clauses, and the history lists it', async () => {
  const here = await world();
  const [dora, lea] = [await here.who('dora'), await here.who('lea')];
  const review = await publishedReview(here);
  const version = await inForce(here);
  expect(version.cited).toContainEqual({ clause_id: 'quality-charter.critical-reviews', count: 1 });
  const citing = { clause_id: 'quality-charter.critical-reviews', policy_version: 1 };
  expect(await lea.lists('events', citing)).toMatchObject([{ resource: 'reviews', record_id: review.id, action: 'publish' }]);
  expect(await lea.lists('events', { ...citing, policy_version: 2 })).toEqual([]);
  // Its text comes back unchanged with a whole record, and its computed parts are read only.
  const seen = await dora.sees('policy_versions', version.id);
  expect((await dora.asks('PUT', `/api/policy_versions/${version.id}`, { ...seen, priority: 2 })).body).toMatchObject({ priority: 2, clauses: version.clauses });
});

test('a version shows how many were told and accepted, and the letter that tells of it', async () => {
  const here = await world();
  const provider = await member(here);
  const version = await announced(here);
  await here.clockRound();
  const seen = await (await here.who('dora')).sees('policy_versions', version.id);
  expect(seen).toMatchObject({ notices: { providers: { waiting: 1 }, customers: {} }, accepted: { members: 1, explicit: 0, deemed: 0 } });
  const [letter] = await (await here.who('dora')).lists('letters', { resource: 'notices' });
  expect((seen as unknown as { letter: { en: { body: string } } }).letter.en.body.replace('Anna', String(provider.name))).toBe(letter?.body);
});

test('a document to be read again, and a version that waits for a second manager, stand on the desk', async () => {
  const here = await world();
  const [dora, hugo] = [await here.who('dora'), await here.who('hugo')];
  const desk = async (person: typeof dora) => (await person.reads('/api/desk')).body as unknown as Record<string, { resource: string; id: number; title: string }[]>;
  const version = await draft(here);
  await dora.does('approve', version);
  const mine = ({ waiting = [] }: Awaited<ReturnType<typeof desk>>) => waiting.filter(({ resource }) => resource === 'policy_versions').map(({ id, title }) => [id, title]);
  expect([mine(await desk(dora)), mine(await desk(hugo))]).toEqual([[], [[version.id, 'Quality charter, version 2']]]);
  const policy = await policyNamed(here, 'conduct-policy');
  await dora.asks('PUT', `/api/policies/${policy.id}`, { version: policy.version, next_review_on: '2026-03-02' });
  expect((await desk(hugo)).slipping).toMatchObject([{ resource: 'policies', id: policy.id }]);
  expect((await desk(await here.who('lea'))).slipping).toEqual([]);
});

test('a clause is read as it stood on a day', async () => {
  const here = await world();
  const [lea, dora] = [await here.who('lea'), await here.who('dora')];
  const { clauses: text } = await inForce(here);
  const clause = text.find(({ id }) => id === 'quality-charter.critical-reviews');
  const reworded = text.map((one) => (one === clause ? { ...one, text: { en: 'Critical reviews stay.', fr: 'Les avis critiques restent.' } } : one));
  await putInForce(here, { clauses: reworded });
  const reads = async (on?: string) => (await lea.reads(`/api/clauses/quality-charter.critical-reviews${on ? `?on=${on}` : ''}`)).body as unknown as { text: { en: string }; policy_version: number };
  expect(await reads()).toMatchObject({ text: { en: 'Critical reviews stay.' }, policy_version: 2, title: { en: 'Quality charter' } });
  expect(await reads('2026-03-16')).toMatchObject({ text: clause?.text, policy_version: 1 });
  expect(await reads('2026-03-17')).toMatchObject({ policy_version: 2 });
  for (const path of ['quality-charter.critical-reviews?on=2026-01-04', 'quality-charter.nothing', 'nothing']) refusedWith(await lea.reads(`/api/clauses/${path}`), 'MISSING', 404);
  refusedWith(await lea.reads('/api/clauses/quality-charter.critical-reviews?on=yesterday'), 'MALFORMED', 400);
  refusedWith(await here.stranger().reads('/api/clauses'), 'SIGNED_OUT', 401);
  expect((await dora.reads('/api/clauses')).status).toBe(200);
});

test('a manager says who looks after a document and when it is read again; its name and audience stay', async () => {
  const here = await world();
  const [dora, lea] = [await here.who('dora'), await here.who('lea')];
  const policy = await policyNamed(here, 'conduct-policy');
  const edit = { version: policy.version, owner_id: dora.id, next_review_on: '2026-09-01' };
  refusedWith(await lea.asks('PUT', `/api/policies/${policy.id}`, edit), 'FORBIDDEN', 403);
  expect((await dora.asks('PUT', `/api/policies/${policy.id}`, edit)).body).toMatchObject({ owner_id: dora.id, next_review_on: '2026-09-01' });
  refusedWith(await dora.asks('PUT', `/api/policies/${policy.id}`, { version: 2, audience: 'staff' }), 'INVALID');
  refusedWith(await dora.asks('POST', '/api/policies', {}), 'FORBIDDEN', 403);
  expect((await approved(here, {}, 'conduct-policy')).number).toBe(2);
});
