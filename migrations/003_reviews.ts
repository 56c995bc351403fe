import type { Knex } from 'knex';

const isSqlite = (knex: Knex): boolean => (knex.client as { dialect: string }).dialect === 'sqlite3';

/** Reviews with their signals and replies; the providers, customers and engagements that the platform sends. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('providers', (table) => {
    plain(table);
    person(table);
    table.string('trade', 120);
    table.string('external_id', 120).unique();
    table.integer('linked_staff_id').references('staff.id');
    table.index('email');
  });
  await knex.schema.createTable('customers', (table) => {
    plain(table);
    person(table);
    table.string('external_id', 120).unique();
    table.index('email');
  });
  await knex.schema.createTable('engagements', (table) => {
    plain(table);
    table.string('external_id', 120).unique();
    table.integer('provider_id').notNullable().references('providers.id');
    table.integer('customer_id').notNullable().references('customers.id');
    table.string('title', 200).notNullable();
    table.string('reference', 120);
    table.string('started_on', 10);
    table.string('completed_on', 10);
    table.index(['provider_id', 'customer_id']);
    table.index('customer_id');
  });
  await knex.schema.createTable('reviews', (table) => {
    caseColumns(table);
    table.integer('provider_id').notNullable().references('providers.id');
    table.integer('customer_id').references('customers.id');
    table.integer('engagement_id').references('engagements.id');
    table.integer('rating').notNullable();
    table.string('title', 300);
    table.text('body').notNullable();
    table.string('locale', 5).notNullable();
    table.string('experience_on', 10);
    table.string('author_name', 200).notNullable();
    table.string('author_email', 254);
    table.string('source', 60);
    table.string('external_id', 120).unique();
    table.integer('text_version').notNullable().defaultTo(1);
    table.integer('linked_staff_id');
    table.integer('signals_count').notNullable().defaultTo(0);
    table.integer('open_signals').notNullable().defaultTo(0);
    table.string('proof_requested_at', 30);
    table.string('proof_received_at', 30);
    table.string('proof_refused_at', 30);
    table.text('proof_text');
    table.string('verified_at', 30);
    table.integer('verified_by');
    table.string('verification_method', 30);
    table.text('verification_evidence');
    table.string('returned_at', 30);
    table.integer('returned_count').notNullable().defaultTo(0);
    table.string('return_ground', 30);
    table.integer('proposed_by');
    table.string('rejection_ground', 30);
    table.string('rejection_clause', 80);
    table.text('rejection_explanation');
    table.string('published_at', 30);
    table.string('challenged_at', 30);
    table.string('decided_at', 30);
    table.integer('decided_by');
    table.index(['provider_id', 'created_at', 'id']);
    table.index(['author_email', 'id']);
  });
  // One walk of 25 entries per queue: state, then the order that the queue shows (client/reviews and workflows/review.ts say the same).
  // The column that the rules ask about stands in it too: counting to a thousand then reads no row.
  await knex.raw('CREATE INDEX reviews_queue ON reviews (state, created_at, id, linked_staff_id)');
  await knex.raw('CREATE INDEX reviews_by_rating ON reviews (state, rating, created_at, id, linked_staff_id)');
  await knex.raw('CREATE INDEX reviews_newest ON reviews (created_at, id, linked_staff_id)');
  await knex.raw('CREATE INDEX reviews_engagement ON reviews (engagement_id) WHERE engagement_id IS NOT NULL');
  await knex.raw('CREATE INDEX reviews_customer ON reviews (customer_id, created_at, id) WHERE customer_id IS NOT NULL');
  // Partial: a full index on these makes SQLite answer "mine or nobody's" by two scans and a sort.
  await knex.raw('CREATE INDEX reviews_assignee ON reviews (assignee_id, created_at, id) WHERE assignee_id IS NOT NULL');
  await knex.raw('CREATE INDEX reviews_claimed ON reviews (claimed_by) WHERE claimed_by IS NOT NULL');
  await knex.raw('CREATE INDEX reviews_signalled ON reviews (state, created_at, id, linked_staff_id) WHERE open_signals > 0');
  await knex.raw('CREATE INDEX reviews_due ON reviews (due_at, id) WHERE closed_at IS NULL');

  await knex.schema.createTable('signals', (table) => {
    caseColumns(table);
    table.integer('review_id').notNullable().references('reviews.id');
    table.string('kind', 20).notNullable();
    table.float('score').notNullable();
    table.string('passage', 300);
    table.string('explanation_en', 400).notNullable();
    table.string('explanation_fr', 400).notNullable();
    table.integer('other_review_id');
    table.string('verdict', 20);
    table.text('note');
    table.integer('disposed_by');
    table.string('disposed_at', 30);
    table.integer('linked_staff_id');
    table.index(['review_id', 'id']);
    table.index(['state', 'created_at', 'id']);
  });
  await knex.schema.createTable('replies', (table) => {
    caseColumns(table);
    table.integer('review_id').notNullable().references('reviews.id').unique();
    table.integer('provider_id').notNullable().references('providers.id');
    table.text('body');
    table.string('locale', 5).notNullable();
    table.string('invited_at', 30).notNullable();
    table.string('reminded_at', 30);
    table.string('submitted_at', 30);
    table.string('published_at', 30);
    table.string('return_ground', 30);
    table.integer('linked_staff_id');
    table.index(['state', 'created_at', 'id']);
    table.index(['provider_id', 'id']);
  });
  // Bands of the MinHash sketch: two reviews that share one are compared. The key is the row, in both engines.
  await knex.raw(
    `CREATE TABLE sketches (band bigint NOT NULL, review_id integer NOT NULL REFERENCES reviews(id), PRIMARY KEY (band, review_id))${isSqlite(knex) ? ' WITHOUT ROWID' : ''}`,
  );
  for (const name of ['reviews', 'providers', 'customers']) await searchable(knex, name);
}

function plain(table: Knex.CreateTableBuilder): void {
  table.increments('id');
  table.integer('version').notNullable().defaultTo(1);
  table.string('created_at', 30).notNullable();
  table.string('updated_at', 30).notNullable();
}

function person(table: Knex.CreateTableBuilder): void {
  table.string('name', 200).notNullable();
  table.string('email', 254);
  table.string('phone', 40);
  table.string('phone_key', 9).index();
  table.string('locale', 5).notNullable();
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
  for (const name of ['reviews', 'providers', 'customers']) await knex.schema.dropTable(`${name}_search`);
  for (const name of ['sketches', 'replies', 'signals', 'reviews', 'engagements', 'customers', 'providers']) await knex.schema.dropTable(name);
}
