/** How far a file's import has come: written with each portion, so that an interrupted one goes on exactly where it stopped. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Knex } from 'knex';
import type { House } from '../house.ts';
import type { Counts } from './imports.ts';

export interface ImportRun {
  readonly id: number;
  readonly resource: string;
  readonly file_hash: string;
  /** The line on which the last row that was done begins; 0 before the first. */
  readonly lines_done: number;
  readonly created: number;
  readonly updated: number;
  readonly refused: number;
  readonly finished_at: string | null;
}

/** SHA-256 of a file's content: the same file under another name is the same import. Throws what reading the file throws. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) hash.update(bytes);
  return hash.digest('hex');
}

/** The import of this file into this resource: a new one, the interrupted one, or the finished one; anew when `fromStart`. */
export const openRun = ({ database, clock }: House, resource: string, file_hash: string, fromStart: boolean): Promise<ImportRun> =>
  database.transaction(async (trx) => {
    if (fromStart) await trx('imports').where({ resource, file_hash }).delete();
    await trx('imports').insert({ resource, file_hash, started_at: clock.now().toISOString() }).onConflict(['resource', 'file_hash']).ignore();
    return (await trx('imports').where({ resource, file_hash }).first()) as ImportRun;
  });

/** Notes how far a run has come, in the transaction that wrote the rows. `counts` are those of this session of it. */
export async function keepRun(trx: Knex.Transaction, run: ImportRun, lines_done: number, { created, updated, refused }: Counts): Promise<void> {
  await trx('imports').where({ id: run.id }).update({ lines_done, created: run.created + created, updated: run.updated + updated, refused: run.refused + refused });
}

/** Closes a run whose last row is done. */
export const finishRun = ({ database, clock }: House, run: ImportRun): Promise<void> =>
  database.transaction(async (trx) => {
    await trx('imports').where({ id: run.id }).update({ finished_at: clock.now().toISOString() });
  });
