import type { Knex } from 'knex';

/** Letters that nobody received, for whoever answers for the house: few, among very many that arrived. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`CREATE INDEX letters_set_aside ON letters (id) WHERE delivery = 'set_aside'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP INDEX letters_set_aside');
}
