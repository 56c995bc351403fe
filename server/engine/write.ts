/** Creation and edits of any record: the same path as a transition, without a state to leave. */
import * as z from 'zod';
import { subject as typed } from '@casl/ability';
import type { House } from '../house.ts';
import { insertNumbered } from '../data/bulk.ts';
import { dangling, duplicate } from '../data/complaints.ts';
import { locked } from '../data/dialect.ts';
import { caseFields } from '#workflows/case';
import { resourceNamed } from '#workflows/index';
import type { Work } from './behaviour.ts';
import { maskedColumns, readableColumns } from './ability.ts';
import { Refused, forbidden, missing, stale } from './errors.ts';
import { recordEvent, recordFirstEvents } from './events.ts';
import { checkedInput, invalid } from './inputs.ts';
import { bumpParent } from './perform.ts';
import { behaviourOf } from './registry.ts';
import { lettersOf, queueLetters } from './letters.ts';
import { indexRows, reindex } from './searchable.ts';
import { type Actor, type CaseRow, type Changes, type Resource, type Row, isWorkflow, say } from './workflow.ts';
import { shown } from './show.ts';
import { workOf } from './work.ts';

/** The declaration of a resource, or 404. */
export function resourceOr404(name: string): Resource {
  const declared = resourceNamed(name);
  if (!declared) throw missing();
  return declared;
}

const taken = (): Refused =>
  new Refused(409, 'DUPLICATE', say('There is already a record with this external id.', 'Une fiche porte déjà cet identifiant externe.'));

const unseen = say('You may not read this field, so you may not change it.', 'Vous ne pouvez pas lire ce champ, donc pas le modifier.');

const unknownRecord = (): Refused =>
  new Refused(422, 'INVALID', say('This names a record that does not exist.', 'Ceci désigne une fiche qui n’existe pas.'));

/** Runs a write; what the database's own rules refuse is said in words. @throws Refused DUPLICATE, INVALID */
async function told<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (duplicate(error)) throw taken();
    throw dangling(error) ? unknownRecord() : error;
  }
}

/**
 * Values that the house never accepts are refused with their gate's code before anything else is looked at.
 * @throws Refused with the gate's code
 */
export function checkedValues(resource: Resource, schema: Resource['fields'], values: unknown): Changes {
  const raw = (values ?? {}) as Record<string, unknown>;
  const gate = (resource.refuses ?? []).find(({ holds }) => !holds(raw));
  if (gate) throw new Refused(422, gate.code, gate.says, { clause_id: gate.clause });
  return checkedInput(schema, raw) as Changes;
}

/** Values as both databases keep them: a flag as 0 or 1, a list as JSON. */
const stored = (values: Readonly<Record<string, unknown>>): Changes =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'boolean' ? Number(value) : typeof value === 'object' && value !== null ? JSON.stringify(value) : value])) as Changes;

/**
 * Writes new rows whose values are already checked; used by one creation and by an import of many.
 * Answers, in the order of the values, each row or why it could not be written.
 */
export async function insertRows(work: Work, resource: Resource, values: readonly Changes[]): Promise<(Row | Refused)[]> {
  const { trx, at, by } = work;
  const behaviour = behaviourOf(resource.resource);
  const prepared = (await behaviour.prepares?.(work, values)) ?? values;
  const accepted = prepared.flatMap((one, index) => (one instanceof Refused ? [] : [{ one, index }]));
  const stamped = accepted.map(({ one }): Changes => ({
    version: 1, created_at: at, updated_at: at, ...stored(one), ...(isWorkflow(resource) && { state: resource.starts, ...(resource.entered && { [resource.entered]: at }) }),
  }));
  const ids = await insertNumbered(trx, resource.resource, stamped);
  const rows = stamped.map((one, index) => ({ ...one, id: ids[index] ?? 0, version: 1 }) as unknown as Row);
  await recordFirstEvents(
    trx,
    rows.map((row, index) => ({
      resource: resource.resource, record_id: row.id, action: 'create', by, at,
      to_state: isWorkflow(resource) ? resource.starts : null, details: { after: accepted[index]?.one },
    })),
  );
  await indexRows(work, resource, rows, false);
  await behaviour.created?.(work, rows, accepted.map(({ index }) => values[index] as Changes));
  if (isWorkflow(resource) && resource.sends) for (const row of rows as CaseRow[]) await queueLetters(work, resource, row, await lettersOf(work, resource, resource, row, {}, {}));
  const answer: (Row | Refused)[] = prepared.map((one) => one as Refused);
  rows.forEach((row, index) => {
    answer[accepted[index]?.index ?? 0] = row;
  });
  return answer;
}

/**
 * Creates one record.
 * @throws Refused FORBIDDEN, INVALID, DUPLICATE, or a field gate's own code
 */
