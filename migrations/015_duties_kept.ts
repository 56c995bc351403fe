import type { Knex } from 'knex';

/** What the clock does about providers’ duties, and the orders in which they are listed. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('provider_requests', (table) => {
    // Nothing was answered after the reminder either: a draft of conduct was raised.
    table.string('signalled_at', 30);
    table.index(['created_at', 'id'], 'provider_requests_order');
    table.index(['provider_id', 'sent_at'], 'provider_requests_of');
  });
  await knex.schema.alterTable('scoping_notes', (table) => {
    // What is not right, in the words of whoever was asked.
    table.text('objection');
    table.index(['created_at', 'id'], 'scoping_notes_order');
  });
  await knex.schema.alterTable('commitments', (table) => {
    // The day passed, and the provider was asked what came of it.
    table.string('asked_at', 30);
    table.text('outcome_words');
    table.index(['due_on', 'id'], 'commitments_order');
  });
  // Services that begin: whether they have their note and their terms is asked on the day, by the clock.
  await knex.raw('CREATE INDEX engagements_beginning ON engagements (started_on, id) WHERE scoping_note_missing IS NULL AND started_on IS NOT NULL');
  await knex.raw('CREATE INDEX engagements_unnoted ON engagements (id) WHERE scoping_note_missing = 1');
  await knex.raw('CREATE INDEX engagements_late_terms ON engagements (id) WHERE terms_agreed_late = 1');
}

export async function down(knex: Knex): Promise<void> {
  for (const index of ['engagements_late_terms', 'engagements_unnoted', 'engagements_beginning', 'commitments_order', 'scoping_notes_order', 'provider_requests_of', 'provider_requests_order']) await knex.raw('DROP INDEX ??', [index]);
  const added = { commitments: ['asked_at', 'outcome_words'], scoping_notes: ['objection'], provider_requests: ['signalled_at'] } as const;
  // By SQL: Knex would build the table anew on SQLite.
  for (const [table, columns] of Object.entries(added)) for (const column of columns) await knex.raw('ALTER TABLE ?? DROP COLUMN ??', [table, column]);
}
