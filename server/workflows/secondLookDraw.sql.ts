/** The lot that falls on a decision, in the transaction that takes it. */
import { createHmac } from 'node:crypto';
import type { Knex } from 'knex';
import type { Effect } from '../engine/behaviour.ts';
import { type CaseRow, type Locale, textOf } from '#engine/workflow';
import { type LookOutcome, type SeenReview, clauseOfLook, lookDays } from './secondLookWords.ts';

/** Lots are drawn among so many. */
const lots = 10_000;

/** The lot of one decision: the same whenever it is drawn again with the key of the house, and unknown to whoever decides. */
export const lotOf = (secret: string, resource: string, id: number, version: number): number =>
  createHmac('sha256', secret).update(`second-look:${resource}:${id}:${version}`).digest().readUInt32BE(0) % lots;

/** The review as it was: no names, and nothing of what was or is decided. */
async function seenOf(trx: Knex, row: CaseRow): Promise<SeenReview> {
  const signals = (await trx('signals').where({ review_id: row.id }).orderBy('id').limit(20).select('kind', 'verdict', 'passage')) as SeenReview['signals'];
  const optional = (name: string) => (row[name] as string | null | undefined) ?? null;
  return { rating: Number(row.rating), title: optional('title'), body: textOf(row.body), locale: textOf(row.locale) as Locale, experience_on: optional('experience_on'), method: optional('verification_method'), returned: Number(row.returned_count), signals };
}

/** Draws a lot for a decision on a review, and opens a second look when it falls below the share of this house. */
export async function drawSecondLook({ trx, house, at, by, row, before, add }: Effect, outcome: LookOutcome, ground: string | null): Promise<void> {
  const share = house.settings.SECOND_LOOK_SHARE * (lots / 100);
  const lot = lotOf(house.settings.SECRET_KEY, 'reviews', row.id, row.version);
  if (lot >= share) return;
  const number = (name: string) => (row[name] as number | null | undefined) ?? null;
  await add('second_looks', {
    state: 'drawn', priority: 0, of_resource: 'reviews', of_id: row.id, lot, share, first_outcome: outcome, first_ground: ground, first_clause: clauseOfLook(outcome, ground), first_by: by.id,
    proposed_by: number('proposed_by'), verified_by: number('verified_by'), decided_at: at, due_at: new Date(Date.parse(at) + lookDays * 86_400_000).toISOString(), seen: JSON.stringify(await seenOf(trx, before)), linked_staff_id: number('linked_staff_id'),
  }, 'create');
}
