import type { Knex } from 'knex';

const added = ['booked_at', 'terms_shown_at', 'prices_id', 'payment_id', 'cancellation_id', 'prebooking_missing'];

/** What a customer is told before booking: a provider's prices, payment terms and cancellation conditions, by version; and damage during a service. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('provider_terms', (table) => {
    plain(table);
    table.integer('provider_id').notNullable().references('providers.id');
    table.string('kind', 20).notNullable();
    table.integer('number').notNullable();
    table.text('text').notNullable();
    table.string('change_reason', 1000);
    table.string('author', 20).notNullable();
    table.integer('author_id').notNullable();
    table.unique(['provider_id', 'kind', 'number']);
  });
  await knex.schema.alterTable('engagements', (table) => {
    table.string('booked_at', 30);
    table.string('terms_shown_at', 30);
    table.integer('prices_id');
    table.integer('payment_id');
    table.integer('cancellation_id');
    // 1: booked without having been told everything before (S4-17); null when nobody said when it was booked.
    table.integer('prebooking_missing');
  });
  await knex.raw('CREATE INDEX engagements_uninformed ON engagements (id) WHERE prebooking_missing = 1');
  await knex.schema.createTable('damages', (table) => {
    plain(table);
    table.integer('engagement_id').notNullable().references('engagements.id');
    table.integer('provider_id').notNullable().references('providers.id');
    table.string('occurred_on', 10).notNullable();
    table.text('description').notNullable();
    // The certificate that was valid on that day, not today's; null when none was (S4-11).
    table.integer('check_id').references('checks.id');
    table.string('insurer_notified_on', 10);
    table.text('outcome');
    table.integer('linked_staff_id');
    table.index(['provider_id', 'occurred_on', 'id']);
    table.index(['engagement_id', 'id']);
  });
}

function plain(table: Knex.CreateTableBuilder): void {
  table.increments('id');
  table.integer('version').notNullable().defaultTo(1);
  table.string('created_at', 30).notNullable();
  table.string('updated_at', 30).notNullable();
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('damages');
  await knex.raw('DROP INDEX engagements_uninformed');
  // By SQL: Knex would build the table anew on SQLite, which rows that name a service forbid.
  for (const column of added) await knex.raw('ALTER TABLE engagements DROP COLUMN ??', [column]);
  await knex.schema.dropTable('provider_terms');
}
