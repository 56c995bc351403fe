/** A claim: ten minutes in which one person works on a case, shown to all, breakable with a reason. */
import { subject as typed } from '@casl/ability';
import type { House } from '../house.ts';
import { locked } from '../data/dialect.ts';
import type { Work } from './behaviour.ts';
import { Refused, forbidden, missing } from './errors.ts';
import { recordEvent } from './events.ts';
import { checkWords } from './forms.ts';
import { workflowNamed } from './perform.ts';
import { claimedByAnother } from './refusal.ts';
import { type Actor, type CaseRow, type Workflow, say } from './workflow.ts';
import { workOf } from './work.ts';

const claimMinutes = 10;

export interface Claim {
  readonly claimed_by: number | null;
  readonly until: string | null;
}

interface Asked {
  readonly resource: string;
  readonly id: number;
  readonly by: Actor;
}

async function seen(work: Work, workflow: Workflow, id: number): Promise<CaseRow> {
  const row = (await locked(work.house.database.engine, work.trx(workflow.resource).where({ id })).first()) as CaseRow | undefined;
  if (!row || !work.ability.can('read', typed(workflow.subject, { ...row }))) throw missing();
  const acts = Object.keys(workflow.transitions).some((name) => work.ability.can(name, typed(workflow.subject, { ...row })));
  if (!acts) throw forbidden();
  return row;
}

/** Claims change neither the state nor the version: nobody's decision goes stale because a colleague looked. */
async function set(work: Work, { resource, id }: Asked, row: CaseRow, action: string, holder: number | null, until: string | null, reason?: string): Promise<Claim> {
  await work.trx(resource).where({ id }).update({ claimed_by: holder, claimed_until: until });
  await recordEvent(work.trx, {
    resource, record_id: id, action, from_state: row.state, to_state: row.state, by: work.by, at: work.at,
    details: { ...(reason && { reason, broken: row.claimed_by }), ...(until && { until }) },
  });
  return { claimed_by: holder, until };
}

/**
 * Takes a claim, or prolongs one's own; `reason` breaks a colleague's.
 * @throws Refused CLAIMED when a colleague holds it and no reason is given
 */
export function claim(house: House, asked: Asked & { reason?: string }): Promise<Claim> {
  const workflow = workflowNamed(asked.resource);
  return house.database.transaction(async (trx) => {
    const work = workOf(house, trx, asked.by);
    const row = await seen(work, workflow, asked.id);
    const until = new Date(Date.parse(work.at) + claimMinutes * 60_000).toISOString();
    if (!claimedByAnother({ row, by: asked.by, now: work.at })) return set(work, asked, row, 'claim', asked.by.id, until);
    if (asked.reason !== undefined) checkWords(workflow, { row, by: asked.by, now: work.at, input: { reason: asked.reason } });
    if (asked.reason) return set(work, asked, row, 'break_claim', asked.by.id, until, asked.reason);
    const holder = (await trx('staff').where({ id: row.claimed_by as number }).first('name')) as { name: string } | undefined;
    const name = holder?.name ?? '';
    throw new Refused(
      409,
      'CLAIMED',
      say(`${name} is working on this one until ${String(row.claimed_until)}.`, `${name} y travaille jusqu’à ${String(row.claimed_until)}.`),
    );
  });
}

/** Lets go of one's own claim; nothing happens when there is none. */
export function release(house: House, asked: Asked): Promise<Claim> {
  const workflow = workflowNamed(asked.resource);
  return house.database.transaction(async (trx) => {
    const work = workOf(house, trx, asked.by);
    const row = await seen(work, workflow, asked.id);
    if (row.claimed_by !== asked.by.id) return { claimed_by: row.claimed_by as number | null, until: row.claimed_until as string | null };
    return set(work, asked, row, 'release', null, null);
  });
}
