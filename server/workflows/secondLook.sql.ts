/** What a second look reads and writes beyond its own row: who had a hand in the case, and the note to the managers when two readers differ. */
import type { Knex } from 'knex';
import { passing } from '../engine/acts.ts';
import type { Behaviour, Effect } from '../engine/behaviour.ts';
import { undoSeconds } from '../engine/letters.ts';
import { noteIn } from '../notes/write.ts';
import { type CaseRow, type Role, textOf } from '#engine/workflow';
import { handsIn } from './caseHands.sql.ts';
import type { SecondLookFacts } from './secondLook.ts';

/** Managers whom a note names. */
const mostNamed = 20;

async function facts(read: Knex, rows: readonly CaseRow[], now: string): Promise<SecondLookFacts[]> {
  const found: SecondLookFacts[] = [];
  for (const row of rows) {
    const hands = (await handsIn(read, [{ resource: textOf(row.of_resource), id: Number(row.of_id) }]).whereNotIn('action', [...passing]).distinct('actor_id')) as { actor_id: number }[];
    found.push({ hands: hands.map(({ actor_id }) => actor_id), fresh: Date.parse(now) - Date.parse(textOf(row.created_at)) < undoSeconds * 1000 });
  }
  return found;
}

/** Before the answer itself, so that the trace tells both in their order: the reader's words become a note that names the managers, but for those who are kept out of the case or had a part in it. */
async function tellManagers({ trx, row, by, ...work }: Effect): Promise<void> {
  if (row.state !== 'differs') return;
  const people = (await trx('staff').where({ kind: 'person' }).whereNull('disabled_at').orderBy('id').select('id', 'roles')) as { id: number; roles: string }[];
  const mentions = people.filter(({ id, roles }) => (JSON.parse(roles) as Role[]).includes('manager') && ![row.linked_staff_id, row.first_by, row.proposed_by, row.verified_by].includes(id)).map(({ id }) => id).slice(0, mostNamed);
  await noteIn({ ...work, trx, by }, { resource: 'second_looks', record_id: row.id, text: textOf(row.note), mentions });
}

export const secondLookBehaviour: Behaviour = {
  facts,
  // What was decided is shown to everybody who reads it, once the second reader has answered.
  shows: (_read, rows) => Promise.resolve(rows.map((row) => (row.state === 'drawn' ? {} : { first: { outcome: row.first_outcome, ground: row.first_ground, clause_id: row.first_clause, by: row.first_by, decided_at: row.decided_at, of: { resource: row.of_resource, id: row.of_id } } }))),
  firsts: { answer: tellManagers },
};
