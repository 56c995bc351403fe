import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './installed.mjs';
import { giveUp, step } from './step.mjs';

// Everything that can change what is built. Contents are compared, not dates: a checkout or a copy changes dates.
const SOURCES = ['client', 'server', 'migrations', 'seeds', 'package.json', 'package-lock.json', 'tsconfig.json', 'scripts/compile.mjs'];
const STAMP = join(root, 'dist', '.built');

/** Builds unless what is in dist was made from exactly these sources. */
export async function ensureBuilt() {
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== fingerprint()) await build();
}

/** Builds console, link page and server into dist. Ends the command, with advice, when it cannot. */
export async function build() {
  const made = fingerprint();
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await step('Building', [process.execPath, join(root, 'scripts/compile.mjs')], { cwd: root }).catch((failure) =>
    giveUp(failure, 'The source does not build: the lines above name the file.'),
  );
  writeFileSync(STAMP, made);
}

function fingerprint() {
  const hash = createHash('sha256');
  const configs = readdirSync(root).filter((name) => /^vite\..*\.ts$/.test(name));
  for (const source of [...SOURCES, ...configs.sort()]) add(hash, source);
  return hash.digest('hex');
}

function add(hash, path) {
  const full = join(root, path);
  const found = statSync(full, { throwIfNoEntry: false });
  if (found?.isDirectory()) for (const name of readdirSync(full).sort()) add(hash, join(path, name));
  else if (found) hash.update(`${path}\0`).update(readFileSync(full));
}
