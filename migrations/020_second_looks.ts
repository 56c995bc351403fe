import type { Knex } from 'knex';

/** Blind second looks at decisions that were drawn, and the practice of a newcomer's first day. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('second_looks', (table) => {
    caseColumns(table);
    table.string('of_resource', 40).notNullable();
    table.integer('of_id').notNullable();
    // The lot: below the share, in ten-thousandths, a decision is looked at again. Drawn from the key of the house, so that anybody who holds it can draw again.
    table.integer('lot').notNullable();
    table.integer('share').notNullable();
    // What was decided, for the eyes of those who compare alone.
    table.string('first_outcome', 20).notNullable();
    table.string('first_ground', 30);
    table.string('first_clause', 80).notNullable();
    table.integer('first_by').notNullable().references('staff.id');
    table.integer('proposed_by').references('staff.id');
    table.integer('verified_by').references('staff.id');
    table.string('decided_at', 30).notNullable();
    // The record as it was when it was decided.
    table.text('seen').notNullable();
    table.string('outcome', 20);
    table.string('ground', 30);
    table.text('note');
    table.integer('answered_by').references('staff.id');
    table.string('answered_at', 30);
    table.text('conclusion');
    table.integer('settled_by').references('staff.id');
    table.integer('linked_staff_id');
    table.index(['state', 'created_at', 'id']);
    table.index(['of_resource', 'of_id']);
    table.index(['answered_at', 'first_clause']);
  });
  await knex.schema.createTable('practice_answers', (table) => {
    table.increments('id');
    table.integer('version').notNullable().defaultTo(1);
    table.string('created_at', 30).notNullable();
    table.string('updated_at', 30).notNullable();
    table.integer('staff_id').notNullable().references('staff.id');
    table.string('exercise', 40).notNullable();
    table.string('answer', 30).notNullable();
    table.integer('correct').notNullable();
    // Each exercise is answered once: the first answer is the one that teaches.
    table.unique(['staff_id', 'exercise']);
  });
}

function caseColumns(table: Knex.CreateTableBuilder): void {
  table.increments('id');
  table.integer('version').notNullable().defaultTo(1);
  table.string('created_at', 30).notNullable();
  table.string('updated_at', 30).notNullable();
  table.string('state', 30).notNullable();
  table.integer('priority').notNullable().defaultTo(0);
  table.integer('assignee_id').references('staff.id');
  table.string('due_at', 30);
  table.string('closed_at', 30);
  table.integer('claimed_by').references('staff.id');
  table.string('claimed_until', 30);
  table.text('proposal');
}

export async function down(knex: Knex): Promise<void> {
  for (const name of ['practice_answers', 'second_looks']) await knex.schema.dropTable(name);
}
