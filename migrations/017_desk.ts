import type { Knex } from 'knex';

/** Each case carries who has it in charge: found by them, newest change first. */
const charged = [
  'reviews', 'recommendations', 'applications', 'client_references', 'checks', 'provider_requests', 'scoping_notes', 'commitments', 'requests', 'staff_complaints', 'policy_versions',
  'incidents', 'support_actions', 'conduct_cases', 'appeals', 'fee_refunds', 'profile_claims', 'disclosures', 'mediations',
];

/**
 * The clocks of section O, each read in the order in which it ends. The conditions are those of server/workflows/promises.ts, word for word,
 * and that the clock runs: whoever asks for an end says so by asking, and no list of a queue is drawn to an index that does not sort it.
 */
const clocks: readonly (readonly [name: string, table: string, columns: string, when: string])[] = [
  ['requests', 'requests', 'kind, due_at, id, assignee_id, kept_aside, linked_staff_id', `state IN ('received', 'acknowledged', 'in_progress') AND due_at IS NOT NULL`],
  ['complaints', 'staff_complaints', 'due_at, id', `state IN ('received', 'under_review', 'concluded') AND due_at IS NOT NULL`],
  ['answers', 'provider_requests', 'state, due_at, id', `state IN ('sent') AND due_at IS NOT NULL`],
  ['suspensions', 'sanctions', 'state, ends_at, id', `state IN ('in_force') AND ends_at IS NOT NULL`],
  ['publications', 'reviews', 'state, verified_at, id, assignee_id, linked_staff_id', `state IN ('verified') AND verified_at IS NOT NULL`],
  ['authors', 'reviews', 'state, proof_requested_at, id, assignee_id, linked_staff_id', `state IN ('verifying') AND proof_requested_at IS NOT NULL`],
  ['files', 'applications', 'updated_at, id', `state IN ('received', 'interviewing', 'checking_references', 'checking_documents', 'awaiting_signature')`],
  ['incidents', 'incidents', 'state, created_at, id', `state IN ('reported')`],
  ['support', 'support_actions', 'due_at, id', `state IN ('owed', 'offered') AND due_at IS NOT NULL`],
  ['signals', 'conduct_cases', 'created_at, id', `state IN ('signalled', 'opened')`],
  ['appeals', 'appeals', 'due_at, id', `state IN ('received', 'under_review') AND due_at IS NOT NULL`],
  ['mediations', 'mediations', 'state, due_at, id', `state IN ('exchanging') AND due_at IS NOT NULL`],
  ['silences', 'mediations', 'state, updated_at, id', `state IN ('exchanging')`],
];

/** Questions of the desk that few cases answer: without an index of their own, every open case would be looked at. */
const asked: readonly (readonly [name: string, table: string, columns: string, when: string])[] = [
  ['desk_untaken', 'requests', 'due_at, id', 'assignee_id IS NULL AND closed_at IS NULL'],
  ['desk_proposals', 'applications', 'created_at, id', 'proposal IS NOT NULL'],
  ['desk_unreached', 'conduct_cases', 'created_at, id', 'unreached_at IS NOT NULL'],
  ['desk_calls', 'client_references', 'state, due_at, id', 'due_at IS NOT NULL'],
  ['desk_unmet', 'provider_requests', 'state, outcome, created_at, id', 'rerouted_at IS NULL'],
  ['desk_uncovered', 'damages', 'id', 'check_id IS NULL AND insurer_notified_on IS NULL'],
];

/** What stands on a desk: the clocks in the order in which they end, promises that were broken, how far somebody has looked, what they put off, and who is away. */
export async function up(knex: Knex): Promise<void> {
  for (const table of charged) await knex.raw('CREATE INDEX ?? ON ?? (assignee_id, updated_at, id) WHERE assignee_id IS NOT NULL', [`charge_${table}`, table]);
  for (const [name, table, columns, when] of clocks) await knex.raw(`CREATE INDEX promised_${name} ON ${table} (${columns}) WHERE ${when}`);
  for (const [name, table, columns, when] of asked) await knex.raw(`CREATE INDEX ${name} ON ${table} (${columns}) WHERE ${when}`);
  await knex.schema.createTable('breaches', (table) => {
    table.increments('id');
    table.string('promise', 40).notNullable();
    table.string('resource', 40).notNullable();
    table.integer('record_id').notNullable();
    // What the clock was read from: another term is another promise.
    table.string('term', 30).notNullable();
    table.string('due_at', 30).notNullable();
    table.string('at', 30).notNullable();
    table.unique(['promise', 'record_id', 'term']);
    table.index(['at', 'id']);
  });
  await knex.schema.createTable('desk_visits', (table) => {
    table.integer('staff_id').primary().references('staff.id');
    table.integer('event_id').notNullable();
    table.string('at', 30).notNullable();
  });
  await knex.schema.createTable('absences', (table) => {
    table.increments('id');
    table.string('created_at', 30).notNullable();
    table.integer('staff_id').notNullable().references('staff.id');
    table.string('from_on', 10).notNullable();
    table.string('until_on', 10).notNullable();
    table.integer('set_by').notNullable().references('staff.id');
    table.index(['staff_id', 'until_on', 'id']);
    table.index(['until_on', 'id']);
  });
  await knex.schema.alterTable('staff', (table) => {
    // How many open cases one has in charge at most before none is given automatically, and in which languages; null for the house's own answer.
    table.integer('most_cases');
    table.string('languages', 40);
  });
  await knex.schema.createTable('snoozes', (table) => {
    table.increments('id');
    table.integer('staff_id').notNullable().references('staff.id');
    table.string('resource', 40).notNullable();
    table.integer('record_id').notNullable();
    table.string('until_at', 30);
    table.string('wakes_on', 20);
    // The newest event when it was put off: only what came after wakes it.
    table.integer('event_id').notNullable();
    table.string('created_at', 30).notNullable();
    table.unique(['staff_id', 'resource', 'record_id']);
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const name of ['snoozes', 'absences', 'desk_visits', 'breaches']) await knex.schema.dropTable(name);
  // By SQL: Knex would build the table anew on SQLite.
  for (const column of ['languages', 'most_cases']) await knex.raw('ALTER TABLE staff DROP COLUMN ??', [column]);
  for (const [name] of [...asked].reverse()) await knex.raw('DROP INDEX ??', [name]);
  for (const [name] of [...clocks].reverse()) await knex.raw('DROP INDEX ??', [`promised_${name}`]);
  for (const table of [...charged].reverse()) await knex.raw('DROP INDEX ??', [`charge_${table}`]);
}
