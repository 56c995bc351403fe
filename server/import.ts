import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { openDatabase } from './data/database.ts';
import { Refused } from './engine/errors.ts';
import { type Imported, importFromFile } from './engine/importFromFile.ts';
import { importable, sentencesOf } from './engine/importRows.ts';
import type { Told } from './engine/imports.ts';
import type { Actor } from './engine/workflow.ts';
import type { House } from './house.ts';
import { startBar } from './importBar.ts';
import { createLog } from './log.ts';
import { readSettings, WrongSettings } from './settings.ts';
import { resourceNamed } from './workflows/index.ts';

const usage = `npm run import -- RESOURCE FILE [--dry-run] [--from-start]
RESOURCE is one of ${importable.join(', ')}; FILE is .csv (with a header) or .ndjson.`;
const interrupted = 130;
/** Refused rows that a dry run shows one by one. */
const mostShown = 20;

/**
 * Whoever has a shell on the server speaks for the platform: key number 0, which no request can bear because numbers begin at 1.
 * In the history its rows are told from those of every real key.
 */
const shell = (resource: string): Actor => ({ kind: 'key', id: 0, name: 'npm run import', roles: ['platform'], scopes: [`${resource}:write`], locale: /^fr/.test(process.env.LANG ?? '') ? 'fr' : 'en' });

/** Imports one file. Returns the exit code: refused rows are no failure, a file that cannot be read is. */
async function main(): Promise<number> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { 'dry-run': { type: 'boolean' }, 'from-start': { type: 'boolean' } } });
  const [name = '', file] = positionals;
  const resource = importable.includes(name) ? resourceNamed(name) : undefined;
  if (!resource || !file) {
    console.error(usage);
    return 2;
  }
  const settings = readSettings(process.env);
  const database = await openDatabase(settings.DATABASE_URL);
  const house: House = { database, clock: { now: () => new Date() }, settings, log: createLog({ LOG_LEVEL: 'silent' }) };
  let stopping = false;
  process.once('SIGINT', () => {
    stopping = true;
    console.error('\nStopping after this portion. Press Ctrl-C again to stop at once; nothing written is lost.');
  });
  const bar = startBar(name, process.stderr, () => performance.now());
  const dryRun = values['dry-run'] ?? false;
  const by = shell(name);
  const began = performance.now();
  let shown = 0;
  const show = (told: readonly Told[]): void => {
    for (const { row, outcome } of told) {
      if (!(outcome instanceof Refused) || (shown += 1) > mostShown) continue;
      bar.end();
      console.log(`line ${row.line}: ${Object.entries(sentencesOf(outcome, by.locale)).map(([field, text]) => `${field}: ${text}`).join(' ')}`);
    }
  };
  try {
    await database.migrate();
    const done = await importFromFile(house, {
      file, resource, by, dryRun, fromStart: values['from-start'] ?? false, fallback: join(settings.DATA_DIR, 'imports'),
      stops: () => stopping, progress: (rows, share) => bar.at({ rows, share }), ...(dryRun && { told: show }),
    });
    bar.end();
    report(done, dryRun, (performance.now() - began) / 1000);
    return done.finished ? 0 : interrupted;
  } finally {
    await database.close();
  }
}

function report({ counts, run, already, finished, refused, aside }: Imported, dryRun: boolean, seconds: number): void {
  if (already) {
    console.log(`This file was imported before (${run?.created} created, ${run?.updated} updated, ${run?.refused} refused): nothing is done. --from-start does it again.`);
    return;
  }
  if (run?.lines_done) console.log(`Resumed after line ${run.lines_done}.`);
  const { received, created, updated } = counts;
  const speed = Math.round(received / seconds).toLocaleString('en');
  console.log(`${dryRun ? 'Dry run, nothing written: ' : ''}${received} rows in ${seconds.toFixed(1)} s (${speed} rows/s): ${created} created, ${updated} updated, ${received - created - updated - counts.refused} already the same, ${counts.refused} refused.`);
  if (aside) console.log(`An earlier file of refused rows is now ${aside}.`);
  if (refused) console.log(`Refused rows, with the reasons: ${refused}. Mend them there and import that file.`);
  if (!finished) console.log('Stopped before the end. The same command goes on from here.');
}

/** What went wrong, in one line, without a stack. */
function told(error: unknown): string {
  if (error instanceof WrongSettings) return error.message;
  if (error instanceof Refused) return error.detail.en;
  const { code, message, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') return `${path ?? 'The file'} cannot be read.`;
  return message;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(told(error));
  process.exitCode = 1;
}
