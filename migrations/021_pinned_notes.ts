import type { Knex } from 'knex';

/** Notes that stand above everything else on their record, and the notices of one person, which a dossier looks up. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('notes', (table) => {
    table.string('pinned_at', 30);
  });
  await knex.raw('CREATE INDEX notes_pinned ON notes (resource, record_id, id) WHERE pinned_at IS NOT NULL');
  for (const person of ['provider', 'customer']) await knex.raw(`CREATE INDEX notices_of_${person} ON notices (${person}_id, id) WHERE ${person}_id IS NOT NULL`);
}

export async function down(knex: Knex): Promise<void> {
  for (const index of ['notices_of_customer', 'notices_of_provider', 'notes_pinned']) await knex.raw('DROP INDEX ??', [index]);
  // Knex would make the table anew on SQLite, which the mentions that name its rows forbid.
  await knex.raw('ALTER TABLE notes DROP COLUMN pinned_at');
}
