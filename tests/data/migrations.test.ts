import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { type Database, openDatabase } from '../../server/data/database.ts';
import { freshDatabaseUrl } from '../support/postgres.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase(await freshDatabaseUrl({ empty: true }));
});
afterAll(() => database.close());

const now = '2026-03-02T10:00:00.000Z';
const stamps = { version: 1, created_at: now, updated_at: now };

/** One row of each thing the house keeps, each naming the one before where it can. */
async function furnish(trx: Knex): Promise<void> {
  const add = async (table: string, values: object) => ((await trx(table).insert(values).returning('id')) as { id: number }[])[0]?.id ?? 0;
  const staff = await add('staff', { ...stamps, email: 'lea@entente.example', name: 'Léa', kind: 'person', locale: 'fr', roles: '["moderator"]' });
  await trx('sessions').insert({ token_hash: 'x'.repeat(64), staff_id: staff, created_at: now, seen_at: now, expires_at: now });
  const provider = await add('providers', { ...stamps, name: 'Sow', locale: 'en', linked_staff_id: staff });
  const customer = await add('customers', { ...stamps, name: 'Awa', locale: 'en' });
  const engagement = await add('engagements', { ...stamps, provider_id: provider, customer_id: customer, title: 'Sink' });
  const review = await add('reviews', { ...stamps, state: 'received', provider_id: provider, customer_id: customer, engagement_id: engagement, rating: 1, body: 'Late', locale: 'en', author_name: 'Awa', claimed_by: staff });
  await add('signals', { ...stamps, state: 'open', review_id: review, kind: 'burst', score: 0.5, explanation_en: 'x', explanation_fr: 'x' });
  await add('replies', { ...stamps, state: 'invited', review_id: review, provider_id: provider, locale: 'en', invited_at: now });
  await trx('sketches').insert({ band: 1, review_id: review });
  await add('events', { resource: 'reviews', record_id: review, seq: 1, action: 'create', actor_kind: 'staff', actor_id: staff, at: now, details: '{}', prev_hash: '0'.repeat(64), hash: '1'.repeat(64) });
  const recommendation = await add('recommendations', { ...stamps, state: 'genuine', candidate_name: 'Moussa', trade: 'plumbing', recommender_kind: 'customer', recommender_name: 'Awa', channel: 'e-mail', received_at: now, locale: 'fr' });
  const application = await add('applications', { ...stamps, state: 'received', recommendation_id: recommendation, provider_id: provider, candidate_name: 'Moussa', trade: 'plumbing', locale: 'fr', assignee_id: staff });
  const file = { ...stamps, application_id: application };
  const interview = await add('interviews', { ...file, state: 'held', starts_at: now, minutes: 45, mode: 'video', interviewer_ids: '[1]', uid: 'u' });
  await add('scorecards', { ...file, interview_id: interview, author_id: staff, number: 1, scores: '{}', profile_validated: 1, motivation_validated: 1 });
  const reference = await add('client_references', { ...file, state: 'named', slot: 1, client_name: 'Ba', locale: 'fr', service_description: 'Sink', service_ended_on: '2026-01-05', consent_declared_at: now });
  await add('reference_attempts', { ...file, reference_id: reference, channel: 'phone', started_at: now, outcome: 'no_answer', made_by: staff });
  await add('match_warnings', { ...file, state: 'open', reference_id: reference, kind: 'phone', with_kind: 'recommender', with_id: 1, explanation_en: 'x', explanation_fr: 'x' });
  await add('checks', { ...file, state: 'pending', provider_id: provider, kind: 'insurance' });
  await add('provider_terms', { ...stamps, provider_id: provider, kind: 'prices', number: 1, text: '60 €', author: 'staff', author_id: staff });
  await add('damages', { ...stamps, engagement_id: engagement, provider_id: provider, occurred_on: '2026-03-01', description: 'Flood' });
  const incident = await add('incidents', { ...stamps, state: 'reported', customer_id: customer, category: 'language', severity: 'medium', verbatim: 'x', channel: 'phone', occurred_at: now, reported_by: staff });
  await add('support_actions', { ...stamps, state: 'owed', incident_id: incident, staff_id: staff });
  await add('identity_links', { ...stamps, state: 'open', customer_id: customer, other_customer_id: await add('customers', { ...stamps, name: 'Ava', locale: 'en' }), kind: 'phone', explanation_en: 'x', explanation_fr: 'x' });
  await add('vulnerability_notes', { ...stamps, customer_id: customer, text: 'x', written_by: staff });
  await add('consistency_reviews', { ...stamps, quarter: '2026-Q1', findings: 'x', figures: '[]', written_by: staff });
  const asked = await add('requests', { ...stamps, state: 'received', reference: 'R-1', kind: 'question', customer_id: customer, sender_name: 'Awa', locale: 'en', channel: 'email', subject: 's', text: 't', received_at: now });
  await add('staff_complaints', { ...stamps, state: 'received', reference: 'C-1', request_id: asked, complainant: 'Awa', locale: 'en', staff_id: staff, grounds: '[]', standards: '[]' });
  await add('trainings', { ...stamps, staff_id: staff, policy: 'abuse-policy', number: 1, trained_on: '2026-01-05' });
  await add('provider_requests', { ...stamps, state: 'sent', provider_id: provider, kind: 'customer', customer_id: customer, engagement_id: engagement, subject: 's', text: 't', sent_at: now });
  const note = await add('scoping_notes', { ...stamps, state: 'need_restated', engagement_id: engagement, provider_id: provider, customer_id: customer, need: 'x', context: '{}' });
  await add('commitments', { ...stamps, state: 'promised', engagement_id: engagement, provider_id: provider, scoping_note_id: note, kind: 'milestone', what: 'x', due_on: '2026-04-01' });
  await add('profile_claims', { ...stamps, state: 'declared', provider_id: provider, kind: 'skill', text: 'x' });
  await add('disclosures', { ...stamps, state: 'reported', provider_id: provider, customer_id: customer, engagement_id: engagement, kind: 'portfolio', what: 'x', disclosed_on: '2026-02-02' });
  const conduct = await add('conduct_cases', { ...stamps, state: 'signalled', reference: 'K-1', provider_id: provider, engagement_id: engagement, origin: 'staff', severity: 'medium', summary: 'x' });
  await add('restitutions', { ...stamps, conduct_case_id: conduct, provider_id: provider, finding: 'x', found_by: staff, amount_cents: 100 });
  const sanction = await add('sanctions', { ...stamps, state: 'notified', reference: 'S-1', provider_id: provider, conduct_case_id: conduct, level: 'warning', clause_ids: '[]', reasons: 'x', notified_at: now, starts_at: now });
  await add('fee_refunds', { ...stamps, state: 'asked', provider_id: provider, amount_cents: 100, reason: 'x' });
  await add('appeals', { ...stamps, state: 'received', reference: 'A-1', of_resource: 'sanctions', of_id: sanction, decision_event_id: 1, provider_id: provider, appellant_name: 'Sow', locale: 'en', statement: 'x', submitted_at: now, decided_on_at: now });
  const mediation = await add('mediations', { ...stamps, state: 'requested', reference: 'M-1', provider_id: provider, customer_id: customer, engagement_id: engagement, request_id: asked, subject: 's', facts: 'x', requested_by: 'customer' });
  await add('statements', { ...stamps, mediation_id: mediation, party: 'customer', visibility: 'private', text: 'x', by_kind: 'link', by_id: 1, said_at: now });
  await add('notes', { ...stamps, resource: 'mediations', record_id: mediation, text: 'x', mentions: '[]', author_id: staff });
  await trx('bell_lines').insert({ staff_id: staff, resource: 'mediations', record_id: mediation, reason: 'mentioned', at: now });
  await trx('snoozes').insert({ staff_id: staff, resource: 'mediations', record_id: mediation, wakes_on: 'party_replied', event_id: 1, created_at: now, told_at: now });
  await trx('presences').insert({ staff_id: staff, tab: 'x', resource: 'mediations', record_id: mediation, editing: 0, seen_at: now });
  await add('second_looks', { ...stamps, state: 'drawn', of_resource: 'reviews', of_id: review, lot: 1, share: 500, first_outcome: 'publish', first_clause: 'x', first_by: staff, decided_at: now, seen: '{}' });
  await add('practice_answers', { ...stamps, staff_id: staff, exercise: 'x', answer: 'publish', correct: 1 });
  await add('saved_views', { ...stamps, name: 'x', resource: 'reviews', query: 'x', scope: 'team', owner_id: staff });
  await add('offers', { ...stamps, state: 'open', mediation_id: mediation, number: 1, from_party: 'customer', terms: '[]', terms_hash: 'x', expires_at: now });
  const policy = await add('policies', { ...stamps, slug: 'quality-charter', title_en: 'Quality charter', title_fr: 'Charte qualité', audience: 'providers', reference_locale: 'en' });
  const edition = await add('policy_versions', { ...stamps, state: 'in_force', policy_id: policy, number: 1, clauses: '[]', change_reason: 'First', change_driver: 'other' });
  await add('notices', { ...stamps, state: 'informed', policy_version_id: edition, provider_id: provider });
  await add('acceptances', { ...stamps, policy_version_id: edition, policy: 'quality-charter', number: 1, provider_id: provider, mode: 'explicit', channel: 'link', accepted_at: now });
  await add('attachments', { ...stamps, resource: 'checks', record_id: 1, name: 'x.pdf', kind: 'application/pdf', bytes: 3, sha256: 'f'.repeat(64), uploaded_by: staff });
  await trx('preferences').insert({ staff_id: staff, chosen: '{}', updated_at: now });
  await trx('drafts').insert({ staff_id: staff, resource: 'client_references', record_id: reference, name: 'complete', input: '{}', revision: 1, saved_at: now });
  await add('letters', { key: 'k', resource: 'reviews', record_id: review, kind: 'x', to_name: 'Awa', to_email: 'a@b.c', locale: 'en', subject: 's', body: 'b', delivery: 'waiting', due_at: now, created_at: now });
}

