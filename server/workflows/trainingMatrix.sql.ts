/** Who knows which version of which policy: everybody for those who look after it, oneself for the others (S2-02). */
import type { Knex } from 'knex';
import { type Actor, type Role, type Say, say } from '#engine/workflow';
import { versionsInForce } from './training.sql.ts';
import { type InForce, type Standing, dueOn, neededBy, standingOn, trainedPolicies } from './trainingWords.ts';

/** How one person stands with one policy. */
export interface TrainingCell {
  readonly standing: Standing;
  /** The latest version on which they were trained; null when on none. */
  readonly number: number | null;
  readonly trained_on: string | null;
}

export interface TrainingMatrix {
  readonly policies: readonly (InForce & { readonly title: Say; readonly due_on: string })[];
  /** A policy that somebody's work does not rest on, and on which they were never trained, is null. */
  readonly people: readonly { readonly id: number; readonly name: string; readonly roles: readonly Role[]; readonly cells: Readonly<Record<string, TrainingCell | null>> }[];
}

interface Trained {
  readonly staff_id: number;
  readonly policy: string;
  readonly number: number;
  readonly trained_on: string;
}

const overseers = ['manager', 'administrator', 'auditor'] as const;

/** The matrix as `by` may see it. */
export async function trainingMatrix(read: Knex, by: Actor, now: string): Promise<TrainingMatrix> {
  const all = overseers.some((role) => by.roles.includes(role));
  const mine = <Query extends Knex.QueryBuilder>(query: Query, column: string): Query => (all ? query : (query.where(column, by.id) as Query));
  const staff = (await mine(read('staff').where({ kind: 'person' }).whereNull('disabled_at').orderBy('name').select('id', 'name', 'roles'), 'id')) as { id: number; name: string; roles: string }[];
  const trainings = (await mine(read('trainings').orderBy('number').select('staff_id', 'policy', 'number', 'trained_on'), 'staff_id')) as Trained[];
  const versions = await versionsInForce(read, trainedPolicies);
  const titles = (await read('policies').whereIn('slug', [...trainedPolicies]).select('slug', 'title_en', 'title_fr')) as { slug: string; title_en: string; title_fr: string }[];
  const policies = trainedPolicies.flatMap((slug) => {
    const [version, title] = [versions.find(({ policy }) => policy === slug), titles.find((one) => one.slug === slug)];
    return version && title ? [{ ...version, title: say(title.title_en, title.title_fr), due_on: dueOn(version) }] : [];
  });
  const people = staff.map(({ id, name, roles: kept }) => {
    const roles = JSON.parse(kept) as Role[];
    const cells = policies.map((version): [string, TrainingCell | null] => {
      const latest = trainings.filter(({ staff_id, policy }) => staff_id === id && policy === version.policy).at(-1);
      const needed = roles.some((role) => neededBy[role].includes(version.policy));
      if (!needed && !latest) return [version.policy, null];
      return [version.policy, { standing: standingOn(version, latest?.number ?? null, now), number: latest?.number ?? null, trained_on: latest?.trained_on ?? null }];
    });
    return { id, name, roles, cells: Object.fromEntries(cells) };
  });
  return { policies, people };
}
