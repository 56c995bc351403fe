/** The one write path of a case: permission, version, gates, state, event, letters and effects, in one transaction. */
import { subject as typed } from '@casl/ability';
import type { Knex } from 'knex';
import type { House } from '../house.ts';
import { holdParent, locked } from '../data/dialect.ts';
import { resourceNamed } from '#workflows/index';
import { type Work, effectOf } from './behaviour.ts';
import { cited } from './clauses.ts';
import { Refused, missing, stale } from './errors.ts';
import { hashOfText, recordEvent } from './events.ts';
import { checkedInput, invalid, wellTyped } from './inputs.ts';
import { lettersOf, queueLetters } from './letters.ts';
import { type Proposal, type Refusal, proposalOf, refusal } from './refusal.ts';
import { resumed } from './promises.ts';
import { behaviourOf } from './registry.ts';
import { reindex } from './searchable.ts';
import { type Actor, type CaseRow, type Changes, type Transition, type Workflow, isWorkflow, say, stateAfter, takesTwo } from './workflow.ts';
import { workOf } from './work.ts';

export interface Act {
  readonly resource: string;
  readonly id: number;
  readonly name: string;
  /** The version the person saw; the clock and a link that asks one question have none. */
  readonly version?: number;
  readonly input?: unknown;
  readonly by: Actor;
}

/** What came of it: the row afterwards, and whether it only waits for a second person. */
export interface Performed {
  readonly row: CaseRow;
  readonly proposed: boolean;
}

/** Turns the explanation into the error that the API answers with. */
export const refusedBy = ({ status, code, detail, clause_id, clause_on, unmet }: Refusal): Refused =>
  new Refused(status, code, detail, { ...(clause_id && { clause_id }), ...(clause_on && { clause_on }), ...(unmet && { unmet }) });

/** The workflow of a resource, or 404: a plain record has no transitions. */
export function workflowNamed(resource: string): Workflow {
  const declared = resourceNamed(resource);
  if (!declared || !isWorkflow(declared)) throw missing();
  return declared;
}

/** The transition of this name. @throws Refused INVALID */
export function transitionNamed(workflow: Workflow, name: string): Transition<string, string> {
  const transition = Object.hasOwn(workflow.transitions, name) ? workflow.transitions[name] : undefined;
  if (!transition) throw invalid({ name: say('There is no such action.', 'Cette action n’existe pas.') });
  return transition;
}

/** A row of a case, for the rest of the transaction; the case it belongs to is locked before it. */
export async function lockedRow({ house, trx }: Work, { resource, child_of }: Workflow, id: number): Promise<CaseRow | undefined> {
  const { engine } = house.database;
  if (child_of) await holdParent(engine, trx, { resource, id, by: child_of.by }, child_of.resource);
  return (await locked(engine, trx(resource).where({ id })).first()) as CaseRow | undefined;
}

/** The row as this person may see it, locked for the rest of the transaction. */
export async function rowToJudge(work: Work, workflow: Workflow, id: number, name: string): Promise<CaseRow> {
  const row = await lockedRow(work, workflow, id);
  const seen = row && (work.ability.can('read', typed(workflow.subject, { ...row })) || (work.by.kind !== 'staff' && work.ability.can(name, typed(workflow.subject, { ...row }))));
  if (!row || !seen) throw missing();
  return row;
}

/** The first person's proposal of this very act, whose form the second person confirms as it is; null when nobody proposed it. */
export const waitingFor = (transition: Transition<string, string>, row: CaseRow, name: string): Proposal | null => {
  const proposal = transition.second_person ? proposalOf(row) : null;
  return proposal?.name === name ? proposal : null;
};

/** A step that found a condition gone on which its whole case stands. */
class Fallen extends Refused {
  constructor({ status, code, detail, more }: Refused, readonly act: Omit<Act, 'by'>) {
    super(status, code, detail, more);
  }
}

