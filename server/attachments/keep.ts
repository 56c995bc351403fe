/** A file becomes part of a record: its row, and an event in the record's own trace. */
import { subject as typed } from '@casl/ability';
import type { House } from '../house.ts';
import type { Work } from '../engine/behaviour.ts';
import { forbidden } from '../engine/errors.ts';
import { recordEvent } from '../engine/events.ts';
import { readableRow } from '../engine/readable.ts';
import { abilityOf, workOf } from '../engine/work.ts';
import { type Actor, type Row, isWorkflow } from '#engine/workflow';
import type { SentFile } from './form.ts';
import { kindOf } from './kinds.ts';
import { type Arrived, discard, settle, unsettle } from './store.ts';

export interface Kept extends Row {
  readonly name: string;
  readonly kind: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Whoever reads a record and may do something about it may add to it; to others it is forbidden, or not there. */
async function mayAdd(read: Work['trx'] | House['database']['read'], by: Actor, { resource, record_id }: Pick<SentFile, 'resource' | 'record_id'>): Promise<Row> {
  const { declared, row } = await readableRow(read, by, resource, record_id);
  const ability = abilityOf(by);
  const acts = ['edit', ...(isWorkflow(declared) ? Object.keys(declared.transitions) : [])];
  if (by.kind !== 'staff' || !acts.some((act) => ability.can(act, typed(declared.subject, { ...row })))) throw forbidden();
  return row;
}

async function write(work: Work, file: SentFile, kind: string): Promise<Kept> {
  const { trx, by, at } = work;
  const record = await mayAdd(trx, by, file);
  const values = { version: 1, created_at: at, updated_at: at, resource: file.resource, record_id: file.record_id, name: file.name, kind, bytes: file.bytes, sha256: file.sha256, uploaded_by: by.id };
  const [inserted] = (await trx('attachments').insert(values).returning('id')) as { id: number }[];
  const state = (record.state as string | null | undefined) ?? null;
  await recordEvent(trx, {
    resource: file.resource, record_id: file.record_id, action: 'attach', from_state: state, to_state: state, by, at,
    details: { after: { attachment: file.name }, attachment_id: inserted?.id, kind, bytes: file.bytes, sha256: file.sha256 },
  });
  return { id: inserted?.id ?? 0, ...values };
}

/**
 * Keeps a file that has arrived. Whatever goes wrong, nothing of it stays on disk.
 * @throws Refused MISSING, FORBIDDEN, UNSUPPORTED_TYPE, PAYMENT_DATA_NOT_ALLOWED
 */
export async function keep(house: House, by: Actor, file: SentFile): Promise<Kept> {
  return settled(house, file, {
    asks: () => mayAdd(house.database.read, by, file),
    writes: (trx, kind) => write(workOf(house, trx, by), file, kind),
  });
}

/**
 * Gives a file that has arrived its place, together with the row that names it. Whatever goes wrong, nothing of it stays on disk.
 * @throws Refused UNSUPPORTED_TYPE, PAYMENT_DATA_NOT_ALLOWED, and what `asks` and `writes` throw
 */
export async function settled<Row>(house: House, file: Arrived & { readonly name: string }, { asks, writes }: { asks(): Promise<unknown>; writes(trx: Work['trx'], kind: string): Promise<Row> }): Promise<Row> {
  try {
    await asks();
    const kind = await kindOf(file.path, file.name);
    await settle(house, file);
    return await house.database.transaction((trx) => writes(trx, kind)).catch(async (error: unknown) => {
      await forget(house, file.sha256);
      throw error;
    });
  } finally {
    await discard(file.path);
  }
}

/** Removes a settled file that no row names. */
export async function forget(house: House, sha256: string): Promise<void> {
  for (const table of ['attachments', 'outsider_uploads']) if (await house.database.read(table).where({ sha256 }).first('id')) return;
  await unsettle(house, sha256);
}
