/** Gathers a case file: what its recipient may know, and how much was left out for them. */
import type { Knex } from 'knex';
import type { House } from '../house.ts';
import { accessible } from '../engine/accessible.ts';
import { clauseOn } from '../engine/clauses.ts';
import { Refused, forbidden } from '../engine/errors.ts';
import { type EventRow, genesis, hashOf } from '../engine/events.ts';
import { shown as withoutLinks } from '../engine/letters.ts';
import { readableRow } from '../engine/readable.ts';
import { behaviourOf } from '../engine/registry.ts';
import { abilityOf } from '../engine/work.ts';
import { type Actor, type Locale, type Resource, type Row, type Workflow, isWorkflow, say } from '#engine/workflow';
import { resources } from '#workflows/index';
import { type Recipient, makesFor } from '#workflows/caseFileWords';
import { type CaseFile, type ClauseLine, type FileLine, type LetterLine, sides } from './caseFile.ts';
import { type Reader, entryOf } from './entries.ts';

export interface Asked {
  readonly resource: string;
  readonly record_id: number;
  readonly recipient: Recipient;
  readonly locale: Locale;
  readonly purpose: string;
}

/** The most of each that one file holds: beyond, it would be no file that anybody reads. */
const most = 2_000;

interface Told {
  readonly declared: Resource;
  readonly ids: readonly number[];
}

/** The case, and for the house and authorities the records that belong to it, as far as `by` may read them. */
async function scopeOf(read: Knex, declared: Workflow, id: number, whole: boolean, by: Actor): Promise<Told[]> {
  const own: Told = { declared, ids: [id] };
  if (!whole) return [own];
  const parts = resources.filter(({ child_of: parent, apart, subject }) => parent?.resource === declared.resource && !apart && abilityOf(by).can('read', subject));
  const found = await Promise.all(parts.map(async (part): Promise<Told> => {
    const query = accessible(read(part.resource).where(part.child_of?.by ?? 'id', id).select(`${part.resource}.id`).limit(most), abilityOf(by), 'read', part.subject, part.resource);
    return { declared: part, ids: ((await query) as { id: number }[]).map((row) => row.id) };
  }));
  return [own, ...found.filter(({ ids }) => ids.length)];
}

const about = (read: Knex, table: string, scope: readonly Told[]): Knex.QueryBuilder =>
  read(table).where((any) => {
    for (const { declared, ids } of scope) void any.orWhere((one) => void one.where({ resource: declared.resource }).whereIn('record_id', [...ids]));
  });

/** Addresses of the side that the file is for. */
async function addressesOf(read: Knex, row: Row, recipient: Recipient): Promise<Set<string>> {
  const side = sides[recipient];
  if (!side) return new Set();
  const person = side.table && typeof row[side.by] === 'number' ? ((await read(side.table).where({ id: row[side.by] as number }).first('email')) as { email: string | null } | undefined) : undefined;
  return new Set([person?.email, ...side.addresses.map((name) => row[name])].flatMap((one) => (typeof one === 'string' && one ? [one.toLowerCase()] : [])));
}

/** Walks the chain of each record: whether every event is what was recorded, and where each ends. */
function proofOf(events: readonly EventRow[]): CaseFile['proof'] {
  const heads = new Map<string, EventRow>();
  let ok = true;
  for (const event of events) {
    const place = `${event.resource} ${event.record_id}`;
    const before = heads.get(place);
    const { id: _id, hash, ...rest } = event;
    ok &&= event.prev_hash === (before?.hash ?? genesis) && event.seq === (before?.seq ?? 0) + 1 && hash === hashOf(rest);
    heads.set(place, event);
  }
  return { events: events.length, ok, heads: [...heads.values()].map(({ resource, record_id, seq, hash, prev_hash }) => ({ resource, record_id, seq, hash, prev_hash })) };
}

