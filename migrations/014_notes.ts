import type { Knex } from 'knex';

/** What colleagues tell each other about a record, whom they name in it, and the views of lists that they keep. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('notes', (table) => {
    plain(table);
    table.string('resource', 40).notNullable();
    table.integer('record_id').notNullable();
    table.text('text').notNullable();
    table.text('mentions').notNullable();
    table.integer('author_id').notNullable().references('staff.id');
    table.index(['resource', 'record_id', 'id']);
  });
  await knex.schema.createTable('mentions', (table) => {
    table.increments('id');
    table.integer('note_id').notNullable().references('notes.id');
    table.integer('staff_id').notNullable().references('staff.id');
    table.string('resource', 40).notNullable();
    table.integer('record_id').notNullable();
    table.string('created_at', 30).notNullable();
    table.string('seen_at', 30);
    table.index('note_id');
  });
  await knex.raw('CREATE INDEX mentions_unseen ON mentions (staff_id, id) WHERE seen_at IS NULL');
  await knex.schema.createTable('saved_views', (table) => {
    plain(table);
    table.string('name', 100).notNullable();
    table.string('resource', 40).notNullable();
    table.string('query', 2000).notNullable();
    table.string('scope', 10).notNullable();
    table.string('role', 30);
    table.integer('owner_id').notNullable().references('staff.id');
    table.index(['resource', 'id']);
    table.index(['owner_id', 'id']);
  });
}

function plain(table: Knex.CreateTableBuilder): void {
  table.increments('id');
  table.integer('version').notNullable().defaultTo(1);
  table.string('created_at', 30).notNullable();
  table.string('updated_at', 30).notNullable();
}

export async function down(knex: Knex): Promise<void> {
  for (const name of ['saved_views', 'mentions', 'notes']) await knex.schema.dropTable(name);
}
