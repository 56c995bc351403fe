/** Keeps a provider's membership as their sanctions make it, in the transaction of the act that changes one of them. */
import { type Effect, type Touched } from '../engine/behaviour.ts';
import { locked } from '../data/dialect.ts';
import type { CaseRow, Changes } from '#engine/workflow';
import { refreshListing } from './listing.sql.ts';
import { type Standing, membershipBy } from './membershipBy.ts';

/** What happened to the membership, by the state that it came to. */
const acts: Readonly<Record<string, string>> = { suspended: 'suspended', terminating: 'exclusion_notified', terminated: 'excluded' };

/** Brings the provider's row, and whether they are listed, to what the standing sanctions say. Each change is recorded with its cause. */
export async function refreshMembership(effect: Effect, provider_id: number, cause: string): Promise<void> {
  const { trx, house } = effect;
  const row = (await locked(house.database.engine, trx('providers').where({ id: provider_id })).first()) as CaseRow;
  const sanctions = (await trx('sanctions').where({ provider_id }).whereIn('state', ['notified', 'in_force']).whereIn('level', ['suspension', 'termination']).orderBy('id')) as Standing[];
  const computed = membershipBy(row, sanctions);
  const changes: Changes = Object.fromEntries(Object.entries(computed).filter(([name, value]) => (row[name] ?? null) !== value));
  if (Object.keys(changes).length) await effect.change('providers', provider_id, changes, acts[String(computed.state)] ?? 'reinstated', { cause });
  await refreshListing(effect, provider_id, cause);
}

/** The same effect, that also keeps what each row held before it was changed, for the day on which it must be put back. */
export function keeping(effect: Effect): { readonly kept: Touched[]; readonly effect: Effect } {
  const kept: Touched[] = [];
  return {
    kept,
    effect: {
      ...effect,
      async change(resource, id, changes, action, because) {
        const old = (await effect.trx(resource).where({ id }).first()) as CaseRow;
        kept.push({ resource, id, before: Object.fromEntries(Object.keys(changes).map((name) => [name, (old[name] ?? null) as string | number | null])) });
        await effect.change(resource, id, changes, action, because);
      },
    },
  };
}

/** Notes on a sanction what it changed elsewhere; a note, not an act: the acts have their own traces. */
export async function noteUndoes({ trx }: Effect, sanction_id: number, kept: readonly Touched[]): Promise<void> {
  const { undoes } = (await trx('sanctions').where({ id: sanction_id }).first('undoes')) as { undoes: string | null };
  const all = [...((undoes ? JSON.parse(undoes) : []) as Touched[]), ...kept];
  if (all.length) await trx('sanctions').where({ id: sanction_id }).update({ undoes: JSON.stringify(all) });
}
