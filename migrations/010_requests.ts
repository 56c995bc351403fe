import type { Knex } from 'knex';

const isSqlite = (knex: Knex): boolean => (knex.client as { dialect: string }).dialect === 'sqlite3';

/** What customers ask, and what they complain of: requests with their answers, complaints about staff, and who was trained on what. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('requests', (table) => {
    caseColumns(table);
    table.string('reference', 20).notNullable().unique();
    table.string('kind', 20).notNullable();
    table.integer('customer_id').references('customers.id');
    table.string('sender_name', 200).notNullable();
    table.string('sender_email', 254);
    table.string('sender_phone', 40);
    table.string('sender_phone_key', 20).index();
    table.string('locale', 5).notNullable();
    table.string('channel', 20).notNullable();
    table.string('subject', 300).notNullable();
    table.text('text').notNullable();
    table.string('external_id', 120).unique();
    table.string('received_at', 30).notNullable();
    table.string('acknowledged_at', 30);
    table.string('answered_at', 30);
    table.integer('answered_by');
    table.string('outcome', 30);
    table.text('answer');
    table.string('answer_clause', 80);
    table.integer('answer_version');
    table.string('answer_hash', 64);
    // How it was given to somebody who has no address.
    table.string('answer_given', 1000);
    table.integer('escalations').notNullable().defaultTo(0);
    table.string('escalated_at', 30);
    table.text('new_facts');
    table.string('reopened_at', 30);
    table.string('reopen_ground', 30);
    table.text('exceptions');
    table.integer('linked_staff_id');
    // 1: came from a sender whose messages are stopped; kept, counted, never destroyed. 2: a person let it through.
    table.integer('kept_aside').notNullable().defaultTo(0);
    // What no measure on the sender ever closes: the door that this message came to.
    table.string('door', 20);
    table.index(['state', 'created_at', 'id']);
    table.index(['customer_id', 'id']);
    table.index(['sender_email', 'id']);
    table.index(['answered_at', 'kind']);
  });
  await knex.raw('CREATE INDEX requests_aside ON requests (created_at, id) WHERE kept_aside = 1');
  await knex.raw('CREATE INDEX requests_due ON requests (due_at, id) WHERE closed_at IS NULL AND due_at IS NOT NULL');
  await knex.schema.createTable('staff_complaints', (table) => {
    caseColumns(table);
    table.string('reference', 20).notNullable().unique();
    table.integer('customer_id').references('customers.id');
    table.integer('request_id').references('requests.id');
    table.string('complainant', 200).notNullable();
    table.string('complainant_email', 254);
    table.string('locale', 5).notNullable();
    table.integer('staff_id').notNullable().references('staff.id');
    table.text('grounds').notNullable();
    table.text('standards').notNullable();
    table.text('details');
    table.text('how_short');
    table.integer('taken_by').references('staff.id');
    table.integer('reviewer_id').references('staff.id');
    table.text('account');
    table.string('account_at', 30);
    table.text('findings');
    table.text('conclusions');
    table.string('concluded_at', 30);
    table.string('letter_sent_at', 30);
    table.index(['state', 'created_at', 'id']);
    table.index(['request_id']);
    table.index(['staff_id', 'id']);
  });
  await knex.schema.createTable('trainings', (table) => {
    plain(table);
    table.integer('staff_id').notNullable().references('staff.id');
    table.string('policy', 60).notNullable();
    table.integer('number').notNullable();
    table.string('trained_on', 10).notNullable();
    table.string('note', 1000);
    table.unique(['staff_id', 'policy', 'number']);
  });
  for (const name of searched) await searchable(knex, name);
}

const searched = ['requests', 'staff_complaints'] as const;

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
  for (const name of ['trainings', 'staff_complaints', 'requests']) await knex.schema.dropTable(name);
}
