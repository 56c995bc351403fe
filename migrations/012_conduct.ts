import type { Knex } from 'knex';

const added = ['suspended_at', 'suspended_until', 'terminates_at', 'terminated_at', 'termination_ground', 'membership_ended_by'];

/** A provider's conduct: what is held against them, what they say, what is decided by which clause, and what another person thinks of it on appeal. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('profile_claims', (table) => {
    caseColumns(table);
    table.integer('provider_id').notNullable().references('providers.id');
    table.string('kind', 20).notNullable();
    table.string('text', 500).notNullable();
    table.text('proof');
    table.string('decided_at', 30);
    table.integer('decided_by');
    table.integer('linked_staff_id');
    table.index(['provider_id', 'id']);
    table.index(['state', 'created_at', 'id']);
  });
  // What a provider told others of a customer's affairs, and the customer's signed agreement to it, when there is one (S1-13).
  await knex.schema.createTable('disclosures', (table) => {
    caseColumns(table);
    table.integer('provider_id').notNullable().references('providers.id');
    table.integer('customer_id').references('customers.id');
    table.integer('engagement_id').references('engagements.id');
    table.string('kind', 20).notNullable();
    table.text('what').notNullable();
    table.string('disclosed_on', 10).notNullable();
    table.integer('attachment_id');
    table.string('signed_on', 10);
    table.text('scope');
    table.string('consent_until', 10);
    table.text('finding');
    table.string('decided_at', 30);
    table.integer('decided_by');
    table.integer('linked_staff_id');
    table.index(['state', 'created_at', 'id']);
    table.index(['provider_id', 'id']);
  });
  await knex.schema.createTable('conduct_cases', (table) => {
    caseColumns(table);
    table.string('reference', 20).notNullable().unique();
    table.integer('provider_id').notNullable().references('providers.id');
    table.integer('engagement_id').references('engagements.id');
    table.string('origin', 30).notNullable();
    // What raised it, once for each: a signal is never two drafts.
    table.string('source_resource', 40);
    table.integer('source_id');
    table.string('severity', 10).notNullable();
    table.text('summary').notNullable();
    table.text('violations');
    table.string('facts_on', 10);
    table.string('opened_at', 30);
    table.integer('opened_by');
    table.string('statement_requested_at', 30);
    table.string('statement_due_at', 30);
    table.text('statement');
    table.string('statement_at', 30);
    // The days for a statement went by without one.
    table.string('hearing_closed_at', 30);
    table.string('outcome', 20);
    table.text('reasons');
    table.text('clause_ids');
    table.text('policy_versions');
    table.text('departs_because');
    table.string('decided_at', 30);
    table.integer('decided_by');
    // The letter that tells the provider of the decision: the case closes once it left.
    table.string('letter_key', 120);
    table.string('unreached_at', 30);
    table.integer('linked_staff_id');
    table.unique(['source_resource', 'source_id']);
    table.index(['state', 'created_at', 'id']);
    table.index(['provider_id', 'id']);
    table.index(['outcome', 'decided_at', 'id']);
  });
  await knex.schema.createTable('restitutions', (table) => {
    plain(table);
    table.integer('conduct_case_id').notNullable().references('conduct_cases.id');
    table.integer('provider_id').notNullable().references('providers.id');
    table.integer('damage_id').references('damages.id');
    table.text('finding').notNullable();
    table.integer('found_by').notNullable().references('staff.id');
    table.integer('amount_cents').notNullable();
    table.string('agreed_on', 10);
    table.string('paid_on', 10);
    table.integer('linked_staff_id');
    table.index(['conduct_case_id', 'id']);
    table.index(['provider_id', 'id']);
  });
  await knex.schema.createTable('sanctions', (table) => {
    caseColumns(table);
    table.string('reference', 20).notNullable().unique();
    table.integer('provider_id').notNullable().references('providers.id');
    table.integer('conduct_case_id').notNullable().references('conduct_cases.id');
    table.string('level', 20).notNullable();
    table.text('clause_ids').notNullable();
    table.text('reasons').notNullable();
    table.string('notified_at', 30).notNullable();
    table.string('starts_at', 30).notNullable();
    table.string('ends_at', 30);
    table.string('in_force_at', 30);
    table.string('ended_at', 30);
    table.string('overturned_at', 30);
    table.integer('decided_by');
    table.integer('confirmed_by');
    // What it changed elsewhere, as it stood before: an appeal that overturns it puts it back.
    table.text('undoes');
    table.integer('linked_staff_id');
    table.index(['state', 'created_at', 'id']);
    table.index(['provider_id', 'id']);
    table.index(['conduct_case_id']);
  });
  await knex.raw("CREATE INDEX sanctions_ending ON sanctions (ends_at, id) WHERE ends_at IS NOT NULL AND state = 'in_force'");
  await knex.schema.createTable('fee_refunds', (table) => {
    caseColumns(table);
    table.integer('provider_id').notNullable().references('providers.id');
    table.integer('amount_cents').notNullable();
    table.text('reason').notNullable();
    table.string('decided_at', 30);
    table.integer('decided_by');
    table.text('decision');
    // removal: refused because the provider was excluded; an overturned exclusion opens it again (C-08).
    table.string('ground', 20);
    table.integer('linked_staff_id');
    table.index(['provider_id', 'id']);
    table.index(['state', 'created_at', 'id']);
  });
  await knex.schema.createTable('appeals', (table) => {
    caseColumns(table);
    table.string('reference', 20).notNullable().unique();
    // The decision that is appealed against: a sanction, an application, a customer's measure, a review.
    table.string('of_resource', 40).notNullable();
    table.integer('of_id').notNullable();
    table.integer('decision_event_id').notNullable();
    table.integer('letter_id');
    table.integer('provider_id').references('providers.id');
    table.integer('customer_id').references('customers.id');
    table.string('appellant_name', 200).notNullable();
    table.string('appellant_email', 254);
    table.string('locale', 5).notNullable();
    table.text('statement').notNullable();
    table.integer('evidence').notNullable().defaultTo(0);
    table.text('evidence_links');
    table.string('submitted_at', 30).notNullable();
    table.string('decided_on_at', 30).notNullable();
    table.integer('reviewer_id').references('staff.id');
    table.string('outcome', 20);
    // What it became, when it was made milder.
    table.string('reduced_to', 30);
    table.text('reasons');
    table.string('decided_at', 30);
    table.integer('decided_by');
    table.integer('linked_staff_id');
    // One decision is appealed against once.
    table.unique(['decision_event_id']);
    table.index(['of_resource', 'of_id']);
    table.index(['state', 'created_at', 'id']);
    table.index(['provider_id', 'id']);
    table.index(['customer_id', 'id']);
  });
  await knex.schema.alterTable('providers', (table) => {
    table.string('suspended_at', 30);
    table.string('suspended_until', 30);
    table.string('terminates_at', 30);
    table.string('terminated_at', 30);
    table.string('termination_ground', 30);
    table.integer('membership_ended_by');
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
  for (const name of ['appeals', 'fee_refunds', 'sanctions', 'restitutions', 'conduct_cases', 'disclosures', 'profile_claims']) await knex.schema.dropTable(name);
  for (const column of added) await knex.raw('ALTER TABLE providers DROP COLUMN ??', [column]);
}
