/** What a workflow does beyond its own row: the facts its gates need, effects on other records, letters. Lives in `x.sql.ts`. */
import type { Knex } from 'knex';
import type { MongoAbility } from '@casl/ability';
import type { House } from '../house.ts';
import { locked } from '../data/dialect.ts';
import type { Refused } from './errors.ts';
import { resourceNamed } from '#workflows/index';
import { recordEvent, recordFirstEvents } from './events.ts';
import { indexRows, reindex } from './searchable.ts';
import type { Actor, CaseRow, Changes, Locale, Row, Say } from './workflow.ts';

/** One unit of work: a transaction, who acts, and when. */
export interface Work {
  readonly house: House;
  readonly trx: Knex.Transaction;
  readonly by: Actor;
  readonly at: string;
  readonly ability: MongoAbility;
}

/** A row of another record that an act changed, with what it held before (null: it was created), so that it can be undone exactly. */
export interface Touched {
  readonly resource: string;
  readonly id: number;
  readonly before: Changes | null;
}

/** What an effect may do; each verb writes the row, bumps its version, records its event and notes it for the undo. */
export interface Effect extends Work {
  /** The row as it is after the transition. */
  readonly row: CaseRow;
  readonly before: CaseRow;
  readonly input: Readonly<Record<string, unknown>>;
  /** What the gates were judged on: nothing of it needs to be looked up again. */
  readonly facts: object;
  change(resource: string, id: number, changes: Changes, action: string, because?: Readonly<Record<string, unknown>>): Promise<void>;
  add(resource: string, values: Changes, action: string): Promise<number>;
}

/** A letter before it is built: to whom, and the facts its text needs. */
export interface Addressed {
  readonly name: string;
  readonly email: string | null;
  readonly locale: Locale;
  readonly subject: string;
  readonly body: string;
  /** Places `{link:reply}` in the body, each with its purpose. */
  readonly links?: readonly string[];
  /** The record that the links open, when it is not the row itself. */
  readonly opens?: { readonly resource: string; readonly id: number };
  /** An invitation that calendars understand (iCalendar), with what it asks of them. */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string };
}

/** What a case file tells beside the acts: words that were said, offers that were made. */
export interface FiledPart {
  readonly title: Say;
  readonly lines: readonly { readonly at: string; readonly heading: Say; readonly text: string }[];
}

export interface Behaviour {
  /** The facts of each row, in the order of the rows. */
  facts?(read: Knex, rows: readonly CaseRow[], now: string): Promise<readonly object[]>;
  /** Completes the values of new rows before they are written, or says why one cannot be. */
  prepares?(work: Work, values: readonly Changes[]): Promise<readonly (Changes | Refused)[]>;
  /** Acts on new rows once they have ids. */
  created?(work: Work, rows: readonly Row[], values: readonly Changes[]): Promise<void>;
  /** Refuses values that an edit may never set, for reasons that stand in the database. */
  resists?(work: Work, row: Row, values: Readonly<Record<string, unknown>>): Promise<void>;
  /** Acts on what else depends on a row that was edited. */
  edited?(work: Work, before: Row, after: Row): Promise<void>;
  /** Effects that are written before the row itself: what must make room for it. Only on acts that cannot be taken back. */
  readonly firsts?: Readonly<Record<string, (effect: Effect) => Promise<void>>>;
  readonly effects?: Readonly<Record<string, (effect: Effect) => Promise<void>>>;
  /** What an act that `freezes` was decided on, as it stood, as JSON: kept on the row (`snapshot`), its hash on the row and in the event (`snapshot_hash`). */
  snapshot?(work: Work, row: CaseRow, facts: object): Promise<string>;
  /** The letter of this kind for this row, or one for each person it goes to; null when nobody is to be written to. `facts` as they were judged; none for a row that is new. */
  letter?(kind: string, work: Work, row: CaseRow, input: Readonly<Record<string, unknown>>, facts: object): Promise<Addressed | readonly Addressed[] | null>;
  /** What belongs into a case file for this recipient (`full`, `authority`, or a side) beside the acts themselves. */
  filed?(read: Knex, row: Row, recipient: string): Promise<readonly FiledPart[]>;
  /** What the clock keeps true by itself, beside the deadlines; answers how many acts there were. */
  keeps?(house: House, clock: Actor): Promise<number>;
  /** What is computed for a record that is shown alone, beside its columns: one object for each row, in their order. */
  shows?(read: Knex, rows: readonly Row[], now: string): Promise<readonly object[]>;
}

/** Gives an effect its verbs and remembers what they touched. */
export function effectOf(work: Work, row: CaseRow, before: CaseRow, input: Readonly<Record<string, unknown>>, facts: object = {}): { effect: Effect; touched: Touched[] } {
  const touched: Touched[] = [];
  const { trx, by, at } = work;
  const effect: Effect = {
    ...work,
    row,
    before,
    input,
    facts,
    async change(resource, id, changes, action, because) {
      const old = (await locked(work.house.database.engine, trx(resource).where({ id })).first()) as CaseRow;
      const kept = Object.fromEntries(Object.keys(changes).map((column) => [column, old[column] as string | number | null]));
      touched.push({ resource, id, before: kept });
      await trx(resource)
        .where({ id })
        .update({ ...changes, version: old.version + 1, updated_at: at });
      const state = typeof changes.state === 'string' ? changes.state : old.state;
      await recordEvent(trx, {
        resource, record_id: id, action, from_state: old.state, to_state: state, by, at,
        details: { before: kept, after: changes, ...because },
      });
      await reindex(work, resourceNamed(resource), { ...old, ...changes, id }, changes);
    },
    async add(resource, values, action) {
      const [inserted] = (await trx(resource)
        .insert({ version: 1, created_at: at, updated_at: at, ...values })
        .returning('id')) as { id: number }[];
      const id = inserted?.id ?? 0;
      touched.push({ resource, id, before: null });
      const state = typeof values.state === 'string' ? values.state : null;
      await recordFirstEvents(trx, [{ resource, record_id: id, action, to_state: state, by, at, details: { after: values } }]);
      await indexRows(work, resourceNamed(resource), [{ ...values, id }], false);
      return id;
    },
  };
  return { effect, touched };
}
