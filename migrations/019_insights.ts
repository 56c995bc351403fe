import type { Knex } from 'knex';

/** What figures are counted along: the day on which a case came or was decided, who has it in charge, what waits for a second person. */
const counted: Readonly<Record<string, string>> = {
  // The column that the rules ask about stands in each: counting then reads no row.
  reviews_published: 'reviews (rating, published_at, created_at, linked_staff_id) WHERE published_at IS NOT NULL',
  reviews_decided: 'reviews (state, decided_at, rating, linked_staff_id) WHERE decided_at IS NOT NULL',
  reviews_challenged: 'reviews (challenged_at, id) WHERE challenged_at IS NOT NULL',
  applications_arrived: 'applications (created_at, id)',
  applications_decided: 'applications (decided_at, state) WHERE decided_at IS NOT NULL',
  requests_arrived: 'requests (received_at, id, kept_aside, linked_staff_id)',
  incidents_arrived: 'incidents (created_at, id, customer_staff_id)',
  incidents_judged: 'incidents (triaged_at, state, customer_staff_id) WHERE triaged_at IS NOT NULL',
  complaints_concluded: 'staff_complaints (concluded_at, id) WHERE concluded_at IS NOT NULL',
  conduct_cases_decided: 'conduct_cases (decided_at, outcome) WHERE decided_at IS NOT NULL',
  appeals_submitted: 'appeals (submitted_at, id)',
  appeals_decided: 'appeals (decided_at, clause_id, state) WHERE decided_at IS NOT NULL',
  mediations_arrived: 'mediations (created_at, id)',
  mediations_closed: 'mediations (closed_at, state) WHERE closed_at IS NOT NULL',
  requests_assignee: 'requests (assignee_id, closed_at) WHERE assignee_id IS NOT NULL',
  conduct_cases_assignee: 'conduct_cases (assignee_id, closed_at) WHERE assignee_id IS NOT NULL',
  mediations_assignee: 'mediations (assignee_id, closed_at) WHERE assignee_id IS NOT NULL',
  customers_asked_to_stop: 'customers (asked_to_stop_at, id) WHERE asked_to_stop_at IS NOT NULL',
  customers_stopped: 'customers (stopped_at, id) WHERE stopped_at IS NOT NULL',
  customers_blocked: 'customers (blocked_at, id) WHERE blocked_at IS NOT NULL',
  customers_referred: 'customers (referred_at, id) WHERE referred_at IS NOT NULL',
  customers_lifted: 'customers (lifted_at, id) WHERE lifted_at IS NOT NULL',
  customers_proposed: 'customers (id) WHERE proposal IS NOT NULL',
  applications_proposed: 'applications (id) WHERE proposal IS NOT NULL',
};

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('appeals', (table) => {
    table.string('clause_id', 80);
  });
  await nameClauses(knex);
  for (const [name, on] of Object.entries(counted)) await knex.raw(`CREATE INDEX ${name} ON ${on}`);
}

/** Appeals that were here before learn which clause the decision rests on: the first of a sanction's, a rejection's own, or that of its event. */
async function nameClauses(knex: Knex): Promise<void> {
  await knex.raw('UPDATE appeals SET clause_id = (SELECT clause_id FROM events WHERE events.id = appeals.decision_event_id)');
  await knex.raw("UPDATE appeals SET clause_id = (SELECT rejection_clause FROM reviews WHERE reviews.id = appeals.of_id) WHERE of_resource = 'reviews' AND EXISTS (SELECT 1 FROM reviews WHERE reviews.id = appeals.of_id AND rejection_clause IS NOT NULL)");
  const sanctions = (await knex('appeals').join('sanctions', 'sanctions.id', 'appeals.of_id').where('appeals.of_resource', 'sanctions').select('appeals.id', 'sanctions.clause_ids')) as { id: number; clause_ids: string }[];
  for (const { id, clause_ids } of sanctions) await knex('appeals').where({ id }).update({ clause_id: (JSON.parse(clause_ids) as string[])[0] ?? null });
}

export async function down(knex: Knex): Promise<void> {
  for (const name of Object.keys(counted)) await knex.raw(`DROP INDEX ${name}`);
  await knex.raw('ALTER TABLE appeals DROP COLUMN clause_id');
}
