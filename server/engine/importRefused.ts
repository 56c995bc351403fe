/** The file of refused rows: as they were sent, with their line and the reasons, to be mended and imported again as it is. */
import { accessSync, appendFileSync, constants, createReadStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { parse } from 'csv-parse';
import { createInterface } from 'node:readline';
import { Refused } from './errors.ts';
import { type Rows, remarkColumns, sentencesOf } from './importRows.ts';
import type { Told } from './imports.ts';
import type { Locale } from './workflow.ts';

/** Where the refused rows of a file go: beside it, or in `fallback` where nothing may be written. */
export function refusedPath(file: string, fallback: string): string {
  const name = `${basename(file, extname(file))}.refused${extname(file)}`;
  try {
    accessSync(dirname(file), constants.W_OK);
    return join(dirname(file), name);
  } catch {
    mkdirSync(fallback, { recursive: true, mode: 0o700 });
    return join(fallback, name);
  }
}

/** Puts an earlier file of this name aside, so that nobody's mending is written over. Answers its new name, or null. */
export function putAside(path: string): string | null {
  if (!existsSync(path)) return null;
  const stem = path.slice(0, path.length - extname(path).length);
  for (let nth = 1; ; nth += 1) {
    const other = `${stem}-${nth}${extname(path)}`;
    if (existsSync(other)) continue;
    renameSync(path, other);
    return other;
  }
}

/** Writes refused rows, and gives the file its header when it is new. Throws what writing throws. */
export function appendRefused(path: string, { columns, delimiter }: Pick<Rows, 'columns' | 'delimiter'>, told: readonly Told[], locale: Locale): void {
  const refused = told.flatMap(({ row, outcome }) => (outcome instanceof Refused ? [{ ...row, errors: sentencesOf(outcome, locale) }] : []));
  if (!refused.length) return;
  if (!columns) {
    const lines = refused.map(({ line, sent, errors }) => JSON.stringify({ line, errors, ...(typeof sent === 'string' ? { unreadable: sent } : without(sent as Record<string, unknown>)) }));
    appendFileSync(path, `${lines.join('\n')}\n`, { mode: 0o600 });
    return;
  }
  // The remarks come first, so that a row with too many or too few cells keeps exactly those it had.
  const kept = columns.flatMap((name, at) => (remarkColumns.includes(name) ? [] : [at]));
  const cellsOf = (sent: readonly string[]) => (sent.length === columns.length ? kept.map((at) => sent[at] ?? '') : sent);
  const rows = refused.map(({ line, sent, errors }) => [line, Object.entries(errors).map(([name, text]) => `${name}: ${text}`).join(' '), ...cellsOf(sent as readonly string[])]);
  const header = existsSync(path) ? [] : [[...remarkColumns, ...kept.map((at) => columns[at])]];
  appendFileSync(path, stringify([...header, ...rows], { delimiter }), { mode: 0o600 });
}

const without = (sent: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(sent).filter(([name]) => !remarkColumns.includes(name)));

/** Drops from the file what an interrupted portion wrote and did not keep: its rows come again. */
export async function keepUpTo(path: string, { columns, delimiter }: Pick<Rows, 'columns' | 'delimiter'>, line: number): Promise<void> {
  if (!existsSync(path)) return;
  const part = `${path}.part`;
  rmSync(part, { force: true });
  const source = createReadStream(path);
  if (columns) {
    const records = source.pipe(parse({ delimiter, relax_column_count: true })) as AsyncIterable<string[]>;
    for await (const record of records) if (record[0] === remarkColumns[0] || Number(record[0]) <= line) appendFileSync(part, stringify([record], { delimiter }), { mode: 0o600 });
  } else for await (const text of createInterface(source)) if ((JSON.parse(text) as { line: number }).line <= line) appendFileSync(part, `${text}\n`, { mode: 0o600 });
  if (existsSync(part)) renameSync(part, path);
}
