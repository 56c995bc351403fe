/** A sanction that should not have been: whatever it changed is put back, in the transaction that overturns it (S3-21, C-08). */
import type { Effect, Touched } from '../engine/behaviour.ts';
import { locked } from '../data/dialect.ts';
import type { CaseRow, Changes } from '#engine/workflow';
import type { Level } from './conductWords.ts';
import { refreshMembership } from './membershipBy.sql.ts';

const sanctionOf = async ({ trx, house }: Effect, id: number): Promise<CaseRow> => (await locked(house.database.engine, trx('sanctions').where({ id })).first()) as CaseRow;

/** Sets a sanction aside whatever became of it since, and puts back provider, listing, mediations and refunds as they stood. Nothing when it is overturned already. */
export async function overturn(effect: Effect, sanction_id: number): Promise<void> {
  const sanction = await sanctionOf(effect, sanction_id);
  if (sanction.state === 'overturned') return;
  await effect.change('sanctions', sanction_id, { state: 'overturned', overturned_at: effect.at, closed_at: effect.at }, 'overturned');
  await putBack(effect, sanction);
}

/** Makes a sanction milder: a lower level, or a suspension that ends sooner. What was too much of it is put back. */
export async function reduce(effect: Effect, sanction_id: number, to: { readonly level: Exclude<Level, 'termination'>; readonly ends_at?: string }): Promise<void> {
  const { at } = effect;
  const sanction = await sanctionOf(effect, sanction_id);
  await effect.change('sanctions', sanction_id, { level: to.level, ...reduced(sanction, to, at) }, 'reduced');
  await putBack(effect, sanction);
}

function reduced(sanction: CaseRow, { level, ends_at = null }: { readonly level: string; readonly ends_at?: string | null }, at: string): Changes {
  if (level === 'warning') return { ends_at: null, ...(sanction.state === 'notified' && { state: 'in_force', in_force_at: at }) };
  const over = ends_at !== null && ends_at <= at;
  if (over) return { ends_at, ...(sanction.state !== 'ended' && { state: 'ended', ended_at: at, closed_at: at }) };
  // What was to be an exclusion begins as a suspension now, unless one runs already.
  const runs = sanction.level === 'suspension' && sanction.state === 'in_force';
  return { ends_at, ...(!runs && sanction.level === 'termination' && { state: 'in_force', in_force_at: at, starts_at: at }) };
}

/** Puts back what the sanction changed; what other sanctions still say stays. */
export async function putBack(effect: Effect, sanction: CaseRow): Promise<void> {
  const undoes = (typeof sanction.undoes === 'string' ? JSON.parse(sanction.undoes) : []) as readonly Touched[];
  const provider_id = Number(sanction.provider_id);
  await reopenMediations(effect, undoes);
  await refreshMembership(effect, provider_id, 'sanctions.overturned');
  await sameListing(effect, provider_id, undoes, sanction);
  if (sanction.level === 'termination') await reopenRefunds(effect, provider_id);
}

/** Listed as before, and since the same day: an overturned sanction leaves no gap. Where it had ended, unless the listing changed again since. */
async function sameListing({ trx, change }: Effect, id: number, undoes: readonly Touched[], { state, ended_at }: CaseRow): Promise<void> {
  const before = undoes.find(({ resource, before: held }) => resource === 'providers' && held && 'listed' in held)?.before;
  const row = (await trx('providers').where({ id }).first('listed', 'listed_changed_at')) as { listed: number; listed_changed_at: string | null };
  if (state === 'ended' && row.listed_changed_at !== ended_at) return;
  if (!before || Number(before.listed) !== Number(row.listed) || before.listed_changed_at === row.listed_changed_at) return;
  await change('providers', id, { listed_changed_at: before.listed_changed_at ?? null }, 'listing_restored', { cause: 'sanctions.overturned' });
}

/** What each row of a resource held before the sanction first changed it. */
function heldBefore(undoes: readonly Touched[], resource: string): ReadonlyMap<number, Changes> {
  const firsts = new Map<number, Changes>();
  for (const { resource: of, id, before } of undoes) if (of === resource && before) firsts.set(id, { ...before, ...firsts.get(id) });
  return firsts;
}

/** Mediations that ended because the membership did go on where they stood, offers and all, unless something happened to them since. */
async function reopenMediations({ trx, change }: Effect, undoes: readonly Touched[]): Promise<void> {
  const reopened: number[] = [];
  for (const [id, before] of heldBefore(undoes, 'mediations')) {
    const row = (await trx('mediations').where({ id }).first('state', 'reason')) as { state: string; reason: string | null };
    if (row.state !== 'ended' || row.reason !== 'membership') continue;
    await change('mediations', id, before, 'reopened', { cause: 'sanctions.overturned' });
    reopened.push(id);
  }
  for (const [id, before] of heldBefore(undoes, 'offers')) {
    const { mediation_id } = (await trx('offers').where({ id }).first('mediation_id')) as { mediation_id: number };
    if (reopened.includes(mediation_id)) await change('offers', id, before, 'reopened', { cause: 'sanctions.overturned' });
  }
}

/** C-08: a refusal that rested on the exclusion falls with it. */
async function reopenRefunds({ trx, change }: Effect, provider_id: number): Promise<void> {
  const refused = (await trx('fee_refunds').where({ provider_id, state: 'refused', ground: 'removal' }).orderBy('id').select('id')) as { id: number }[];
  for (const { id } of refused) await change('fee_refunds', id, { state: 'asked', ground: null, decision: null, decided_at: null, decided_by: null, closed_at: null }, 'reopened', { cause: 'sanctions.overturned' });
}
