/** Notes that stand above everything on their record, until somebody takes them down. */
import type { House } from '../house.ts';
import { locked } from '../data/dialect.ts';
import { Refused, forbidden, missing } from '../engine/errors.ts';
import { recordEvent } from '../engine/events.ts';
import { readableRow } from '../engine/readable.ts';
import { workOf } from '../engine/work.ts';
import { type Actor, type Row, say } from '#engine/workflow';
import { mostPinned } from '../records/note.ts';

/**
 * Pins a note to its record, or takes it down; what is so already stays so, without a trace.
 * @throws Refused MISSING when `by` may not read the record, FORBIDDEN for an auditor, TOO_MANY_PINNED
 */
export const pinNote = (house: House, by: Actor, id: number, pinned: boolean): Promise<Row> =>
  house.database.transaction(async (trx) => {
    const { at } = workOf(house, trx, by);
    const found = (await trx('notes').where({ id }).first()) as (Row & { resource: string; record_id: number; pinned_at: string | null }) | undefined;
    if (!found) throw missing();
    const { resource, record_id } = found;
    const { row } = await readableRow(trx, by, resource, record_id);
    if (!by.roles.some((role) => role !== 'auditor')) throw forbidden();
    // Two who pin at once are counted one after the other.
    await locked(house.database.engine, trx(resource).where({ id: record_id })).first('id');
    const note = (await trx('notes').where({ id }).first()) as typeof found;
    if ((note.pinned_at !== null) === pinned) return note;
    const others = (await trx('notes').where({ resource, record_id }).whereNotNull('pinned_at').limit(mostPinned).select('id')) as { id: number }[];
    if (pinned && others.length >= mostPinned)
      throw new Refused(409, 'TOO_MANY_PINNED', say(`${mostPinned} notes are pinned here already: take one down first.`, `${mostPinned} notes sont déjà épinglées ici\u00a0: détachez-en une d’abord.`));
    const changed = { pinned_at: pinned ? at : null, version: note.version + 1, updated_at: at };
    if ((await trx('notes').where({ id, version: note.version }).update(changed)) !== 1) throw missing();
    const state = (row.state as string | null | undefined) ?? null;
    await recordEvent(trx, { resource, record_id, action: pinned ? 'pin' : 'unpin', from_state: state, to_state: state, by, at, details: { note_id: id } });
    return { ...note, ...changed };
  });