/** The house's own clock, as it acts inside a transaction. */
export async function clockIn(trx: Knex): Promise<Actor> {
  const clock = (await trx('staff').where({ kind: 'clock' }).first('id', 'name')) as { id: number; name: string };
  return { ...clock, kind: 'clock', roles: ['clock'], locale: 'en' };
}

/** Waits for an act; when its case fell by it, the clock does at once what must follow, in a transaction of its own, and the refusal stands. */
export async function withFall<T>(house: House, act: Promise<T>): Promise<T> {
  try {
    return await act;
  } catch (error) {
    if (!(error instanceof Fallen)) throw error;
    const { act: follows } = error;
    const ending = house.database.transaction(async (trx) => {
      const by = await clockIn(trx);
      return performIn(workOf(house, trx, by), { ...follows, by });
    });
    await ending.catch((other: unknown) => {
      // Somebody was quicker: it is done.
      if (!(other instanceof Refused)) throw other;
    });
    throw error;
  }
}

/**
 * Performs a transition.
 * @throws Refused MISSING, VERSION_REQUIRED, STALE, INVALID, or the refusal that the record's `transitions` explained
 */
export const perform = (house: House, act: Act): Promise<Performed> =>
  withFall(house, house.database.transaction((trx) => performIn(workOf(house, trx, act.by), act)));

/** The same inside a transaction that is already open (a link's submission is spent in it). */
export async function performIn(work: Work, act: Act): Promise<Performed> {
  const workflow = workflowNamed(act.resource);
  const transition = transitionNamed(workflow, act.name);
  const row = await rowToJudge(work, workflow, act.id, act.name);
  if (act.by.kind === 'staff' || act.by.kind === 'key') {
    if (act.version === undefined)
      throw new Refused(428, 'VERSION_REQUIRED', say('Say which version you saw.', 'Indiquez la version que vous avez vue.'));
  }
  if (act.version !== undefined && act.version !== row.version) throw stale();
  const waiting = waitingFor(transition, row, act.name);
  const given = waiting?.input ?? ((act.input ?? {}) as Record<string, unknown>);
  const facts = (await behaviourOf(workflow.resource).facts?.(work.trx, [row], work.at))?.[0] ?? {};
  const no = refusal(workflow, act.name, facts, { row, by: work.by, now: work.at, input: wellTyped(transition.input, given) }, work.ability);
  if (no) throw no.falls ? new Fallen(refusedBy(no), { resource: act.resource, id: act.id, name: no.falls }) : refusedBy(no);
  const input = checkedInput(transition.input, given);
  if (takesTwo(transition, input) && !waiting) return { row: await propose(work, workflow, act.name, row, input), proposed: true };
  return { row: await commit(work, workflow, { name: act.name, transition, row, input, facts }), proposed: false };
}

/** What a write leaves in a row beside the changes themselves. */
const written = (work: Work, row: CaseRow, changes: Changes): Changes => ({ ...changes, version: row.version + 1, updated_at: work.at, claimed_by: null, claimed_until: null });

/** Writes changes on a row whose version is still the one that was judged. */
async function write(work: Work, workflow: Workflow, row: CaseRow, changes: Changes): Promise<CaseRow> {
  const next = written(work, row, changes);
  const changed = await work.trx(workflow.resource).where({ id: row.id, version: row.version }).update(next);
  if (changed !== 1) throw stale();
  await reindex(work, workflow, { ...row, ...changes, id: row.id }, changes);
  await bumpParent(work, workflow, row);
  return { ...row, ...next } as CaseRow;
}

/** A row that belongs to a case makes decisions on the case's old version stale, and shows that somebody is at it. */
export async function bumpParent(work: Work, { child_of }: Pick<Workflow, 'child_of'>, row: Readonly<Record<string, unknown>>): Promise<void> {
  if (child_of && row[child_of.by] != null) await work.trx(child_of.resource).where({ id: Number(row[child_of.by]) }).increment('version', 1).update({ updated_at: work.at });
}

