import type { Knex } from 'knex';

const isSqlite = (knex: Knex): boolean => (knex.client as { dialect: string }).dialect === 'sqlite3';

/** Admission: recommendations, applications with their interviews; providers become cases. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('providers', (table) => {
    table.string('state', 30).notNullable().defaultTo('candidate');
    table.integer('priority').notNullable().defaultTo(0);
    table.integer('assignee_id');
    table.string('due_at', 30);
    table.string('closed_at', 30);
    table.integer('claimed_by');
    table.string('claimed_until', 30);
    table.text('proposal');
    table.string('address', 300);
    // Categories of service that the provider offers, as a JSON list; each needs a passed skills check to be listed (S1-11).
    table.text('services');
    // Computed from the facts in the transaction that changes them, never sent (S4-09).
    table.integer('listed').notNullable().defaultTo(0);
    table.string('listed_changed_at', 30);
    table.string('admitted_at', 30);
    table.string('held_at', 30);
    // 'insurance': lifted at once when a certificate is valid; 'decision': a person's, lifted by a person.
    table.string('hold_ground', 20);
    table.string('hold_reason', 1000);
    table.string('left_at', 30);
    table.string('insurance_ends_on', 10);
    table.string('reminded_60_at', 30);
    table.string('reminded_30_at', 30);
    table.string('reminded_7_at', 30);
    table.index(['state', 'id']);
    table.index(['insurance_ends_on', 'id']);
  });
  await knex.schema.createTable('recommendations', (table) => {
    caseColumns(table);
    table.string('candidate_name', 200).notNullable();
    table.string('candidate_email', 254);
    table.string('candidate_phone', 40);
    table.string('candidate_phone_key', 9);
    table.string('candidate_address', 300);
    table.string('trade', 120).notNullable();
    table.string('recommender_kind', 20).notNullable();
    table.string('recommender_name', 200).notNullable();
    table.string('recommender_email', 254);
    table.string('recommender_phone', 40);
    table.string('recommender_phone_key', 9);
    table.string('recommender_address', 300);
    table.string('relation', 500);
    table.text('message');
    table.string('channel', 30).notNullable();
    table.string('received_at', 30).notNullable();
    table.string('locale', 5).notNullable();
    table.string('external_id', 120).unique();
    table.string('verification_method', 30);
    table.text('verification_note');
    table.string('dismissal_reason', 1000);
    table.string('decided_at', 30);
    table.integer('decided_by');
    // Staff whom the file names: kept out of it (S0-22).
    table.integer('candidate_staff_id');
    table.integer('recommender_staff_id');
    table.index(['state', 'created_at', 'id']);
    for (const found of ['candidate_email', 'candidate_phone_key', 'recommender_email', 'recommender_phone_key']) table.index([found, 'id']);
  });
  await knex.schema.createTable('applications', (table) => {
    caseColumns(table);
    table.integer('recommendation_id').notNullable().references('recommendations.id');
    table.integer('provider_id').notNullable().references('providers.id');
    table.string('candidate_name', 200).notNullable();
    table.string('candidate_email', 254);
    table.string('candidate_phone', 40);
    table.string('candidate_phone_key', 9);
    table.string('candidate_address', 300);
    table.string('trade', 120).notNullable();
    table.text('services');
    table.string('locale', 5).notNullable();
    // Since when it stands in its state.
    table.string('stage_since', 30);
    // What the candidate says of themselves, compared with what is heard elsewhere.
    table.integer('claimed_years');
    table.text('claimed_background');
    // Every past customer whom the candidate declared, as JSON: the three most recent become the slots.
    table.text('declared_services');
    table.string('declared_at', 30);
    table.text('exceptions');
    table.integer('open_warnings').notNullable().defaultTo(0);
    table.integer('references_completed').notNullable().defaultTo(0);
    table.integer('signature_requested_by');
    table.string('signature_requested_at', 30);
    table.string('signed_at', 30);
    table.string('decided_at', 30);
    table.integer('decided_by');
    table.text('decision_note');
    table.string('decline_reason', 40);
    table.text('decline_explanation');
    table.string('withdrawal_reason', 1000);
    table.integer('candidate_staff_id');
    table.integer('recommender_staff_id');
    table.unique(['recommendation_id']);
    table.index(['state', 'created_at', 'id']);
    table.index(['provider_id', 'id']);
    for (const found of ['candidate_email', 'candidate_phone_key']) table.index([found, 'id']);
  });
  await knex.raw('CREATE INDEX applications_assignee ON applications (assignee_id, created_at, id) WHERE assignee_id IS NOT NULL');
  await knex.schema.createTable('interviews', (table) => {
    caseColumns(table);
    ofApplication(table);
    table.string('starts_at', 30).notNullable();
    table.integer('minutes').notNullable();
    table.string('mode', 20).notNullable();
    table.string('place', 500);
    // Staff who hold it, as a JSON list of numbers.
    table.text('interviewer_ids').notNullable();
    table.string('uid', 120).notNullable();
    table.integer('sequence').notNullable().defaultTo(0);
    table.string('started_at', 30);
    table.integer('held_minutes');
    table.text('participants');
    table.integer('profile_validated');
    table.integer('motivation_validated');
    table.string('cancel_reason', 1000);
    table.index(['starts_at', 'id']);
    table.index(['state', 'starts_at', 'id']);
  });
  await knex.schema.createTable('scorecards', (table) => {
    plain(table);
    table.integer('interview_id').notNullable().references('interviews.id');
    ofApplication(table);
    table.integer('author_id').notNullable().references('staff.id');
    // A correction is a new number; the earlier ones stay.
    table.integer('number').notNullable();
    table.text('scores').notNullable();
    table.integer('profile_validated').notNullable();
    table.integer('motivation_validated').notNullable();
    table.text('notes');
    table.string('correction_reason', 1000);
    // Null while another interviewer's scores are still to come: hidden from everybody but its author.
    table.string('released_at', 30);
    table.unique(['interview_id', 'author_id', 'number']);
  });
  for (const name of searched) await searchable(knex, name);
}

const searched = ['recommendations', 'applications'] as const;

function plain(table: Knex.CreateTableBuilder): void {
  table.increments('id');
  table.integer('version').notNullable().defaultTo(1);
  table.string('created_at', 30).notNullable();
  table.string('updated_at', 30).notNullable();
}

function caseColumns(table: Knex.CreateTableBuilder): void {
  plain(table);
  table.string('state', 30).notNullable();
  table.integer('priority').notNullable().defaultTo(0);
  table.integer('assignee_id').references('staff.id');
  table.string('due_at', 30);
  table.string('closed_at', 30);
  table.integer('claimed_by').references('staff.id');
  table.string('claimed_until', 30);
  table.text('proposal');
}

/** Rows of one file; who is kept out of the file is kept out of them. */
function ofApplication(table: Knex.CreateTableBuilder): void {
  table.integer('application_id').notNullable().references('applications.id');
  table.integer('candidate_staff_id');
  table.integer('recommender_staff_id');
  table.index(['application_id', 'id']);
}

