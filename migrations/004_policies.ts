import type { Knex } from 'knex';

/** The library of policies: documents, their versions with clauses, notices of a new version, and who accepted which. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('policies', (table) => {
    plain(table);
    table.string('slug', 60).notNullable().unique();
    table.string('title_en', 200).notNullable();
    table.string('title_fr', 200).notNullable();
    table.string('audience', 20).notNullable();
    // One translation is the reference text (C-14).
    table.string('reference_locale', 5).notNullable();
    // 1: nobody joins without accepting it explicitly.
    table.integer('needed_to_join').notNullable().defaultTo(0);
    table.integer('owner_id').references('staff.id');
    table.string('next_review_on', 10);
  });
  await knex.schema.createTable('policy_versions', (table) => {
    caseColumns(table);
    table.integer('policy_id').notNullable().references('policies.id');
    table.integer('number').notNullable();
    // A list of clauses as JSON: immutable as a whole once approved.
    table.text('clauses').notNullable();
    table.text('change_reason').notNullable();
    table.string('change_driver', 20).notNullable();
    table.integer('important').notNullable().defaultTo(0);
    table.string('important_reason', 1000);
    table.string('approved_at', 30);
    table.integer('approved_by');
    table.string('announced_at', 30);
    table.string('in_force_at', 30);
    table.string('superseded_at', 30);
    table.unique(['policy_id', 'number']);
    table.index(['state', 'created_at', 'id']);
  });
  await knex.raw(`CREATE UNIQUE INDEX policy_versions_in_force ON policy_versions (policy_id) WHERE state = 'in_force'`);
  await knex.schema.createTable('notices', (table) => {
    caseColumns(table);
    table.integer('policy_version_id').notNullable().references('policy_versions.id');
    table.integer('provider_id').references('providers.id');
    table.integer('customer_id').references('customers.id');
    // The letter that tells, by its key in the outbox; none when there is no address.
    table.string('letter_key', 120);
    table.string('channel', 20);
    table.string('note', 1000);
    table.string('informed_at', 30);
    table.index(['policy_version_id', 'state', 'id']);
    table.index(['state', 'created_at', 'id']);
    table.unique(['policy_version_id', 'provider_id']);
    table.unique(['policy_version_id', 'customer_id']);
  });
  await knex.schema.createTable('acceptances', (table) => {
    plain(table);
    table.integer('policy_version_id').notNullable().references('policy_versions.id');
    // The document and its number again, so that a gate reads one row.
    table.string('policy', 60).notNullable();
    table.integer('number').notNullable();
    table.integer('provider_id').references('providers.id');
    table.integer('customer_id').references('customers.id');
    table.string('mode', 10).notNullable();
    table.string('channel', 20).notNullable();
    table.string('accepted_at', 30).notNullable();
    table.string('signed_name', 200);
    table.integer('attachment_id');
    table.index(['provider_id', 'policy', 'number']);
    table.index(['customer_id', 'policy', 'number']);
    table.index(['policy_version_id', 'id']);
  });
  // Which cases cite which clause, in which version.
  await knex.raw('CREATE INDEX events_by_clause ON events (clause_id, policy_version, id) WHERE clause_id IS NOT NULL');
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
  await knex.raw('DROP INDEX events_by_clause');
  for (const name of ['acceptances', 'notices', 'policy_versions', 'policies']) await knex.schema.dropTable(name);
}
