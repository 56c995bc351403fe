import type { Knex } from 'knex';

/** Who may come in: staff and their sessions, the platform's keys, and what slows guessing down. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('staff', (table) => {
    table.increments('id');
    table.integer('version').notNullable().defaultTo(1);
    table.string('created_at', 30).notNullable();
    table.string('updated_at', 30).notNullable();
    table.string('kind', 10).notNullable().defaultTo('person');
    // Folded before it is written, so that two spellings of one address are one account.
    table.string('email', 254).notNullable().unique();
    table.string('name', 120).notNullable();
    table.string('locale', 5).notNullable();
    table.text('roles').notNullable();
    table.string('password_hash', 200);
    table.string('disabled_at', 30);
    table.integer('demo').notNullable().defaultTo(0);
    table.string('invited_at', 30);
    table.integer('invited_by').references('staff.id');
    table.string('invitation_hash', 64).unique();
    table.string('invitation_expires_at', 30);
  });
  // Deadlines act in the name of the clock: a member of staff with no password, whom no sign-in can find.
  await knex('staff').insert({
    kind: 'clock',
    email: 'clock@entente.invalid',
    name: 'Clock',
    locale: 'en',
    roles: '[]',
    created_at: '2026-01-01T00:00:00.000Z',
    updated_at: '2026-01-01T00:00:00.000Z',
  });

  await knex.schema.createTable('sessions', (table) => {
    table.string('token_hash', 64).primary();
    table.integer('staff_id').notNullable().references('staff.id');
    table.string('created_at', 30).notNullable();
    table.string('seen_at', 30).notNullable();
    table.string('expires_at', 30).notNullable();
    table.string('ended_at', 30);
    table.string('user_agent', 120);
    table.index('staff_id');
    table.index('expires_at');
  });

  await knex.schema.createTable('api_keys', (table) => {
    table.increments('id');
    table.integer('version').notNullable().defaultTo(1);
    table.string('name', 120).notNullable();
    table.string('prefix', 12).notNullable();
    table.string('secret_hash', 64).notNullable().unique();
    table.text('scopes').notNullable();
    table.integer('created_by').notNullable().references('staff.id');
    table.string('created_at', 30).notNullable();
    table.string('last_used_at', 30);
    table.string('revoked_at', 30);
  });

  await knex.schema.createTable('idempotency_keys', (table) => {
    table.increments('id');
    table.string('caller', 40).notNullable();
    table.string('key', 255).notNullable();
    table.string('body_hash', 64).notNullable();
    table.string('state', 12).notNullable();
    table.integer('status');
    table.string('content_type', 120);
    table.text('answer');
    table.string('created_at', 30).notNullable();
    table.unique(['caller', 'key']);
    table.index('created_at');
  });

  await knex.schema.createTable('throttles', (table) => {
    table.string('key', 80).primary();
    table.integer('failures').notNullable();
    table.string('closed_until', 30);
    table.string('forgotten_at', 30).notNullable();
    table.index('forgotten_at');
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['throttles', 'idempotency_keys', 'api_keys', 'sessions', 'staff']) await knex.schema.dropTable(table);
}
