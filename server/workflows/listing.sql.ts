/** Whether a provider is listed: read from the facts, and kept on their row in the transaction that changes one of them (S4-09). */
import type { Knex } from 'knex';
import type { House } from '../house.ts';
import { locked } from '../data/dialect.ts';
import { type Effect, type Work, effectOf } from '../engine/behaviour.ts';
import type { Actor, CaseRow, Changes, Row, Say } from '#engine/workflow';
import { workOf } from '../engine/work.ts';
import { type CheckFact, type Listing, type ListingFacts, coveredUntil, dayAfter, dayOf, listingOf, servicesOf, validOn } from './listing.ts';

/** A list that a row keeps as JSON. */
export const listIn = (kept: unknown): string[] => (typeof kept === 'string' ? (JSON.parse(kept) as string[]) : []);

type StoredCheck = Omit<CheckFact, 'categories' | 'activities'> & { provider_id: number; categories: string | null; activities: string | null };

/** The checks of these providers, whichever file they were made for. */
export async function checksOf(read: Knex, providers: readonly number[]): Promise<Map<number, CheckFact[]>> {
  const rows = (await read('checks')
    .whereIn('provider_id', [...providers])
    .whereNot({ state: 'pending' })
    .select('id', 'provider_id', 'kind', 'state', 'valid_until', 'decided_at', 'categories', 'activities', 'starts_on', 'ends_on')) as StoredCheck[];
  const byProvider = new Map<number, CheckFact[]>(providers.map((id) => [id, []]));
  for (const { provider_id, ...row } of rows) byProvider.get(provider_id)?.push({ ...row, categories: listIn(row.categories), activities: listIn(row.activities) });
  return byProvider;
}

interface Adopted {
  policy: string;
  number: number;
  title_en: string;
  title_fr: string;
}

/** What a member must have accepted to be listed: the version in force of every document needed to join. */
async function documentsInForce(read: Knex): Promise<{ policy: string; number: number; title: Say }[]> {
  const rows = (await read('policy_versions')
    .join('policies', 'policies.id', 'policy_versions.policy_id')
    .where({ 'policy_versions.state': 'in_force', 'policies.needed_to_join': 1 })
    .orderBy('policies.id')
    .select('policies.slug as policy', 'policy_versions.number', 'policies.title_en', 'policies.title_fr')) as Adopted[];
  return rows.map(({ policy, number, title_en, title_fr }) => ({ policy, number, title: { en: title_en, fr: title_fr } }));
}

/** The facts of each provider, in the order of the rows: three statements, however many. */
export async function listingFacts(read: Knex, rows: readonly Row[]): Promise<ListingFacts[]> {
  const ids = rows.map(({ id }) => id);
  const [checks, in_force] = [await checksOf(read, ids), await documentsInForce(read)];
  const accepted = (await read('acceptances').whereIn('provider_id', ids).where({ mode: 'explicit' }).select('provider_id', 'policy', 'number')) as { provider_id: number; policy: string; number: number }[];
  return rows.map((row) => ({
    state: String(row.state),
    services: servicesOf(listIn(row.services), row.trade as string | null),
    checks: checks.get(row.id) ?? [],
    in_force,
    accepted: accepted.filter(({ provider_id }) => provider_id === row.id),
  }));
}

/** What a change of the listing writes on the row. */
const listedChanges = (row: Row, listed: boolean, at: string): Changes => (Boolean(row.listed) === listed ? {} : { listed: Number(listed), listed_changed_at: at });

/** Days before the end of the cover on which the provider is reminded. */
const reminders = [60, 30, 7] as const;

/** A new end of the cover starts the reminders anew; one whose day was over when the certificate came is not owed. */
function coverChanges(row: Row, until: string | null, at: string): Changes {
  if (row.insurance_ends_on === until) return {};
  const owed = reminders.map((days) => [`reminded_${days}_at`, until !== null && dayAfter(until, -days) > dayOf(at) ? null : at] as const);
  return { insurance_ends_on: until, ...Object.fromEntries(owed) };
}

const verbs = (work: Work, row: CaseRow): Pick<Effect, 'change'> => ('change' in work ? (work as Effect) : effectOf(work, row, row, {}).effect);

const rowOf = async ({ trx, house }: Work, id: number): Promise<CaseRow | undefined> => (await locked(house.database.engine, trx('providers').where({ id })).first()) as CaseRow | undefined;

