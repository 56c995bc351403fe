import type { Knex } from 'knex';

const added = ['agreed_scope', 'agreed_timeline', 'agreed_payment', 'terms_provider_at', 'terms_customer_at', 'terms_agreed_late', 'scoping_note_missing', 'outcome_marks'];

/** What a provider owes: answers to requests, scoping notes validated by both, commitments kept and delays announced. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('provider_requests', (table) => {
    caseColumns(table);
    table.integer('provider_id').notNullable().references('providers.id');
    table.integer('customer_id').references('customers.id');
    table.integer('engagement_id').references('engagements.id');
    // facilitator, customer, cooperation or complaint: who asks, and for what.
    table.string('kind', 20).notNullable();
    table.string('subject', 300).notNullable();
    table.text('text').notNullable();
    table.string('external_id', 120).unique();
    table.string('sent_at', 30).notNullable();
    table.string('reminded_at', 30);
    table.string('overdue_at', 30);
    table.string('answered_at', 30);
    table.string('outcome', 20);
    table.string('decline_reason', 30);
    table.text('answer');
    table.text('waiver_reason');
    table.integer('waived_by');
    // A request that cannot be satisfied is passed on to somebody else (S0-05).
    table.string('rerouted_at', 30);
    table.text('rerouting');
    table.integer('linked_staff_id');
    table.index(['state', 'created_at', 'id']);
    table.index(['provider_id', 'kind', 'state']);
    table.index(['customer_id', 'id']);
  });
  await knex.raw('CREATE INDEX provider_requests_due ON provider_requests (due_at, id) WHERE closed_at IS NULL AND due_at IS NOT NULL');
  await knex.schema.createTable('scoping_notes', (table) => {
    caseColumns(table);
    table.integer('engagement_id').notNullable().references('engagements.id');
    table.integer('provider_id').notNullable().references('providers.id');
    table.integer('customer_id').notNullable().references('customers.id');
    table.text('need').notNullable();
    table.text('context').notNullable();
    table.string('need_confirmed_at', 30);
    table.text('services');
    table.text('milestones');
    table.text('criteria');
    table.string('content_hash', 64);
    table.string('provider_validated_at', 30);
    table.string('provider_hash', 64);
    table.string('customer_validated_at', 30);
    table.string('customer_hash', 64);
    table.text('measures');
    table.integer('linked_staff_id');
    table.index(['state', 'created_at', 'id']);
    table.index(['engagement_id', 'id']);
    table.index(['provider_id', 'id']);
    table.index(['customer_id', 'id']);
  });
  await knex.schema.createTable('commitments', (table) => {
    caseColumns(table);
    table.integer('engagement_id').notNullable().references('engagements.id');
    table.integer('provider_id').notNullable().references('providers.id');
    table.integer('scoping_note_id').references('scoping_notes.id');
    table.string('kind', 20).notNullable();
    table.string('what', 500).notNullable();
    table.string('due_on', 10).notNullable();
    // 0: found in a dispute, never written down (S1-16).
    table.integer('written').notNullable().defaultTo(1);
    table.string('confirmed_at', 30);
    table.string('done_on', 10);
    table.string('delay_announced_at', 30);
    table.string('delay_until', 10);
    table.text('delay_words');
    table.integer('linked_staff_id');
    table.index(['state', 'due_on', 'id']);
    table.index(['engagement_id', 'id']);
    table.index(['provider_id', 'state', 'id']);
  });
  await knex.schema.alterTable('engagements', (table) => {
    table.text('agreed_scope');
    table.text('agreed_timeline');
    table.text('agreed_payment');
    table.string('terms_provider_at', 30);
    table.string('terms_customer_at', 30);
    table.integer('terms_agreed_late');
    table.integer('scoping_note_missing');
    // repeat, testimonial, referral: what a satisfied customer did (S1-04).
    table.text('outcome_marks');
  });
}

function caseColumns(table: Knex.CreateTableBuilder): void {
  table.increments('id');
  table.integer('version').notNullable().defaultTo(1);
  table.string('created_at', 30).notNullable();
  table.string('updated_at', 30).notNullable();
  table.string('state', 30).notNullable();
  table.integer('priority').notNullable().defaultTo(0);
  table.integer('assignee_id').references('staff.id');
  table.string('due_at', 30);
  table.string('closed_at', 30);
  table.integer('claimed_by').references('staff.id');
  table.string('claimed_until', 30);
  table.text('proposal');
}

export async function down(knex: Knex): Promise<void> {
  for (const name of ['commitments', 'scoping_notes', 'provider_requests']) await knex.schema.dropTable(name);
  // By SQL: Knex would build the table anew on SQLite, which rows that name a service forbid.
  for (const column of added) await knex.raw('ALTER TABLE engagements DROP COLUMN ??', [column]);
}
