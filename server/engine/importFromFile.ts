/** A file imported from the shell: resumed where it stopped, its refused rows kept in a file of their own. */
import { createReadStream, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { House } from '../house.ts';
import { type Format, openRows } from './importFile.ts';
import { appendRefused, keepUpTo, putAside, refusedPath } from './importRefused.ts';
import type { SentRow } from './importRows.ts';
import { type ImportRun, finishRun, hashOfFile, keepRun, openRun } from './importRun.ts';
import { type Counts, type Told, importRows } from './imports.ts';
import type { Actor, Resource } from './workflow.ts';

export interface FromFile {
  readonly file: string;
  readonly resource: Resource;
  readonly by: Actor;
  readonly dryRun?: boolean;
  readonly fromStart?: boolean;
  /** Where refused rows go when nothing may be written beside the file. */
  readonly fallback: string;
  stops?(): boolean;
  progress?(rows: number, share: number): void;
  told?(told: readonly Told[]): void;
}

export interface Imported {
  /** Of this session; `run` holds the whole import's before it. */
  readonly counts: Counts;
  readonly run: ImportRun | null;
  /** Done before: nothing was read. */
  readonly already: boolean;
  readonly finished: boolean;
  /** The file of refused rows, when there are any. */
  readonly refused: string | null;
  /** Where an earlier file of refused rows was put. */
  readonly aside: string | null;
}

const formatOf = (file: string): Format => (['.ndjson', '.jsonl'].includes(extname(file).toLowerCase()) ? 'ndjson' : 'csv');
const none: Counts = { received: 0, created: 0, updated: 0, refused: 0 };

/**
 * Imports a file from its last kept row on.
 * @throws Refused when the file cannot be served, or what reading it throws; what was kept before stays
 */
export async function importFromFile(house: House, asked: FromFile): Promise<Imported> {
  const { file, resource, by, dryRun = false } = asked;
  const { size } = statSync(file);
  const hash = dryRun ? '' : await hashOfFile(file);
  let bytes = 0;
  async function* source(): AsyncGenerator<Buffer> {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      yield chunk;
    }
  }
  // The header is judged before anything is noted: a file that cannot be served leaves no trace of an import.
  const rows = await openRows(resource, formatOf(file), source());
  const run = dryRun ? null : await openRun(house, resource.resource, hash, asked.fromStart ?? false);
  if (run?.finished_at) return { counts: none, run, already: true, finished: true, refused: null, aside: null };
  const path = refusedPath(file, asked.fallback);
  const aside = run && run.lines_done === 0 ? putAside(path) : null;
  if (run?.lines_done) await keepUpTo(path, rows, run.lines_done);

  let stopped = false;
  const counts = await importRows(house, resource, by, after(rows.parts, run?.lines_done ?? 0), {
    dryRun,
    async kept(trx, told, soFar) {
      if (!run) return;
      await keepRun(trx, run, told.at(-1)?.row.line ?? run.lines_done, soFar);
      // Last, and before the commit: a row is never kept as refused and missing here.
      appendRefused(path, rows, told, by.locale);
    },
    told(told, { received }) {
      asked.told?.(told);
      asked.progress?.(received, bytes / Math.max(1, size));
    },
    stops: () => (stopped ||= asked.stops?.() ?? false),
  });
  if (run && !stopped) await finishRun(house, run);
  return { counts, run, already: false, finished: !stopped, refused: run && run.refused + counts.refused > 0 ? path : null, aside };
}

/** The rows that begin behind this line. */
async function* after(parts: AsyncIterable<readonly SentRow[]>, done: number): AsyncGenerator<readonly SentRow[]> {
  for await (const rows of parts) yield rows.filter(({ line }) => line > done);
}