/**
 * Computes whether the provider is listed and keeps it, with its reasons and its cause, when that has changed.
 * To be called in the transaction of every act that changes a fact: inside an effect, the undo of the act takes it back.
 */
export async function refreshListing(work: Work, provider_id: number, cause: string): Promise<Listing | null> {
  const row = await rowOf(work, provider_id);
  const [facts] = row ? await listingFacts(work.trx, [row]) : [];
  if (!row || !facts) return null;
  const listing = listingOf(facts, dayOf(work.at));
  const changes = listedChanges(row, listing.listed, work.at);
  if (Object.keys(changes).length) await verbs(work, row).change('providers', row.id, changes, listing.listed ? 'list' : 'unlist', { reasons: listing.reasons, cause });
  return listing;
}

/**
 * After a certificate was passed, failed or has run out: until when the provider is covered, and a hold for want of insurance
 * lifted at once when there is cover again (C-21); then the listing.
 */
export async function refreshInsurance(work: Work, provider_id: number, cause: string): Promise<void> {
  const row = await rowOf(work, provider_id);
  const [facts] = row ? await listingFacts(work.trx, [row]) : [];
  if (!row || !facts) return;
  const today = dayOf(work.at);
  const cover = coverChanges(row, coveredUntil(facts.checks, today), work.at);
  const lifted = row.state === 'on_hold' && row.hold_ground === 'insurance' && validOn(facts.checks, today).length > 0;
  const changes = { ...cover, ...(lifted && { state: 'active', ...unheld }) };
  if (Object.keys(changes).length) await verbs(work, row).change('providers', row.id, changes, lifted ? 'resume' : 'note_cover', { cause });
  await refreshListing(work, provider_id, cause);
}

/** What a hold leaves on the row, taken off. */
const unheld = { held_at: null, hold_ground: null, hold_reason: null } as const;

/** The certificate that covered a provider on a day, whatever became of it since; null when none did (S4-11). */
export async function certificateOn(read: Knex, provider_id: number, day: string): Promise<Row | null> {
  const row = (await read('checks')
    .where({ provider_id, kind: 'insurance' })
    .whereIn('state', ['passed', 'expired'])
    .where('starts_on', '<=', day)
    .where('ends_on', '>=', day)
    .orderBy([{ column: 'ends_on', order: 'desc' }, { column: 'id', order: 'desc' }])
    .first()) as Row | undefined;
  return row ?? null;
}

const atOnce = 200;
const looked = new WeakMap<House, string>();

/** What changes listings by itself: the day, and which versions are in force. */
async function turnOf({ database, clock }: House): Promise<string> {
  const documents = await documentsInForce(database.read);
  return JSON.stringify([dayOf(clock.now().toISOString()), documents.map(({ policy, number }) => [policy, number])]);
}

/** Once a day, and whenever another version comes into force, looks at every provider whose listing may have changed. Answers how many had. */
export async function keepListings(house: House, clock: Actor): Promise<number> {
  const turn = await turnOf(house);
  if (looked.get(house) === turn) return 0;
  let acts = 0;
  for (let after = 0; ; ) {
    const read = house.database.read;
    const rows = (await read('providers').where('id', '>', after).whereIn('state', ['active', 'on_hold']).orderBy('id').limit(atOnce)) as CaseRow[];
    for (const row of await changed(house, rows)) acts += await keepOne(house, clock, row);
    after = rows.at(-1)?.id ?? 0;
    if (rows.length < atOnce) break;
  }
  looked.set(house, turn);
  return acts;
}

/** Those of the rows that do not say what the facts say today. */
async function changed({ database, clock }: House, rows: readonly CaseRow[]): Promise<CaseRow[]> {
  const at = clock.now().toISOString();
  const facts = await listingFacts(database.read, rows);
  return rows.filter((row, index) => {
    const one = facts[index] as ListingFacts;
    const awaited = row.state === 'on_hold' && row.hold_ground === 'insurance' && validOn(one.checks, dayOf(at)).length > 0;
    return awaited || Object.keys(listedChanges(row, listingOf(one, dayOf(at)).listed, at)).length > 0;
  });
}

async function keepOne(house: House, clock: Actor, row: CaseRow): Promise<number> {
  await house.database.transaction((trx) => refreshInsurance(workOf(house, trx, clock), row.id, 'day'));
  return 1;
}
