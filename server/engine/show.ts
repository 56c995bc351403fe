/** A record as one person sees it: the columns they may read, and for a case what they may do with it and why not. */
import { subject as typed } from '@casl/ability';
import * as z from 'zod';
import type { House } from '../house.ts';
import { maskedColumns, readableColumns } from './ability.ts';
import { missing } from './errors.ts';
import { onDayOfFacts, refusal, told } from './refusal.ts';
import { promisedOn } from './promises.ts';
import { behaviourOf } from './registry.ts';
import { type Actor, type CaseRow, type Column, type Resource, type Row, type Say, type Workflow, isWorkflow, roles } from './workflow.ts';
import { abilityOf } from './work.ts';

export interface OfferedTransition {
  readonly name: string;
  readonly label: Say;
  readonly input: object;
  readonly refused: object | null;
}

const schemas = new WeakMap<z.ZodType, object>();
const nothing = z.object({});

/** The form of a transition as JSON Schema, with the bilingual labels of its fields. */
export function schemaOf(schema: z.ZodType = nothing): object {
  let json = schemas.get(schema);
  if (!json) {
    json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    schemas.set(schema, json);
  }
  return json;
}

/** A column's value as it is shown: what is kept as text because no database of ours keeps lists is opened again. */
export function shownValue({ kind }: Column, value: unknown): unknown {
  if (kind === 'json' && typeof value === 'string') return JSON.parse(value) as unknown;
  return kind === 'flag' && value != null ? Number(value) === 1 : (value ?? null);
}

/** The readable part of a row, and the names of what is written there and may be asked for, with what is told of it. */
export function shown(resource: Resource, row: Row, by: Actor): Record<string, unknown> & { id: number; version: number } {
  const seen: Record<string, unknown> & { id: number; version: number } = { id: row.id, version: row.version };
  for (const name of readableColumns(resource, by)) seen[name] = shownValue(resource.columns[name] as Column, row[name]);
  const masked = maskedColumns(resource, by).filter((name) => row[name] != null && row[name] !== '');
  if (!masked.length) return seen;
  const hints = Object.fromEntries(masked.flatMap((name) => { const hint = resource.columns[name]?.hint; return hint ? [[name, hint(String(row[name]))]] : []; }));
  return { ...seen, masked, ...(Object.keys(hints).length && { hints }) };
}

const glassOf = ({ glass = [], gates }: Workflow) => glass.flatMap((name) => { const gate = gates[name]; return gate ? [{ name, gate }] : []; });

/** How many of the gates that each record shows hold now, and how many there are: for lists, where their sentences would weigh too much. */
export async function gateCounts(house: House, workflow: Workflow, ids: readonly number[], by: Actor): Promise<Map<number, { held: number; all: number }>> {
  const now = house.clock.now().toISOString();
  const rows = (await house.database.read(workflow.resource).whereIn('id', ids)) as CaseRow[];
  const facts = (await behaviourOf(workflow.resource).facts?.(house.database.read, rows, now)) ?? [];
  const shown = glassOf(workflow);
  return new Map(rows.map((row, index) => [row.id, { held: shown.filter(({ gate }) => gate.holds((facts[index] ?? {}) as never, { row, by, now })).length, all: shown.length }]));
}

/** Every transition that staff may ever perform, with the reason why this person may not now; and the gates that the record shows. */
async function offeredOn(house: House, workflow: Workflow, row: CaseRow, by: Actor): Promise<{ transitions: OfferedTransition[]; gates?: object[]; clause_on?: string }> {
  const now = house.clock.now().toISOString();
  const facts = (await behaviourOf(workflow.resource).facts?.(house.database.read, [row], now))?.[0] ?? {};
  const ability = abilityOf(by);
  const ask = { row, by, now };
  const gates = workflow.glass && glassOf(workflow).map(({ name, gate }) => ({ name, holds: gate.holds(facts as never, ask), ...told(workflow, gate, facts, ask) }));
  const transitions = Object.entries(workflow.transitions)
    .filter(([, transition]) => transition.by.some((holder) => (roles as readonly string[]).includes(holder)))
    .map(([name, transition]) => {
      const no = refusal(workflow, name, facts, ask, ability);
      return { name, label: transition.label, input: schemaOf(transition.input), refused: no && { ...no, status: undefined } };
    });
  return { transitions, ...(gates && { gates }), ...onDayOfFacts(workflow, row) };
}

/**
 * One record with its transitions.
 * @throws Refused MISSING when it is hidden or absent
 */
export async function showOne(house: House, resource: Resource, id: number, by: Actor): Promise<{ row: Row; record: Record<string, unknown> & { id: number; version: number } }> {
  const row = (await house.database.read(resource.resource).where({ id }).first()) as Row | undefined;
  if (!row || !abilityOf(by).can('read', typed(resource.subject, { ...row }))) throw missing();
  return { row, record: await withTransitions(house, resource, row, by) };
}

/** The readable part of a row, with its transitions and gates when it is a case, the promises whose clocks run on it, and what is computed for it. */
export async function withTransitions(house: House, resource: Resource, row: Row, by: Actor): Promise<Record<string, unknown> & { id: number; version: number }> {
  const record = shown(resource, row, by);
  if (isWorkflow(resource)) Object.assign(record, await offeredOn(house, resource, row as CaseRow, by));
  const promises = promisedOn(house, resource, row, by);
  if (promises.length) record.promises = promises;
  const computed = await behaviourOf(resource.resource).shows?.(house.database.read, [row], house.clock.now().toISOString());
  return Object.assign(record, computed?.[0]);
}