/** Each clause that was cited, in the version of its day. */
async function clausesOf(read: Knex, events: readonly { clause_id: string | null; at: string }[]): Promise<ClauseLine[]> {
  const cited = new Map(events.flatMap(({ clause_id, at }) => (clause_id ? [[`${clause_id} ${at.slice(0, 10)}`, { clause_id, on: at.slice(0, 10) }] as const] : [])));
  const found = await Promise.all([...cited.values()].map(({ clause_id, on }) => clauseOn(read, clause_id, on)));
  return [...new Map(found.flatMap((one) => (one ? [[`${one.id} ${one.policy_version}`, { id: one.id, policy: one.title, version: one.policy_version, text: one.text }] as const] : []))).values()];
}

/**
 * Everything about a case that its recipient may know.
 * @throws Refused MISSING when `by` may not read the case, FORBIDDEN when they may not make a file for this recipient, TOO_LARGE
 */
export async function collect(house: House, read: Knex, declared: Workflow, by: Actor, asked: Asked): Promise<CaseFile> {
  const { row } = await readableRow(read, by, declared.resource, asked.record_id);
  if (by.kind !== 'staff' || !makesFor(asked.recipient, by.roles)) throw forbidden();
  const addresses = await addressesOf(read, row, asked.recipient);
  const side = sides[asked.recipient];
  if (side && !addresses.size) throw new Refused(422, 'INVALID', say('This case has no such recipient.', 'Ce dossier n’a pas ce destinataire.'));
  const scope = await scopeOf(read, declared, asked.record_id, !side, by);
  const events = (await about(read, 'events', scope).orderBy('id').limit(most + 1)) as EventRow[];
  if (events.length > most) throw new Refused(413, 'TOO_LARGE', say('This case is too long for one file.', 'Ce dossier est trop long pour un seul fichier.'));
  const staff = new Map(((await read('staff').whereIn('id', [...new Set(events.flatMap((one) => (one.actor_kind === 'staff' ? [one.actor_id] : [])))]).select('id', 'name')) as { id: number; name: string }[]).map((one) => [one.id, one.name]));
  const links = new Map(((await read('links').whereIn('id', [...new Set(events.flatMap((one) => (one.actor_kind === 'link' ? [one.actor_id] : [])))]).select('id', 'purpose', 'resource', 'name', 'email')) as { id: number; purpose: string; resource: string; name: string; email: string }[]).map((one) => [one.id, one]));
  const reader: Reader = { by, recipient: asked.recipient, side, addresses, staff, links, main: declared.resource };
  const told = events.map((event) => ({ event, entry: entryOf(reader, event) }));
  const entries = told.flatMap(({ entry }) => entry ?? []);
  const letters = (await about(read, 'letters', scope).orderBy('id').limit(most).select('to_name', 'to_email', 'locale', 'subject', 'body', 'delivery', 'created_at')) as { to_name: string; to_email: string; locale: Locale; subject: string; body: string; delivery: string; created_at: string }[];
  const mine = letters.filter(({ to_email }) => !side || addresses.has(to_email.toLowerCase()));
  const files = (await about(read, 'attachments', scope).orderBy('id').limit(most).select('name', 'kind', 'bytes', 'sha256', 'created_at as at')) as FileLine[];
  const kept = side ? [] : files;
  const parts = (await behaviourOf(declared.resource).filed?.(read, row, asked.recipient)) ?? [];
  const clauses = await clausesOf(read, told.flatMap(({ event, entry }) => (entry ? [event] : [])));
  return {
    resource: declared.resource, id: row.id, reference: typeof row.reference === 'string' ? row.reference : `#${row.id}`, label: declared.label,
    state: declared.states[String(row.state)]?.label ?? null, recipient: asked.recipient, purpose: asked.purpose, locale: asked.locale,
    made_at: house.clock.now().toISOString(), made_by: by.name, entries, parts,
    letters: mine.map(({ to_name, locale, subject, body, delivery, created_at }): LetterLine => ({ at: created_at, to: to_name, locale, subject, body: withoutLinks(body, locale), delivery })),
    files: kept, clauses,
    left_out: { entries: events.length - entries.length, letters: letters.length - mine.length, files: files.length - kept.length },
    proof: proofOf(events),
  };
}

/** The workflow of a case that a file can be made of, or undefined. */
export const filedWorkflow = (name: string): Workflow | undefined => resources.find((one): one is Workflow => one.resource === name && isWorkflow(one));
