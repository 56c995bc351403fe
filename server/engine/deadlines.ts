/** What the clock does by itself: only what workflows declare, as a member of staff who is named the clock. */
import type { House } from '../house.ts';
import { resources } from '#workflows/index';
import { Refused } from './errors.ts';
import { perform } from './perform.ts';
import { behaviourOf } from './registry.ts';
import { type Actor, isWorkflow } from './workflow.ts';

const atOnce = 100;
const dayMs = 86_400_000;

/** Performs every deadline that has passed, and what else the clock keeps true. Answers how many acts there were. */
export async function keepDeadlines(house: House, clock: Actor): Promise<number> {
  let acts = 0;
  for (const workflow of resources.filter(isWorkflow))
    for (const { in: state, since, after, does, unless } of Object.values(workflow.deadlines ?? {})) {
      const before = new Date(house.clock.now().getTime() - after.days * dayMs).toISOString();
      const query = house.database.read(workflow.resource).where({ state }).where(since, '<=', before).orderBy('id').limit(atOnce).select('id');
      if (unless) void query.whereNull(unless);
      for (const { id } of (await query) as { id: number }[]) {
        try {
          await perform(house, { resource: workflow.resource, id, name: does, by: clock });
          acts += 1;
        } catch (error) {
          // A person was quicker: the next round looks again.
          if (!(error instanceof Refused)) throw error;
        }
      }
    }
  for (const { resource } of resources) acts += (await behaviourOf(resource).keeps?.(house, clock)) ?? 0;
  return acts;
}