export async function create(house: House, act: { resource: string; values: unknown; by: Actor }): Promise<Row> {
  const resource = resourceOr404(act.resource);
  const work = (trx: Work['trx']) => workOf(house, trx, act.by);
  return told(
    house.database.transaction(async (trx) => {
      const unit = work(trx);
      if (!unit.ability.can('create', resource.subject)) throw forbidden();
      const [row] = await insertRows(unit, resource, [checkedValues(resource, resource.fields, act.values)]);
      if (row instanceof Refused) throw row;
      const stored = (await trx(resource.resource).where({ id: row?.id ?? 0 }).first()) as Row | undefined;
      if (!stored) throw missing();
      await bumpParent(unit, resource, stored);
      return stored;
    }),
  );
}

/** The fields that an edit may send: each may be left out. */
export const editable = (resource: Resource): Resource['fields'] =>
  z
    .object(
      Object.fromEntries(
        (resource.edits?.fields ?? []).flatMap((name) => {
          const field = (resource.fields.shape as Readonly<Record<string, z.ZodType>>)[name] ?? caseFields[name];
          // What an edit leaves out stays as it is: a default is for what is new.
          return field ? [[name, field instanceof z.ZodDefault ? (field.unwrap() as z.ZodType) : field] as const] : [];
        }),
      ),
    )
    .partial();

/**
 * Edits the declared fields of a record. What the server itself fills is ignored when it comes back unchanged (react-admin
 * sends whole records), and refused when it was changed.
 * @throws Refused MISSING, FORBIDDEN, VERSION_REQUIRED, STALE, INVALID, DUPLICATE, or a field gate's own code
 */
export function edit(house: House, act: { resource: string; id: number; version: number | undefined; values: Record<string, unknown>; by: Actor }): Promise<Row> {
  const resource = resourceOr404(act.resource);
  return told(house.database.transaction(async (trx) => {
    const work = workOf(house, trx, act.by);
    const row = (await locked(house.database.engine, trx(resource.resource).where({ id: act.id })).first()) as Row | undefined;
    if (!row || !work.ability.can('read', typed(resource.subject, { ...row }))) throw missing();
    if (!work.ability.can('edit', typed(resource.subject, { ...row }))) throw forbidden();
    if (act.version === undefined) throw new Refused(428, 'VERSION_REQUIRED', say('Say which version you saw.', 'Indiquez la version que vous avez vue.'));
    if (act.version !== row.version) throw stale();
    // What is masked is written over by whoever may ask for it; left out, it stays.
    const readable = [...readableColumns(resource, act.by), ...maskedColumns(resource, act.by)];
    const unread = (resource.edits?.fields ?? []).filter((name) => Object.hasOwn(act.values, name) && name in resource.columns && !readable.includes(name));
    if (unread.length) throw invalid(Object.fromEntries(unread.map((name) => [name, unseen])));
    return editIn(work, resource, row, act.values);
  }));
}

/** Writes an edit on a row that was already judged. */
export async function editIn(work: Work, resource: Resource, row: Row, sent: Record<string, unknown>): Promise<Row> {
  const { trx, at, by } = work;
  const may = new Set(resource.edits?.fields);
  const seen: Readonly<Record<string, unknown>> = shown(resource, row, by);
  // A relation that was embedded comes back beside the record; it is read only.
  const related = { ...resource.belongs, ...resource.has };
  const computed = (await behaviourOf(resource.resource).shows?.(trx, [row], at))?.[0] ?? {};
  const returned = (name: string, value: unknown) => ['transitions', 'gates', 'clause_on', 'promises'].includes(name) || Object.hasOwn(computed, name) || Object.hasOwn(related, name) || (Object.hasOwn(seen, name) && !differs(seen[name], value));
  const values = Object.fromEntries(Object.entries(sent).filter(([name, value]) => may.has(name) || !returned(name, value)));
  await behaviourOf(resource.resource).resists?.(work, row, values);
  const checked = stored(checkedValues(resource, editable(resource), values));
  const changes = Object.fromEntries(Object.entries(checked).filter(([name, value]) => differs(row[name], value))) as Changes;
  if (!Object.keys(changes).length) return row;
  const after = { ...row, ...changes, version: row.version + 1, updated_at: at } as Row;
  const written = await trx(resource.resource).where({ id: row.id, version: row.version }).update({ ...changes, version: after.version, updated_at: at });
  if (written !== 1) throw stale();
  await reindex(work, resource, after, changes);
  await behaviourOf(resource.resource).edited?.(work, row, after);
  await bumpParent(work, resource, row);
  const before = Object.fromEntries(Object.keys(changes).map((name) => [name, row[name] ?? null]));
  await recordEvent(trx, { resource: resource.resource, record_id: row.id, action: 'edit', by, at, details: { before, after: changes } });
  // What depends on the edit may have written on the row too.
  return (await trx(resource.resource).where({ id: row.id }).first()) as Row;
}

/** Whether two values of a column are not the same; null and absent are. */
export const differs = (a: unknown, b: unknown): boolean => (a ?? null) !== (b ?? null) && JSON.stringify(a ?? null) !== JSON.stringify(b ?? null);
