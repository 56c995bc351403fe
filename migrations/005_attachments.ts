import type { Knex } from 'knex';

/** Files kept by their hash, drafts of forms not sent yet, and the calendar part of a letter. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('attachments', (table) => {
    table.increments('id');
    table.integer('version').notNullable().defaultTo(1);
    table.string('created_at', 30).notNullable();
    table.string('updated_at', 30).notNullable();
    table.string('resource', 40).notNullable();
    table.integer('record_id').notNullable();
    table.string('name', 200).notNullable();
    table.string('kind', 60).notNullable();
    table.integer('bytes').notNullable();
    table.string('sha256', 64).notNullable();
    // Nobody of the staff, when it came through a link.
    table.integer('uploaded_by');
    table.index(['resource', 'record_id', 'id']);
    table.index('sha256');
  });
  await knex.schema.createTable('drafts', (table) => {
    table.increments('id');
    table.integer('staff_id').notNullable().references('staff.id');
    table.string('resource', 40).notNullable();
    table.integer('record_id').notNullable();
    table.string('name', 60).notNullable();
    table.text('input').notNullable();
    table.integer('revision').notNullable();
    table.string('saved_at', 30).notNullable();
    table.unique(['staff_id', 'resource', 'record_id', 'name']);
  });
  await knex.schema.alterTable('letters', (table) => {
    table.text('calendar');
    table.string('calendar_method', 10);
  });
}

export async function down(knex: Knex): Promise<void> {
  // By SQL: Knex would build the table anew on SQLite.
  for (const column of ['calendar', 'calendar_method']) await knex.raw('ALTER TABLE letters DROP COLUMN ??', [column]);
  await knex.schema.dropTable('drafts');
  await knex.schema.dropTable('attachments');
}
