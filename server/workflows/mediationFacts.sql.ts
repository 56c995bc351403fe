/** What a mediation's steps are judged on: membership, other ways, who is neutral, the offer that stands and what its acceptance would have both sign. */
import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { heldIn } from '../data/dialect.ts';
import { passing } from '../engine/acts.ts';
import { type CaseRow, textOf } from '#engine/workflow';
import { isMember, outsideStates } from './membership.ts';
import type { MediationFacts, Standing } from './mediationFacts.ts';
import { type Agreement, type Side, type Term, openStates } from './mediationWords.ts';

/** The hash of a text that both sign: the same names and terms in the same order give the same hash. */
export const hashOf = (text: unknown): string => createHash('sha256').update(JSON.stringify(text)).digest('hex');

/** Staff who handled the request behind it, judged one of the two, or are tied to them. */
async function conflictsOf(read: Knex, row: CaseRow): Promise<MediationFacts['conflicts']> {
  const { provider_id, customer_id, request_id, linked_staff_id, customer_staff_id } = row;
  const cases = read('conduct_cases').where({ provider_id: Number(provider_id) }).select('id');
  const acted = (await read('events').where({ actor_kind: 'staff' }).where((any) => {
    void any.where({ resource: 'conduct_cases' }).whereIn('record_id', cases);
    if (request_id != null) void any.orWhere({ resource: 'requests', record_id: Number(request_id) });
  }).whereNotIn('action', [...passing]).distinct('resource', 'actor_id')) as { resource: string; actor_id: number }[];
  const customer = (await read('customers').where({ id: Number(customer_id) }).first('measure_by', 'measure_confirmed_by')) as { measure_by: number | null; measure_confirmed_by: number | null } | undefined;
  const conflicts = new Map<number, 'handled' | 'judged' | 'tied'>(acted.map(({ resource, actor_id }) => [actor_id, resource === 'requests' ? 'handled' : 'judged']));
  for (const id of [customer?.measure_by, customer?.measure_confirmed_by]) if (id != null) conflicts.set(id, 'judged');
  for (const id of [linked_staff_id, customer_staff_id]) if (id != null) conflicts.set(Number(id), 'tied');
  return conflicts;
}

/** Everybody who may be a mediator today. */
async function mediatorsOf(read: Knex): Promise<ReadonlySet<number>> {
  const staff = (await read('staff').whereNull('disabled_at').whereNot({ kind: 'clock' }).select('id', 'roles')) as { id: number; roles: string }[];
  return new Set(staff.filter(({ roles }) => (JSON.parse(roles) as string[]).some((role) => role === 'case_manager' || role === 'manager')).map(({ id }) => id));
}

interface FoundOffer {
  readonly id: number;
  readonly number: number;
  readonly from_party: Side;
  readonly terms: string;
  readonly state: string;
  readonly expires_at: string;
}

async function standingOf(read: Knex, { id, agreed_offer_id }: CaseRow, now: string): Promise<(Standing & { terms: readonly Term[] }) | null> {
  const offers = (await read('offers').where({ mediation_id: id }).orderBy('number', 'desc').limit(1).select('id', 'number', 'from_party', 'terms', 'state', 'expires_at')) as FoundOffer[];
  const offer = offers.find(({ id: one, state, expires_at }) => (state === 'accepted' && one === agreed_offer_id) || (state === 'open' && expires_at > now));
  return offer ? { id: offer.id, number: offer.number, from: offer.from_party, accepted: offer.state === 'accepted', terms: JSON.parse(offer.terms) as Term[] } : null;
}

/** Whether another way is known of: noted here, or reported since in another mediation about the same service. */
async function parallelTo(read: Knex, { id, parallel_at, engagement_id, created_at }: CaseRow): Promise<boolean> {
  if (parallel_at != null) return true;
  if (engagement_id == null) return false;
  return (await read('mediations').where({ engagement_id: Number(engagement_id) }).where('parallel_at', '>=', textOf(created_at)).whereNot({ id }).first('id')) !== undefined;
}

async function factsOf(read: Knex, row: CaseRow, now: string): Promise<MediationFacts> {
  // Held until the step is written: membership cannot end between the look and the act.
  const provider = (await heldIn(read, read('providers').where({ id: Number(row.provider_id) }), true).first('state', 'name')) as { state: string; name: string };
  const customer = (await read('customers').where({ id: Number(row.customer_id) }).first('name')) as { name: string };
  const standing = await standingOf(read, row, now);
  const text = standing && ({ reference: textOf(row.reference), subject: textOf(row.subject), customer: customer.name, provider: provider.name, offer: standing.number, terms: standing.terms } satisfies Agreement);
  const said = (await read('statements').where({ mediation_id: row.id }).select('id', 'party')) as { id: number; party: string }[];
  const by = (side: Side) => said.filter(({ party }) => party === side).map(({ id }) => id);
  return {
    member: isMember(provider),
    parallel: await parallelTo(read, row),
    conflicts: await conflictsOf(read, row),
    mediators: await mediatorsOf(read),
    documents: (await read('attachments').where({ resource: 'mediations', record_id: row.id }).pluck('id')) as number[],
    standing,
    agreement: text && { text, hash: hashOf(text) },
    words: { customer: by('customer'), provider: by('provider') },
  };
}

/** The facts of each row, in the order of the rows. */
export async function mediationFacts(read: Knex, rows: readonly CaseRow[], now: string): Promise<MediationFacts[]> {
  const facts: MediationFacts[] = [];
  for (const row of rows) facts.push(await factsOf(read, row, now));
  return facts;
}

/** Open mediations one of whose conditions has fallen, with what the clock does about each. */
export async function fallen(read: Knex, most: number): Promise<{ id: number; does: string }[]> {
  const open = () => read('mediations').whereIn('mediations.state', [...openStates]).orderBy('mediations.id').limit(most);
  const providers = (await open().join('providers', 'providers.id', 'mediations.provider_id').whereIn('providers.state', [...outsideStates]).select('mediations.id')) as { id: number }[];
  const others = (await open().where((any) => {
    void any.whereNotNull('mediations.parallel_at').orWhereExists(read('mediations as other').whereRaw('other.engagement_id = mediations.engagement_id and other.parallel_at >= mediations.created_at').select(read.raw('1')));
  }).select('mediations.id')) as { id: number }[];
  const gone = new Set(providers.map(({ id }) => id));
  return [...providers.map(({ id }) => ({ id, does: 'end_membership' })), ...others.filter(({ id }) => !gone.has(id)).map(({ id }) => ({ id, does: 'end_parallel_action' }))];
}
