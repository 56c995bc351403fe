/** What the clock does by itself: only what workflows declare, as a member of staff who is named the clock. */
import type { Knex } from 'knex';
import type { House } from '../house.ts';
import { resources } from '#workflows/index';
import { Refused } from './errors.ts';
import { perform } from './perform.ts';
import { behaviourOf } from './registry.ts';
import { type Actor, isWorkflow } from './workflow.ts';

const atOnce = 100;
const dayMs = 86_400_000;

/** Performs every deadline that has passed, what follows from letters that left or were set aside, and what else the clock keeps true. Answers how many acts there were. */
export async function keepDeadlines(house: House, clock: Actor): Promise<number> {
  const { read } = house.database;
  let acts = 0;
  const each = async (resource: string, does: string, query: Knex.QueryBuilder) => {
    for (const { id } of (await query.limit(atOnce)) as { id: number }[]) {
      try {
        await perform(house, { resource, id, name: does, by: clock });
        acts += 1;
      } catch (error) {
        // A person was quicker: the next round looks again.
        if (!(error instanceof Refused)) throw error;
      }
    }
  };
  for (const { resource, deadlines, follows } of resources.filter(isWorkflow)) {
    for (const { in: state, since, after, does, unless } of Object.values(deadlines ?? {})) {
      const before = new Date(house.clock.now().getTime() - after.days * dayMs).toISOString();
      const query = read(resource).where({ state }).where(since, '<=', before).orderBy('id').select('id');
      if (unless) void query.whereNull(unless);
      await each(resource, does, query);
    }
    if (!follows) continue;
    const letters = read(resource).join('letters', 'letters.key', `${resource}.${follows.key}`).where(`${resource}.state`, follows.in).orderBy(`${resource}.id`).select(`${resource}.id`);
    for (const delivery of ['sent', 'set_aside'] as const) await each(resource, follows[delivery], letters.clone().where({ delivery }));
  }
  for (const { resource } of resources) acts += (await behaviourOf(resource).keeps?.(house, clock)) ?? 0;
  return acts;
}
