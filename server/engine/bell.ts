/** The bell: what concerns one person. Each line is written in the transaction of the event that causes it; it decides nothing and is kept in no history. */
import type { Knex } from 'knex';
import type { House } from '../house.ts';
import { resourceNamed } from '#workflows/index';
import { passing } from './acts.ts';
import type { NewEvent } from './events.ts';
import { sleepers } from './sleepers.ts';
import { type Resource, isWorkflow } from './workflow.ts';

/** Why a line is on somebody's bell: they were named in a note, given the case, what they wait on moved, what they proposed was confirmed or not, what they put off woke. */
export type Reason = 'mentioned' | 'handed' | 'signed' | 'refused' | 'moved' | 'woke';

/** Records without a page of their own: what concerns them is seen on their case. */
const withoutPage: readonly string[] = ['checks', 'match_warnings', 'offers', 'replies', 'signals', 'statements'];

type Side = Readonly<Record<string, unknown>>;

interface Charged {
  readonly assignee_id: number | null;
  readonly parent: number | null;
}

/** Who has a record in charge, and the case to which it belongs. */
async function chargeOf(trx: Knex, resource: Resource, id: number, known?: Side): Promise<Charged | undefined> {
  const columns = ['assignee_id' in resource.columns ? 'assignee_id' : null, resource.child_of?.by].flatMap((column) => column ?? []);
  if (!columns.length) return undefined;
  const row = (known ?? (await trx(resource.resource).where({ id }).first(columns))) as Record<string, number | null> | undefined;
  return row && { assignee_id: row.assignee_id ?? null, parent: (resource.child_of && row[resource.child_of.by]) ?? null };
}

const cameIn = ({ by, action }: NewEvent): boolean => by.kind === 'link' || action === 'attach';
const hasMoved = (resource: Resource, { from_state: from, to_state: to }: NewEvent): boolean => isWorkflow(resource) && from != null && to != null && from !== to;

/** Who waits for what an event brings: whoever has the record in charge, or its case; of what came in, else whoever acted last. */
async function awaiting(trx: Knex, event: NewEvent, resource: Resource, own: Charged): Promise<number | null> {
  const parent = resource.child_of && resourceNamed(resource.child_of.resource);
  const charged = own.assignee_id ?? (parent && own.parent ? ((await chargeOf(trx, parent, own.parent))?.assignee_id ?? null) : null);
  if (charged !== null || !cameIn(event)) return charged;
  const last = (await trx('events').where({ resource: event.resource, record_id: event.record_id, actor_kind: 'staff' }).whereNotIn('action', [...passing]).orderBy('seq', 'desc').first('actor_id')) as { actor_id: number } | undefined;
  return last?.actor_id ?? null;
}

/** A rejection that was proposed is a state of its own, not a proposal that waits on the row. */
const rejection = { resource: 'reviews', waits: 'rejecting', signed: 'rejected' };

/** Whose proposal this act settled, and whether it was done as proposed. */
async function settled(trx: Knex, { resource, record_id, action, from_state, to_state, details, row: known }: NewEvent): Promise<[staff: unknown, reason: Reason] | null> {
  const [before, after] = [(details?.before ?? {}) as Side, (details?.after ?? {}) as Side];
  if (resource === rejection.resource && from_state === rejection.waits && to_state !== rejection.waits) {
    const row = (known ?? (await trx(resource).where({ id: record_id }).first('proposed_by'))) as { proposed_by: number | null } | undefined;
    return [before.proposed_by ?? row?.proposed_by, to_state === rejection.signed ? 'signed' : 'refused'];
  }
  if (typeof before.proposal !== 'string' || after.proposal !== null) return null;
  const { name, by } = JSON.parse(before.proposal) as { name: string; by: number };
  return [by, name === action ? 'signed' : 'refused'];
}

/** Writes the lines of an event. Nobody is told what they did themselves, nor one thing twice. */
export async function ring(trx: Knex, event: NewEvent, event_id: number): Promise<void> {
  const resource = resourceNamed(event.resource);
  if (!resource) return;
  const waits = hasMoved(resource, event) || cameIn(event);
  const inside = withoutPage.includes(event.resource);
  const own = ((waits || inside) && (await chargeOf(trx, resource, event.record_id, event.row))) || { assignee_id: null, parent: null };
  const told = new Map<number, Reason>();
  const tell = (staff: unknown, reason: Reason) => {
    if (typeof staff === 'number' && !(event.by.kind === 'staff' && event.by.id === staff) && !told.has(staff)) told.set(staff, reason);
  };
  for (const staff of (event.action === 'note' ? (event.details?.mentions as number[] | undefined) : undefined) ?? []) tell(staff, 'mentioned');
  const [before, after] = [(event.details?.before ?? {}) as Side, (event.details?.after ?? {}) as Side];
  if (after.assignee_id !== before.assignee_id) tell(after.assignee_id, 'handed');
  const proposal = await settled(trx, event);
  if (proposal) tell(...proposal);
  if (waits) tell(await awaiting(trx, event, resource, own), 'moved');
  const place = inside && resource.child_of && own.parent ? { resource: resource.child_of.resource, record_id: own.parent } : { resource: event.resource, record_id: event.record_id };
  if (told.size) await trx('bell_lines').insert([...told].map(([staff_id, reason]) => ({ staff_id, ...place, event_id, reason, at: event.at })));
  if (cameIn(event)) await wake(trx, event.at, event_id, { resource: event.resource, record_id: event.record_id });
}

/** What an act that is taken back told of itself is not news, where nobody has read it yet. */
export const unring = (trx: Knex, event_id: number): Promise<number> => trx('bell_lines').where({ event_id }).whereNull('read_at').delete();

/** Tells those who put a case off that it is awake, once: those of one record when something happened to it, else those whose day has come. Answers how many were told. */
async function wake(trx: Knex, at: string, event_id: number | null, of?: { resource: string; record_id: number }): Promise<number> {
  const narrow = (query: Knex.QueryBuilder) => (of ? query.where({ 's.resource': of.resource, 's.record_id': of.record_id }) : query.where('s.until_at', '<=', at));
  const woken = (await sleepers(trx, at, (query) => narrow(query.whereNull('s.told_at')))).filter(({ awake }) => awake !== null);
  let count = 0;
  for (const { id, staff_id, resource, record_id } of woken) {
    // Of two processes whose clocks strike at once, one tells.
    if ((await trx('snoozes').where({ id }).whereNull('told_at').update({ told_at: at })) !== 1) continue;
    await trx('bell_lines').insert({ staff_id, resource, record_id, event_id, reason: 'woke', at });
    count += 1;
  }
  return count;
}

/** Tells whoever put a case off until a day that it has come. Answers how many were told. */
export async function wakeRound({ database, clock }: House): Promise<number> {
  const at = clock.now().toISOString();
  const any = (await database.read('snoozes').whereNull('told_at').where('until_at', '<=', at).first('id')) as object | undefined;
  return any ? database.transaction((trx) => wake(trx, at, null)) : 0;
}

/** Lines that one person keeps; the oldest make way. */
export const mostLines = 1_000;

/** Forgets what stands beyond that. */
export const sweepBell = ({ database }: House): Promise<void> =>
  database.transaction(async (trx) => {
    for (const staff_id of (await trx('staff').where({ kind: 'person' }).pluck('id')) as number[]) {
      const beyond = (await trx('bell_lines').where({ staff_id }).orderBy('id', 'desc').offset(mostLines).limit(1).first('id')) as { id: number } | undefined;
      if (beyond) await trx('bell_lines').where({ staff_id }).where('id', '<=', beyond.id).delete();
    }
  });