/** The folded words of a table's rows, kept by the engine in the transaction that writes the row. */
async function searchable(knex: Knex, name: string): Promise<void> {
  if (isSqlite(knex))
    await knex.raw(`CREATE VIRTUAL TABLE ${name}_search USING fts5(document, content='', contentless_delete=1, tokenize='unicode61', prefix='3', detail='none')`);
  else {
    await knex.raw(`CREATE TABLE ${name}_search (id integer PRIMARY KEY REFERENCES ${name}(id) ON DELETE CASCADE, document tsvector NOT NULL)`);
    await knex.raw(`CREATE INDEX ${name}_search_words ON ${name}_search USING gin (document)`);
  }
}

export async function down(knex: Knex): Promise<void> {
  for (const name of searched) await knex.schema.dropTable(`${name}_search`);
  for (const name of ['scorecards', 'interviews', 'applications', 'recommendations']) await knex.schema.dropTable(name);
  await knex.schema.alterTable('providers', (table) => {
    table.dropIndex(['state', 'id']);
    table.dropIndex(['insurance_ends_on', 'id']);
  });
  // By SQL: Knex would build the table anew on SQLite, which rows that name a provider forbid.
  for (const column of added) await knex.raw('ALTER TABLE providers DROP COLUMN ??', [column]);
}

const added = [
  'state', 'priority', 'assignee_id', 'due_at', 'closed_at', 'claimed_by', 'claimed_until', 'proposal', 'address', 'services', 'listed', 'listed_changed_at',
  'admitted_at', 'held_at', 'hold_ground', 'hold_reason', 'left_at', 'insurance_ends_on', 'reminded_60_at', 'reminded_30_at', 'reminded_7_at',
];