/** Every table and its columns, as the database itself tells them. */
async function shape(knex: Knex): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const table of await tables(knex)) found[table] = Object.keys(await knex(table).columnInfo()).sort();
  return found;
}

async function tables(knex: Knex): Promise<string[]> {
  const query = database.engine === 'sqlite' ? "SELECT name FROM sqlite_master WHERE type = 'table'" : "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'";
  const answer = (await knex.raw(query)) as { name: string }[] | { rows: { name: string }[] };
  const rows = Array.isArray(answer) ? answer : answer.rows;
  return rows.map(({ name }) => name).filter((name) => !/^(sqlite_|knex_)|_search(_|$)/.test(name)).sort();
}

test('every migration climbs, descends with rows in its tables, and climbs again to the same house', async () => {
  await database.migrate();
  expect(await database.migrated()).toBe(true);
  const first = await shape(database.read);
  expect(Object.keys(first)).toEqual(expect.arrayContaining(['appeals', 'applications', 'attachments', 'bell_lines', 'checks', 'client_references', 'commitments', 'conduct_cases', 'customers', 'damages', 'drafts', 'engagements', 'events', 'identity_links', 'incidents', 'interviews', 'letters', 'links', 'mediations', 'notes', 'offers', 'policies', 'policy_versions', 'presences', 'provider_terms', 'providers', 'replies', 'recommendations', 'reviews', 'scorecards', 'requests', 'sanctions', 'saved_views', 'scoping_notes', 'seals', 'signals', 'sketches', 'staff', 'staff_complaints', 'support_actions']));
  await database.transaction(furnish);
  await database.migrateDown();
  expect(await tables(database.read)).toEqual([]);
  expect(await database.migrated()).toBe(false);
  await database.migrate();
  expect(await shape(database.read)).toEqual(first);
  await database.transaction(furnish);
  expect((await database.read('reviews')).length).toBe(1);
});

test('climbing again where everything stands changes nothing', async () => {
  const before = await shape(database.read);
  await database.migrate();
  expect(await shape(database.read)).toEqual(before);
});

test('each migration is listed once, in the order of its number', () => {
  const names = Object.keys(migrations);
  expect(names).toEqual([...names].sort());
  expect(names.every((name, index) => name.startsWith(String(index + 1).padStart(3, '0')))).toBe(true);
});

test('numbers of rows that are gone are never given again', async () => {
  const added = (await database.transaction((trx) => trx('customers').insert({ ...stamps, name: 'Gone', locale: 'en' }).returning('id'))) as { id: number }[];
  const id = added[0]?.id ?? 0;
  await database.transaction((trx) => trx('customers').where({ id }).delete());
  const next = (await database.transaction((trx) => trx('customers').insert({ ...stamps, name: 'Next', locale: 'en' }).returning('id'))) as { id: number }[];
  expect(next[0]?.id).toBeGreaterThan(id);
});
