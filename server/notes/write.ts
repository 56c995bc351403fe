/** Notes: written in one transaction with the record's own trace, which tells the colleagues they name (`engine/bell.ts`). */
import { subject as typed } from '@casl/ability';
import type { Knex } from 'knex';
import type * as z from 'zod';
import type { House } from '../house.ts';
import type { Work } from '../engine/behaviour.ts';
import { Refused, forbidden } from '../engine/errors.ts';
import { recordEvent } from '../engine/events.ts';
import { readableRow } from '../engine/readable.ts';
import { abilityOf, workOf } from '../engine/work.ts';
import { type Actor, type Locale, type Resource, type Role, type Row, say } from '#engine/workflow';
import type { newNote } from '../records/note.ts';
import { paymentGate, withoutPaymentData } from '../workflows/paymentGate.ts';

export interface Mention {
  readonly resource: string;
  readonly record_id: number;
  readonly created_at: string;
  readonly author: string;
}

/** Whoever is named must be able to read what they are told of; a name that may not is refused without a word on why. */
async function checkMentions(trx: Knex, declared: Resource, row: Row, ids: readonly number[]): Promise<void> {
  const found = ids.length ? ((await trx('staff').whereIn('id', [...ids]).where({ kind: 'person' }).whereNull('disabled_at').select('id', 'name', 'roles', 'locale')) as { id: number; name: string; roles: string; locale: Locale }[]) : [];
  const able = found.filter(({ id, name, roles, locale }) => abilityOf({ kind: 'staff', id, name, roles: JSON.parse(roles) as Role[], locale }).can('read', typed(declared.subject, { ...row })));
  if (able.length === ids.length) return;
  const detail = say('One of these colleagues cannot open this record.', 'L’un de ces collègues ne peut pas ouvrir cette fiche.');
  throw new Refused(422, 'INVALID', detail, { errors: { mentions: detail } });
}

/**
 * Writes a note about a record.
 * @throws Refused MISSING, FORBIDDEN for an auditor, PAYMENT_DATA_NOT_ALLOWED, INVALID when a colleague who is named may not read the record
 */
export const writeNote = (house: House, by: Actor, note: z.output<typeof newNote>): Promise<Row> => house.database.transaction((trx) => noteIn(workOf(house, trx, by), note));

/** The same in the transaction of an act that leaves a note. */
export async function noteIn({ trx, by, at }: Pick<Work, 'trx' | 'by' | 'at'>, { resource, record_id, text, mentions = [] }: z.output<typeof newNote>): Promise<Row> {
  const { declared, row } = await readableRow(trx, by, resource, record_id);
  // An auditor changes nothing; everybody else who reads a record may say something about it.
  if (!by.roles.some((role) => role !== 'auditor')) throw forbidden();
  if (!withoutPaymentData(text)) throw new Refused(422, paymentGate.code, paymentGate.says, { clause_id: paymentGate.clause });
  const named = [...new Set(mentions)].filter((one) => one !== by.id);
  await checkMentions(trx, declared, row, named);
  const values = { version: 1, created_at: at, updated_at: at, resource, record_id, text, mentions: JSON.stringify(named), author_id: by.id };
  const [inserted] = (await trx('notes').insert(values).returning('id')) as { id: number }[];
  const id = inserted?.id ?? 0;
  // The words stay in the note: more people read the trace of some records than may read what colleagues say.
  const state = (row.state as string | null | undefined) ?? null;
  await recordEvent(trx, { resource, record_id, action: 'note', from_state: state, to_state: state, by, at, details: { note_id: id, mentions: named } });
  return { id, ...values };
}

/** Notes that name this person, not read yet, newest first; those on records that they may no longer read are left out. */
export async function unseenMentions(house: House, by: Actor, most: number): Promise<Mention[]> {
  const rows = (await house.database
    .read('bell_lines as b')
    .join('events as e', 'e.id', 'b.event_id')
    .join('staff as s', 's.id', 'e.actor_id')
    .where({ 'b.staff_id': by.id, 'b.reason': 'mentioned' })
    .whereNull('b.read_at')
    .orderBy('b.id', 'desc')
    .limit(most)
    .select('b.resource', 'b.record_id', 'b.at as created_at', 's.name as author')) as Mention[];
  const open = await Promise.all(rows.map(({ resource, record_id }) => readableRow(house.database.read, by, resource, record_id).then(() => true, () => false)));
  const once = new Set<string>();
  // Named twice on one record, one line says so: the newest.
  return rows.filter(({ resource, record_id }, index) => open[index] && once.size < once.add(`${resource}/${record_id}`).size);
}
