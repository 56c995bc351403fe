import type { Knex } from 'knex';

/** Respect for the team: incidents, the ladder on customers, support owed to colleagues, and identities that may be one person. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('customers', (table) => {
    table.string('state', 30).notNullable().defaultTo('in_good_standing');
    table.integer('priority').notNullable().defaultTo(0);
    table.integer('assignee_id');
    table.string('due_at', 30);
    table.string('closed_at', 30);
    table.integer('claimed_by');
    table.string('claimed_until', 30);
    table.text('proposal');
    // The address as mailboxes understand it: lower case, no plus-tag, no dots where they do not count.
    table.string('email_key', 254).index();
    table.string('address', 300);
    table.string('address_key', 300).index();
    table.string('asked_to_stop_at', 30);
    table.string('stopped_at', 30);
    table.string('blocked_at', 30);
    table.text('blocked_channels');
    table.string('review_on', 10);
    table.string('review_proposed_at', 30);
    // Asked once, by the customer's link (C-20); decided by somebody else than who took the measure.
    table.string('review_requested_at', 30);
    table.text('review_request');
    table.string('review_decided_at', 30);
    table.integer('measure_by');
    table.integer('measure_confirmed_by');
    table.integer('measure_incident_id');
    table.integer('confirmed_incidents').notNullable().defaultTo(0);
    table.integer('kept_aside').notNullable().defaultTo(0);
    table.string('referred_at', 30);
    table.string('lifted_at', 30);
    table.index(['state', 'id']);
  });
  await knex.raw('CREATE INDEX customers_reviewed ON customers (review_on, id) WHERE review_on IS NOT NULL');
  await knex.raw('CREATE INDEX customers_review_asked ON customers (review_requested_at, id) WHERE review_requested_at IS NOT NULL');
  await knowMailboxes(knex);
  await knex.schema.createTable('incidents', (table) => {
    caseColumns(table);
    table.integer('customer_id').notNullable().references('customers.id');
    table.string('category', 30).notNullable();
    table.string('severity', 10).notNullable();
    table.text('verbatim').notNullable();
    table.string('channel', 20).notNullable();
    table.string('occurred_at', 30).notNullable();
    table.integer('reported_by').notNullable().references('staff.id');
    table.integer('target_staff_id').references('staff.id');
    // The case in front of whoever reported; the original problem stays open there.
    table.string('about_resource', 40);
    table.integer('about_id');
    table.string('clause_id', 80);
    table.text('note');
    table.integer('triaged_by');
    table.string('triaged_at', 30);
    // The customer is a colleague: kept out of what is said of them.
    table.integer('customer_staff_id');
    table.index(['state', 'created_at', 'id']);
    table.index(['customer_id', 'occurred_at', 'id']);
    table.index(['reported_by', 'id']);
    table.index(['target_staff_id', 'occurred_at']);
  });
  await knex.schema.createTable('support_actions', (table) => {
    caseColumns(table);
    table.integer('incident_id').notNullable().references('incidents.id').unique();
    table.integer('staff_id').notNullable().references('staff.id');
    table.integer('owner_id').references('staff.id');
    table.string('kind', 30);
    table.text('note');
    table.string('offered_at', 30);
    table.string('answered_at', 30);
    table.string('done_at', 30);
    table.integer('customer_staff_id');
    table.index(['state', 'due_at', 'id']);
    table.index(['staff_id', 'id']);
  });
  await knex.schema.createTable('identity_links', (table) => {
    caseColumns(table);
    table.integer('customer_id').notNullable().references('customers.id');
    table.integer('other_customer_id').notNullable().references('customers.id');
    table.string('kind', 20).notNullable();
    table.string('explanation_en', 400).notNullable();
    table.string('explanation_fr', 400).notNullable();
    table.string('verdict', 20);
    table.text('note');
    table.integer('decided_by');
    table.string('decided_at', 30);
    // The smaller number first: two customers are linked once, and a verdict sticks.
    table.unique(['customer_id', 'other_customer_id']);
    table.index(['other_customer_id', 'id']);
    table.index(['state', 'created_at', 'id']);
  });
  await knex.schema.createTable('vulnerability_notes', (table) => {
    plain(table);
    table.integer('customer_id').notNullable().references('customers.id');
    table.text('text').notNullable();
    table.integer('written_by').notNullable().references('staff.id');
    table.integer('customer_staff_id');
    table.index(['customer_id', 'id']);
  });
  await knex.schema.createTable('consistency_reviews', (table) => {
    plain(table);
    table.string('quarter', 7).notNullable();
    table.text('findings').notNullable();
    table.text('actions');
    // The outcomes as they stood when they were looked at.
    table.text('figures').notNullable();
    table.integer('written_by').notNullable().references('staff.id');
    table.index(['quarter', 'id']);
  });
}

/** Customers who were here before get their key: most addresses by their case alone, the others one by one. */
async function knowMailboxes(knex: Knex): Promise<void> {
  await knex.raw("UPDATE customers SET email_key = lower(trim(email)) WHERE email LIKE '%_@_%'");
  const others = (await knex('customers').where('email_key', 'like', '%+%').orWhere('email_key', 'like', '%@gmail.com').orWhere('email_key', 'like', '%@googlemail.com').select('id', 'email_key')) as { id: number; email_key: string }[];
  for (const { id, email_key } of others) {
    const sign = email_key.lastIndexOf('@');
    const [box, domain] = [email_key.slice(0, sign).replace(/(?!^)\+.*$/, ''), email_key.slice(sign + 1)];
    const ignoresDots = domain === 'gmail.com' || domain === 'googlemail.com';
    await knex('customers').where({ id }).update({ email_key: ignoresDots ? `${box.replace(/\./g, '')}@gmail.com` : `${box}@${domain}` });
  }
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

const added = [
  'state', 'priority', 'assignee_id', 'due_at', 'closed_at', 'claimed_by', 'claimed_until', 'proposal', 'email_key', 'address', 'address_key', 'asked_to_stop_at', 'stopped_at', 'blocked_at',
  'blocked_channels', 'review_on', 'review_proposed_at', 'review_requested_at', 'review_request', 'review_decided_at', 'measure_by', 'measure_confirmed_by', 'measure_incident_id',
  'confirmed_incidents', 'kept_aside', 'referred_at', 'lifted_at',
];

export async function down(knex: Knex): Promise<void> {
  for (const name of ['consistency_reviews', 'vulnerability_notes', 'identity_links', 'support_actions', 'incidents']) await knex.schema.dropTable(name);
  for (const name of ['customers_reviewed', 'customers_review_asked']) await knex.raw('DROP INDEX ??', [name]);
  await knex.schema.alterTable('customers', (table) => {
    table.dropIndex(['state', 'id']);
    table.dropIndex(['email_key']);
    table.dropIndex(['address_key']);
  });
  // By SQL: Knex would build the table anew on SQLite, which rows that name a customer forbid.
  for (const column of added) await knex.raw('ALTER TABLE customers DROP COLUMN ??', [column]);
}
