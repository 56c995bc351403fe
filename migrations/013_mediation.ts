import type { Knex } from 'knex';

/** The mediation room: two conditions checked at every step, words for one side or for both, offers in turn, one agreement that both sign. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('mediations', (table) => {
    caseColumns(table);
    table.string('reference', 20).notNullable().unique();
    table.integer('provider_id').notNullable().references('providers.id');
    table.integer('customer_id').notNullable().references('customers.id');
    table.integer('engagement_id').references('engagements.id');
    table.integer('request_id').references('requests.id');
    table.string('subject', 300).notNullable();
    table.text('facts').notNullable();
    table.string('requested_by', 20).notNullable();
    table.integer('mediator_id').references('staff.id');
    table.string('direct_contact_on', 10);
    table.string('direct_contact', 500);
    // The customer's declaration that nothing else was started: when, how, and at which stage it was last given.
    table.string('declared_at', 30);
    table.string('declared_by', 20);
    table.string('declared_stage', 20);
    table.integer('declaration_asked').notNullable().defaultTo(0);
    table.string('parallel_kind', 20);
    table.string('parallel_source', 500);
    table.string('parallel_at', 30);
    table.string('opened_at', 30);
    table.string('stage_since', 30);
    table.string('turn', 20);
    table.integer('offers_made').notNullable().defaultTo(0);
    table.integer('agreed_offer_id');
    table.text('agreement');
    table.string('agreement_hash', 64);
    table.string('customer_signed_at', 30);
    table.string('customer_signed_hash', 64);
    table.string('provider_signed_at', 30);
    table.string('provider_signed_hash', 64);
    table.string('agreed_at', 30);
    table.text('performance');
    table.string('performed_at', 30);
    table.string('decline_reason', 30);
    table.string('reason', 30);
    table.text('explanation');
    table.string('ended_from', 20);
    table.string('stops_at', 30);
    table.integer('linked_staff_id');
    table.integer('customer_staff_id');
    table.index(['state', 'created_at', 'id']);
    table.index(['provider_id', 'state', 'id']);
    table.index(['customer_id', 'id']);
    table.index(['mediator_id', 'state', 'id']);
  });
  await knex.schema.createTable('statements', (table) => {
    plain(table);
    table.integer('mediation_id').notNullable().references('mediations.id');
    // Whose words or whose space: customer, provider or mediator.
    table.string('party', 20).notNullable();
    // private to `space`, or common to both.
    table.string('visibility', 10).notNullable();
    table.string('space', 20);
    table.text('text').notNullable();
    table.string('by_kind', 10).notNullable();
    table.integer('by_id').notNullable();
    table.string('said_at', 30).notNullable();
    table.string('released_at', 30);
    // Who reads the private spaces: the mediator of the case, kept here because a rule compares a row's own columns.
    table.integer('mediator_id');
    table.integer('linked_staff_id');
    table.integer('customer_staff_id');
    table.index(['mediation_id', 'id']);
  });
  await knex.schema.createTable('offers', (table) => {
    caseColumns(table);
    table.integer('mediation_id').notNullable().references('mediations.id');
    table.integer('number').notNullable();
    table.string('from_party', 20).notNullable();
    table.text('terms').notNullable();
    table.string('terms_hash', 64).notNullable();
    table.string('expires_at', 30).notNullable();
    table.string('answered_at', 30);
    table.string('answered_by', 20);
    table.text('answer');
    table.integer('linked_staff_id');
    table.integer('customer_staff_id');
    table.unique(['mediation_id', 'number']);
    table.index(['state', 'expires_at', 'id']);
  });
  await knex.schema.createTable('outsider_uploads', (table) => {
    // Files that came through a link, before the answer that they belong to is given.
    table.increments('id');
    table.string('link_hash', 64).notNullable();
    table.string('name', 200).notNullable();
    table.string('kind', 60).notNullable();
    table.integer('bytes').notNullable();
    table.string('sha256', 64).notNullable();
    table.string('created_at', 30).notNullable();
    table.index(['link_hash', 'id']);
  });
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

export async function down(knex: Knex): Promise<void> {
  for (const name of ['outsider_uploads', 'offers', 'statements', 'mediations']) await knex.schema.dropTable(name);
}
