import type { Knex } from 'knex';

/** Notes that stand above everything else on their record. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('notes', (table) => {
    table.string('pinned_at', 30);
  });
  await knex.raw('CREATE INDEX notes_pinned ON notes (resource, record_id, id) WHERE pinned_at IS NOT NULL');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP INDEX notes_pinned');
  // Knex would make the table anew on SQLite, which the mentions that name its rows forbid.
  await knex.raw('ALTER TABLE notes DROP COLUMN pinned_at');
}
