import type { Knex } from 'knex';

/** Who among our members recommends, what a decision was taken on, and from whom a scorecard is still kept. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('recommendations', (table) => {
    table.integer('recommender_provider_id');
    table.index(['recommender_provider_id', 'id']);
  });
  await knex.raw(`UPDATE recommendations SET recommender_provider_id = (
    SELECT min(providers.id) FROM providers WHERE providers.email = recommendations.recommender_email OR providers.phone_key = recommendations.recommender_phone_key
  ) WHERE recommender_kind = 'provider'`);
  await knex.schema.alterTable('applications', (table) => {
    // Gates, scorecards, references, checks and clauses as they stood at the decision, as JSON, and the hash that the decision's event bears.
    table.text('snapshot');
    table.string('snapshot_hash', 64);
  });
  await knex.schema.alterTable('scorecards', (table) => {
    // Interviewers whose own scorecards are still to come, written `,3,7,`; null when there is none.
    table.string('hidden_from', 100);
  });
  const hidden = (await knex('scorecards').join('interviews', 'interviews.id', 'scorecards.interview_id').whereNull('released_at').select('scorecards.id', 'interview_id', 'interviewer_ids')) as { id: number; interview_id: number; interviewer_ids: string }[];
  for (const { id, interview_id, interviewer_ids } of hidden) {
    const filed = (await knex('scorecards').where({ interview_id }).pluck('author_id')) as number[];
    const awaited = (JSON.parse(interviewer_ids) as number[]).filter((one) => !filed.includes(one));
    if (awaited.length) await knex('scorecards').where({ id }).update({ hidden_from: `,${awaited.join(',')},` });
  }
  await knex.raw('ALTER TABLE scorecards DROP COLUMN released_at');
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('scorecards', (table) => {
    table.string('released_at', 30);
  });
  await knex('scorecards').whereNull('hidden_from').update({ released_at: knex.ref('updated_at') });
  await knex.schema.alterTable('recommendations', (table) => {
    table.dropIndex(['recommender_provider_id', 'id']);
  });
  // By SQL: Knex would build the tables anew on SQLite, which rows that name them forbid.
  for (const [table, column] of [['scorecards', 'hidden_from'], ['applications', 'snapshot'], ['applications', 'snapshot_hash'], ['recommendations', 'recommender_provider_id']] as const)
    await knex.raw('ALTER TABLE ?? DROP COLUMN ??', [table, column]);
}
