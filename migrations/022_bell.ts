import type { Knex } from 'knex';

/** What was put off and is not told yet: found by the record that wakes it, and by the day. */
const untold: readonly (readonly [name: string, columns: string])[] = [['snoozes_by_record', 'resource, record_id'], ['snoozes_by_day', 'until_at']];

/**
 * The bell: what concerns one person, a line for each event, read or not; mentions are such lines from now on.
 * Who is on a record now is no part of its history: a row for each open tab, written over as it goes on.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('bell_lines', (table) => {
    table.increments('id');
    table.integer('staff_id').notNullable().references('staff.id');
    // The page on which it is seen; the event tells what happened, and on which record. None when a day has come.
    table.string('resource', 40).notNullable();
    table.integer('record_id').notNullable();
    table.integer('event_id');
    table.string('reason', 20).notNullable();
    table.string('at', 30).notNullable();
    table.string('read_at', 30);
    table.index(['staff_id', 'id']);
    table.index('event_id');
  });
  await knex.raw('CREATE INDEX bell_lines_unread ON bell_lines (staff_id, resource, record_id, id) WHERE read_at IS NULL');
  await knex.raw(`INSERT INTO bell_lines (staff_id, resource, record_id, event_id, reason, at, read_at)
    SELECT m.staff_id, m.resource, m.record_id,
      (SELECT max(e.id) FROM events e WHERE e.resource = m.resource AND e.record_id = m.record_id AND e.action = 'note' AND e.actor_kind = 'staff' AND e.actor_id = n.author_id AND e.at = m.created_at),
      'mentioned', m.created_at, m.seen_at FROM mentions m JOIN notes n ON n.id = m.note_id ORDER BY m.id`);
  await knex.schema.dropTable('mentions');
  await knex.schema.alterTable('snoozes', (table) => {
    table.string('told_at', 30);
  });
  for (const [name, columns] of untold) await knex.raw(`CREATE INDEX ${name} ON snoozes (${columns}) WHERE told_at IS NULL`);
  await knex.schema.createTable('presences', (table) => {
    table.integer('staff_id').notNullable().references('staff.id');
    table.string('tab', 40).notNullable();
    table.string('resource', 40).notNullable();
    table.integer('record_id').notNullable();
    table.integer('editing').notNullable();
    table.string('seen_at', 30).notNullable();
    table.primary(['staff_id', 'tab']);
    table.index(['resource', 'record_id']);
    table.index('seen_at');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('presences');
  for (const [name] of untold) await knex.raw('DROP INDEX ??', [name]);
  await knex.raw('ALTER TABLE snoozes DROP COLUMN told_at');
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
  // A note is written at the instant of its line; a line without one could not be a mention.
  await knex.raw(`INSERT INTO mentions (note_id, staff_id, resource, record_id, created_at, seen_at)
    SELECT (SELECT max(n.id) FROM notes n WHERE n.resource = b.resource AND n.record_id = b.record_id AND n.created_at = b.at), b.staff_id, b.resource, b.record_id, b.at, b.read_at
    FROM bell_lines b WHERE b.reason = 'mentioned' AND EXISTS (SELECT 1 FROM notes n WHERE n.resource = b.resource AND n.record_id = b.record_id AND n.created_at = b.at) ORDER BY b.id`);
  await knex.schema.dropTable('bell_lines');
}
