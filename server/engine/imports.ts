/** Import of many rows: the same checks, events, signals and search as one creation or edit, some hundreds of rows a transaction. */
import type { Knex } from 'knex';
import type { House } from '../house.ts';
import { refreshPlans } from '../data/bulk.ts';
import { unacceptable } from '../data/complaints.ts';
import type { Work } from './behaviour.ts';
import { Refused, forbidden } from './errors.ts';
import { type CheckedRow, checkerOf, resolveAliases } from './importChecks.ts';
import type { SentRow } from './importRows.ts';
import { writeKnown } from './importKnown.ts';
import { workOf } from './work.ts';
import { type Actor, type Resource, type Row, say } from './workflow.ts';
import { insertRows } from './write.ts';

/** What came of a row. */
export type Outcome = 'created' | 'updated' | 'unchanged' | Refused;
export interface Told {
  readonly row: SentRow;
  readonly outcome: Outcome;
}

export interface Counts {
  received: number;
  created: number;
  updated: number;
  refused: number;
}

export interface Options {
  readonly dryRun?: boolean;
  /** Called inside the transaction of each portion, as its last act: progress that is kept exactly when the rows are. */
  kept?(trx: Knex.Transaction, told: readonly Told[], counts: Counts): Promise<void>;
  /** Called once a portion is written. */
  told?(told: readonly Told[], counts: Counts): void;
  /** Asked between portions. */
  stops?(): boolean;
}

/** Rows a transaction. */
const portion = 500;
/** From so many new rows on, the planner's figures are taken anew. */
const many = 10_000;

/** Administrators and keys that may write this resource bring rows in; nobody else. */
export const mayImport = ({ kind, roles, scopes }: Actor, { resource, creates }: Resource): boolean =>
  kind === 'key' ? creates.includes('platform') && (scopes ?? []).includes(`${resource}:write`) : kind === 'staff' && roles.includes('administrator') && creates.includes('administrator');

/**
 * Imports rows as they arrive. A row that is refused is told and takes no other with it.
 * @throws Refused FORBIDDEN, or MALFORMED from the file itself; what was written before stays written
 */
export async function importRows(house: House, resource: Resource, by: Actor, parts: AsyncIterable<readonly SentRow[]>, options: Options = {}): Promise<Counts> {
  if (!mayImport(by, resource)) throw forbidden();
  const check = checkerOf(resource);
  const counts: Counts = { received: 0, created: 0, updated: 0, refused: 0 };
  // One portion is written while the next is read and checked.
  let writing: Promise<void> = Promise.resolve();
  try {
    for await (const rows of portions(parts)) {
      const checked = rows.map(check);
      await writing;
      if (options.stops?.()) break;
      writing = write(house, resource, by, checked, counts, options);
      // Whoever awaits it is told; until then nobody is.
      writing.catch(() => undefined);
    }
  } finally {
    await writing;
  }
  if (counts.created > many && !options.dryRun) await refreshPlans(house.database);
  return counts;
}

async function* portions(parts: AsyncIterable<readonly SentRow[]>): AsyncGenerator<SentRow[]> {
  let rows: SentRow[] = [];
  for await (const part of parts)
    for (const row of part) {
      rows.push(row);
      if (rows.length < portion) continue;
      yield rows;
      rows = [];
    }
  if (rows.length) yield rows;
}

/** A dry run's transaction is always taken back. */
class TakenBack extends Error {
  constructor(readonly told: Told[]) {
    super('dry run');
  }
}

/** Writes one portion; halved until the row is alone that the database will not take. */
async function write(house: House, resource: Resource, by: Actor, rows: readonly CheckedRow[], counts: Counts, options: Options): Promise<void> {
  let told: Told[] = [];
  try {
    told = await house.database.transaction(async (trx) => {
      const outcomes = await writeIn(workOf(house, trx, by), resource, rows);
      const found = rows.map(({ row }, index) => ({ row, outcome: outcomes[index] ?? 'unchanged' }));
      if (options.dryRun) throw new TakenBack(found);
      await options.kept?.(trx, found, added({ ...counts }, found));
      return found;
    });
  } catch (error) {
    if (error instanceof TakenBack) told = error.told;
    else if (!unacceptable(error)) throw error;
    else if (rows.length > 1) {
      const half = Math.ceil(rows.length / 2);
      await write(house, resource, by, rows.slice(0, half), counts, options);
      return write(house, resource, by, rows.slice(half), counts, options);
    } else return write(house, resource, by, rows.map(({ row }) => ({ row, refused: notTaken })), counts, options);
  }
  added(counts, told);
  options.told?.(told, counts);
}

const notTaken = new Refused(422, 'INVALID', say('The database cannot keep this row: it refers to a record that is not there, or a value is too large.', 'La base ne peut pas garder cette ligne : elle renvoie à une fiche absente, ou une valeur est trop grande.'));

function added(counts: Counts, told: readonly Told[]): Counts {
  counts.received += told.length;
  for (const { outcome } of told) {
    if (outcome instanceof Refused) counts.refused += 1;
    else if (outcome !== 'unchanged') counts[outcome] += 1;
  }
  return counts;
}

/** Writes rows in their order: new ones together, until one names a record that this portion has already named. */
async function writeIn(work: Work, resource: Resource, checked: readonly CheckedRow[]): Promise<Outcome[]> {
  const rows = await resolveAliases(work, resource, checked);
  const outcomes: Outcome[] = [];
  let group: CheckedRow[] = [];
  let named = new Set<unknown>();
  for (const row of rows) {
    const name = row.values?.external_id;
    if (name != null && named.has(name)) {
      outcomes.push(...(await writeGroup(work, resource, group)));
      group = [];
      named = new Set();
    }
    named.add(name);
    group.push(row);
  }
  return [...outcomes, ...(await writeGroup(work, resource, group))];
}

/** Writes rows of which no two name the same record. */
async function writeGroup(work: Work, resource: Resource, rows: readonly CheckedRow[]): Promise<Outcome[]> {
  const known = await writeKnown(work, resource, rows);
  const fresh = rows.flatMap((row, index) => (row.values && !known[index] && !row.refused ? [{ index, values: row.values, incomplete: row.incomplete }] : []));
  const complete = fresh.filter(({ incomplete }) => !incomplete);
  const written: (Row | Refused)[] = complete.length ? await insertRows(work, resource, complete.map(({ values }) => values)) : [];
  const answers = new Map<number, Outcome>();
  for (const { index, incomplete } of fresh) if (incomplete) answers.set(index, incomplete);
  complete.forEach(({ index }, at) => {
    const one = written[at];
    answers.set(index, one instanceof Refused ? one : 'created');
  });
  return rows.map((row, index) => row.refused ?? known[index] ?? answers.get(index) ?? 'unchanged');
}
