import type { Knex } from 'knex';

const isSqlite = (knex: Knex): boolean => (knex.client as { dialect: string }).dialect === 'sqlite3';

/** What is asked and checked about a candidate: client references with attempts to reach them, match warnings, checks and certificates. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('client_references', (table) => {
    caseColumns(table);
    ofApplication(table);
    table.integer('slot').notNullable();
    table.string('client_name', 200).notNullable();
    table.string('client_email', 254);
    table.string('client_phone', 40);
    table.string('client_phone_key', 9).index();
    table.string('client_address', 300);
    // What the same person is found by, however their name and addresses were written.
    table.string('client_name_key', 200).index();
    table.string('client_email_key', 254).index();
    table.string('client_address_key', 300).index();
    table.string('locale', 5).notNullable();
    table.string('time_zone', 60);
    table.string('service_description', 1000).notNullable();
    table.string('service_ended_on', 10).notNullable();
    table.string('consent_declared_at', 30).notNullable();
    table.integer('attempts_count').notNullable().defaultTo(0);
    table.string('last_attempt_at', 30);
    table.string('call_back_at', 30);
    table.string('form_sent_at', 30);
    table.string('form_reminded_at', 30);
    table.string('form_bounced_at', 30);
    table.string('channel', 10);
    table.integer('agreed_to_answer');
    table.integer('professionalism_score');
    table.text('professionalism_comment');
    table.integer('satisfaction_score');
    table.text('satisfaction_comment');
    table.string('would_hire_again', 10);
    table.string('service_as_declared', 10);
    table.integer('read_back');
    table.integer('heard_years');
    table.string('heard_service', 300);
    table.string('heard_month', 7);
    table.text('other_words');
    table.string('completed_at', 30);
    table.integer('completed_by');
    table.string('refusal_note', 1000);
    table.string('replaced_reason', 1000);
    table.integer('replaced_by_id');
    table.integer('client_staff_id');
    table.index(['client_email', 'id']);
    table.index(['state', 'call_back_at', 'id']);
  });
  // One live referee a slot; those who were replaced stay beside.
  await knex.raw(`CREATE UNIQUE INDEX client_references_slot ON client_references (application_id, slot) WHERE state <> 'replaced'`);
  await knex.schema.createTable('reference_attempts', (table) => {
    plain(table);
    table.integer('reference_id').notNullable().references('client_references.id');
    ofApplication(table);
    table.string('channel', 10).notNullable();
    table.string('address', 254);
    table.string('started_at', 30).notNullable();
    table.string('ended_at', 30);
    table.string('outcome', 20).notNullable();
    table.string('note', 1000);
    table.integer('made_by').notNullable();
    table.index(['reference_id', 'id']);
  });
  // Bands of the wording of answers, so that near-identical ones are found without comparing all.
  await knex.schema.createTable('reference_sketches', (table) => {
    table.bigInteger('band').notNullable();
    table.integer('reference_id').notNullable().references('client_references.id');
    table.primary(['band', 'reference_id']);
    table.index('reference_id');
  });
  await knex.schema.createTable('match_warnings', (table) => {
    caseColumns(table);
    ofApplication(table);
    table.integer('reference_id').references('client_references.id');
    table.string('kind', 20).notNullable();
    table.string('with_kind', 20).notNullable();
    table.integer('with_id').notNullable();
    table.string('explanation_en', 400).notNullable();
    table.string('explanation_fr', 400).notNullable();
    table.string('verdict', 20);
    table.text('note');
    table.integer('disposed_by');
    table.string('disposed_at', 30);
  });
  await knex.schema.createTable('checks', (table) => {
    caseColumns(table);
    table.integer('application_id').references('applications.id');
    table.integer('provider_id').notNullable().references('providers.id');
    table.string('kind', 20).notNullable();
    table.string('description', 1000);
    table.string('method', 2000);
    table.integer('attachment_id');
    table.string('valid_until', 10);
    // Categories of service that a skills check covers, as a JSON list (S1-11).
    table.text('categories');
    table.string('insurer', 200);
    table.string('policy_number', 120);
    table.text('activities');
    table.integer('amount');
    table.string('starts_on', 10);
    table.string('ends_on', 10);
    // 1: the insurer was asked, and said that the certificate is theirs.
    table.integer('confirmed_with_insurer');
    table.string('reason', 1000);
    table.string('decided_at', 30);
    table.integer('decided_by');
    // Staff whom the file names or who are close to the provider: kept out of it (S0-22).
    table.integer('candidate_staff_id');
    table.integer('recommender_staff_id');
    table.index(['provider_id', 'kind', 'id']);
    table.index(['application_id', 'kind', 'id']);
    table.index(['state', 'valid_until', 'id']);
    table.index(['state', 'created_at', 'id']);
  });
  await searchable(knex, 'client_references');
}

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
  await knex.schema.dropTable('client_references_search');
  for (const name of ['checks', 'match_warnings', 'reference_sketches', 'reference_attempts', 'client_references']) await knex.schema.dropTable(name);
}
