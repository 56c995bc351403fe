/** Taking back a decision within 20 seconds, by the person who made it, where nothing left the house yet. */
import { subject as typed } from '@casl/ability';
import type { House } from '../house.ts';
import { locked } from '../data/dialect.ts';
import { resourceNamed } from '#workflows/index';
import { passing } from './acts.ts';
import { unring } from './bell.ts';
import type { Touched, Work } from './behaviour.ts';
import { Refused, missing, stale } from './errors.ts';
import { type EventRow, recordEvent } from './events.ts';
import { undoSeconds } from './letters.ts';
import { revokeLinks } from './links.ts';
import { bumpParent, lockedRow, proposing, workflowNamed } from './perform.ts';
import { reindex } from './searchable.ts';
import { type Actor, type CaseRow, type Changes, type Resource, type Say, type Workflow, isWorkflow, say } from './workflow.ts';
import { workOf } from './work.ts';

const later = say('This can no longer be undone: make a new decision instead.', 'Il est trop tard pour annuler : prenez plutôt une nouvelle décision.');
const tooLate = (why: Say = later): Refused => new Refused(409, 'UNDO_TOO_LATE', why);

interface Done {
  readonly before?: Changes;
  readonly touched?: readonly Touched[];
  /** The kinds of letter that it wrote. */
  readonly letters?: readonly string[];
}

/**
 * Undoes the last transition of a record.
 * @throws Refused MISSING, STALE, or UNDO_TOO_LATE (another person's act, 20 s gone, a letter already left, something built on it, or an act that is final at once and says why)
 */
export function undo(house: House, act: { resource: string; id: number; version: number; by: Actor }): Promise<CaseRow> {
  const workflow = workflowNamed(act.resource);
  return house.database.transaction(async (trx) => {
    const work = workOf(house, trx, act.by);
    const row = await lockedRow(work, workflow, act.id);
    if (!row || !work.ability.can('read', typed(workflow.subject, { ...row }))) throw missing();
    if (act.version !== row.version) throw stale();
    const last = await trx<EventRow>('events')
      .where({ resource: act.resource, record_id: act.id })
      .whereNotIn('action', passingOn(workflow))
      .orderBy('seq', 'desc')
      .first();
    const done = last ? (JSON.parse(last.details) as Done) : {};
    const since = new Date(Date.parse(work.at) - undoSeconds * 1000).toISOString();
    const mine = last?.actor_kind === 'staff' && last.actor_id === act.by.id;
    const transition = last && actTold(workflow, last.action);
    if (last && mine && transition?.final_at_once) throw tooLate(transition.final_at_once);
    if (!last || !mine || !transition || !done.before || last.at < since) throw tooLate();
    await takeBackLetters(work, last, done.letters ?? []);
    for (const touched of onceEach(done.touched ?? []).reverse()) await restore(work, touched, last.id);
    await unring(trx, last.id);
    const changes = { ...done.before, version: row.version + 1, updated_at: work.at };
    if ((await trx(act.resource).where({ id: act.id, version: row.version }).update(changes)) !== 1) throw stale();
    await reindex(work, workflow, { ...row, ...changes, id: row.id }, done.before);
    await bumpParent(work, workflow, row);
    await recordEvent(trx, {
      resource: act.resource, record_id: act.id, action: 'undo', from_state: row.state, to_state: String(done.before.state ?? row.state),
      by: act.by, at: work.at, details: { undone: last.action, after: done.before },
    });
    return { ...row, ...changes } as CaseRow;
  });
}

/** Acts that stand in no undo's way; a notice's own `send_again` is a decision, though a letter's of that name is none. */
const passingOn = (resource: Resource | undefined): string[] => [...passing].filter((action) => !(resource && isWorkflow(resource) && action in resource.transitions));

/** The transition that an event tells of: performed, or proposed to a second person. */
const actTold = ({ transitions }: Workflow, action: string): Workflow['transitions'][string] | undefined =>
  transitions[action] ?? Object.entries(transitions).find(([name, { second_person }]) => second_person && proposing(name) === action)?.[1];

/** Cancels the act's letters and their links; refuses when one has left, or is leaving. */
async function takeBackLetters(work: Work, { resource, record_id, at }: EventRow, kinds: readonly string[]): Promise<void> {
  const letters = (await work.trx('letters').where({ resource, record_id, created_at: at }).whereIn('kind', kinds).whereNot({ delivery: 'cancelled' }).select('id', 'delivery', 'attempts', 'links')) as {
    id: number;
    delivery: string;
    attempts: number;
    links: string | null;
  }[];
  if (letters.some(({ delivery, attempts }) => delivery === 'sent' || delivery === 'leaving' || attempts > 0)) throw tooLate();
  const ids = letters.map(({ id }) => id);
  if (!ids.length) return;
  const cancelled = await work.trx('letters').whereIn('id', ids).whereIn('delivery', ['waiting', 'set_aside']).update({ delivery: 'cancelled' });
  if (cancelled !== ids.length) throw tooLate();
  await revokeLinks(work.trx, work.at, letters.flatMap(({ links }) => Object.values(JSON.parse(links ?? '{}') as Record<string, number>)));
}

/** Each record that the act touched, once: what it held before the first of several touches. */
function onceEach(touched: readonly Touched[]): Touched[] {
  const records = new Map<string, Touched>();
  for (const one of touched) {
    const first = records.get(`${one.resource}:${one.id}`);
    records.set(`${one.resource}:${one.id}`, first ? { ...first, before: first.before && { ...one.before, ...first.before } } : one);
  }
  return [...records.values()];
}

/**
 * Puts a record that the act touched back as it was; one that it created goes again, its trace stays.
 * Whatever happened to that record since `act`, the number of the act's own event, stands on what would be taken back: it is too late then.
 */
async function restore(work: Work, { resource, id, before }: Touched, act: number): Promise<void> {
  const { trx, at, by, house } = work;
  const row = (await locked(house.database.engine, trx(resource).where({ id })).first()) as CaseRow | undefined;
  const since = (await trx('events').where({ resource, record_id: id }).where('id', '>', act).whereNotIn('action', passingOn(resourceNamed(resource))).first('id')) as { id: number } | undefined;
  if (!row || since) throw tooLate();
  if (before) {
    await trx(resource).where({ id }).update({ ...before, version: row.version + 1, updated_at: at });
    await reindex(work, resourceNamed(resource), { ...row, ...before, id }, before);
  } else await trx(resource).where({ id }).delete();
  await recordEvent(trx, {
    resource, record_id: id, action: 'undo', from_state: row.state, to_state: before ? String(before.state ?? row.state) : null,
    by, at, details: { after: before },
  });
}
