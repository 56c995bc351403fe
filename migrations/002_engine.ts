import type { Knex } from 'knex';

const isSqlite = (knex: Knex): boolean => (knex.client as { dialect: string }).dialect === 'sqlite3';

/** What the engine keeps for every workflow: the trace, its seals, letters, links and imports. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('events', (table) => {
    table.increments('id');
    table.string('resource', 40).notNullable();
    table.integer('record_id').notNullable();
    table.integer('seq').notNullable();
    table.string('action', 60).notNullable();
    table.string('from_state', 40);
    table.string('to_state', 40);
    table.string('actor_kind', 10).notNullable();
    table.integer('actor_id').notNullable();
    table.string('at', 30).notNullable();
    table.text('details').notNullable();
    table.string('clause_id', 80);
    table.integer('policy_version');
    table.string('prev_hash', 64).notNullable();
    table.string('hash', 64).notNullable();
    table.unique(['resource', 'record_id', 'seq']);
    table.index(['actor_kind', 'actor_id', 'id']);
  });
  await knex.schema.createTable('seals', (table) => {
    table.increments('id');
    // One seal for each beginning: of two processes that seal at once, one finds it done.
    table.integer('from_event').notNullable().unique();
    table.integer('to_event').notNullable();
    table.integer('events').notNullable();
    table.string('root', 64).notNullable();
    table.string('prev_root', 64).notNullable();
    table.string('signature', 120).notNullable();
    table.string('at', 30).notNullable();
  });
  await appendOnly(knex, 'events');
  await appendOnly(knex, 'seals');

  await knex.schema.createTable('links', (table) => {
    table.increments('id');
    table.string('purpose', 40).notNullable();
    table.string('resource', 40).notNullable();
    table.integer('record_id').notNullable();
    table.string('name', 200).notNullable();
    table.string('email', 254).notNullable();
    table.string('locale', 5).notNullable();
    table.string('nonce', 64).notNullable();
    table.string('token_hash', 64).notNullable().unique();
    table.string('created_at', 30).notNullable();
    table.string('expires_at', 30).notNullable();
    table.string('used_at', 30);
    table.string('revoked_at', 30);
    table.index(['resource', 'record_id']);
  });
  await knex.schema.createTable('letters', (table) => {
    table.increments('id');
    table.string('key', 120).notNullable().unique();
    table.string('resource', 40).notNullable();
    table.integer('record_id').notNullable();
    table.string('kind', 60).notNullable();
    table.string('to_name', 200).notNullable();
    table.string('to_email', 254).notNullable();
    table.string('locale', 5).notNullable();
    table.string('subject', 250).notNullable();
    table.text('body').notNullable();
    table.string('links', 200);
    table.string('delivery', 20).notNullable();
    table.integer('attempts').notNullable().defaultTo(0);
    table.string('leased_by', 60);
    table.string('leased_until', 30);
    table.string('due_at', 30).notNullable();
    table.string('sent_at', 30);
    table.string('last_error', 300);
    table.string('created_at', 30).notNullable();
    table.index(['resource', 'record_id']);
  });
  await knex.raw(`CREATE INDEX letters_to_send ON letters (due_at, id) WHERE delivery = 'waiting'`);

  await knex.schema.createTable('imports', (table) => {
    table.increments('id');
    table.string('resource', 40).notNullable();
    table.string('file_hash', 64).notNullable();
    table.integer('lines_done').notNullable().defaultTo(0);
    table.integer('created').notNullable().defaultTo(0);
    table.integer('updated').notNullable().defaultTo(0);
    table.integer('refused').notNullable().defaultTo(0);
    table.string('started_at', 30).notNullable();
    table.string('finished_at', 30);
    table.unique(['resource', 'file_hash']);
  });
}

/** An event or a seal, once written, is refused any change by the database itself. */
async function appendOnly(knex: Knex, name: string): Promise<void> {
  if (isSqlite(knex)) {
    for (const verb of ['UPDATE', 'DELETE'])
      await knex.raw(
        `CREATE TRIGGER ${name}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${name} BEGIN SELECT RAISE(ABORT, '${name} are append-only'); END`,
      );
    return;
  }
  await knex.raw(
    `CREATE OR REPLACE FUNCTION entente_append_only() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION '% are append-only', TG_TABLE_NAME; END $$`,
  );
  await knex.raw(`CREATE TRIGGER ${name}_append_only BEFORE UPDATE OR DELETE ON ${name} FOR EACH ROW EXECUTE FUNCTION entente_append_only()`);
  await knex.raw(`CREATE TRIGGER ${name}_no_truncate BEFORE TRUNCATE ON ${name} FOR EACH STATEMENT EXECUTE FUNCTION entente_append_only()`);
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['imports', 'letters', 'links', 'seals', 'events']) await knex.schema.dropTable(table);
  if (!isSqlite(knex)) await knex.raw('DROP FUNCTION IF EXISTS entente_append_only()');
}