/** The name under which the first half of an act for two stands in the trace. */
export const proposing = (name: string): string => `propose_${name}`;

/** The first half of an act for two: it waits on the row; the state stays. */
async function propose(work: Work, workflow: Workflow, name: string, row: CaseRow, input: Record<string, unknown>): Promise<CaseRow> {
  const proposal = JSON.stringify({ name, input, by: work.by.id, at: work.at });
  const after = await write(work, workflow, row, { proposal });
  await recordEvent(work.trx, {
    resource: workflow.resource, record_id: row.id, action: proposing(name), from_state: row.state, to_state: row.state,
    by: work.by, at: work.at, details: { input, before: { proposal: (row.proposal ?? null) as string | null } }, ...(await cited(work.trx, clauseOf(input) ?? workflow.transitions[name]?.clause)),
  });
  return after;
}

const clauseOf = (input: Readonly<Record<string, unknown>>): string | undefined => (typeof input.clause_id === 'string' ? input.clause_id : undefined);

/** The form as the trace keeps it: what another record keeps, and shows to fewer people, is told there alone. */
const told = ({ kept_elsewhere: elsewhere }: Transition<string, string>, input: Record<string, unknown>): Record<string, unknown> =>
  elsewhere ? Object.fromEntries(Object.entries(input).filter(([name]) => !elsewhere.includes(name))) : input;

interface Judged {
  readonly name: string;
  readonly transition: Transition<string, string>;
  readonly row: CaseRow;
  readonly input: Record<string, unknown>;
  readonly facts: object;
}

async function commit(work: Work, workflow: Workflow, { name, transition, row, input, facts }: Judged): Promise<CaseRow> {
  const state = transition.leads?.(input, { at: work.at, by: work.by, row, facts: facts as never }) ?? stateAfter(transition, row.state, input);
  const changes: Changes = { ...(await resumed(work, workflow, row, state)), ...transition.sets?.(input, { at: work.at, by: work.by, row, facts: facts as never }), state };
  // The clock notes that time has passed: what somebody proposed still waits.
  if (row.proposal && !(work.by.roles.includes('clock') && state === row.state)) changes.proposal = null;
  // Closed when it came here; an act that leaves it here closes nothing again.
  if (workflow.states[state]?.final && state !== row.state) changes.closed_at = work.at;
  if (workflow.entered && state !== row.state) changes[workflow.entered] = work.at;
  const { firsts, effects, snapshot } = behaviourOf(workflow.resource);
  const frozen = transition.freezes ? await snapshot?.(work, row, facts) : undefined;
  if (frozen !== undefined) Object.assign(changes, { snapshot: frozen, snapshot_hash: hashOfText(frozen) });
  const { effect, touched } = effectOf(work, { ...row, ...written(work, row, changes) } as CaseRow, row, input, facts);
  await firsts?.[name]?.(effect);
  const after = await write(work, workflow, row, changes);
  await effects?.[name]?.(effect);
  const letters = await lettersOf(work, workflow, transition, after, input, facts);
  await queueLetters(work, workflow, after, letters);
  // Once the act is done, its draft is of no use.
  if (transition.input && work.by.kind === 'staff') await work.trx('drafts').where({ staff_id: work.by.id, resource: workflow.resource, record_id: row.id, name }).delete();
  const before = Object.fromEntries(Object.keys(changes).map((column) => [column, row[column] ?? null]));
  await recordEvent(work.trx, {
    resource: workflow.resource, record_id: row.id, action: name, from_state: row.state, to_state: state, by: work.by, at: work.at, row: after,
    details: { input: told(transition, input), before, after: frozen === undefined ? changes : Object.fromEntries(Object.entries(changes).filter(([name]) => name !== 'snapshot')), ...(transition.freezes && { facts }), ...(touched.length && { touched }), ...(letters.length && { letters: letters.map(({ kind }) => kind) }) },
    ...(await cited(work.trx, clauseOf(input) ?? transition.clause)),
  });
  return after;
}
