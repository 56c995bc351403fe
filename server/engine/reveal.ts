/** Showing what a record masks: to one person, once, for a purpose that the trace keeps. */
import * as z from 'zod';
import type { House } from '../house.ts';
import { text } from '#workflows/fields';
import { maskedColumns } from './ability.ts';
import { Refused } from './errors.ts';
import { recordEvent } from './events.ts';
import { readableRow } from './readable.ts';
import { shownValue } from './show.ts';
import { type Actor, type Column, type Resource, say } from './workflow.ts';
import { workOf } from './work.ts';

/** What is asked for, and why. */
export const revealing = z.object({ field: text(60), purpose: text(300, 3) });

/**
 * The value of a masked column; who asked for it, and for what, is recorded in the same transaction.
 * @throws Refused MISSING when the record is hidden or absent, FORBIDDEN when this person may not ask for the column
 */
export const reveal = (house: House, resource: Resource, asked: z.infer<typeof revealing> & { id: number; by: Actor }): Promise<{ field: string; value: unknown }> =>
  house.database.transaction(async (trx) => {
    const { id, by, field, purpose } = asked;
    const work = workOf(house, trx, by);
    const { row } = await readableRow(trx, by, resource.resource, id);
    if (!maskedColumns(resource, by).includes(field))
      throw new Refused(403, 'FORBIDDEN', say('Your role may not ask for this.', 'Votre rôle ne permet pas de demander ceci.'));
    await recordEvent(trx, { resource: resource.resource, record_id: id, action: 'reveal', by, at: work.at, details: { field, purpose } });
    return { field, value: shownValue(resource.columns[field] as Column, row[field]) };
  });
