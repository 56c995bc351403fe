import './nodeVersion.mjs';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { giveUp, step } from './step.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs what the lock file names unless it is there already. Ends the command, with advice, when it cannot. */
export async function ensureInstalled() {
  const reason = reasonToInstall();
  if (reason === null) return;
  await step(`Installing (${reason})`, npm('ci', '--include=dev', '--no-progress'), { cwd: root, ...throughShell }).catch(
    (failure) => giveUp(failure, adviceFor(failure.output)),
  );
}

/** npm keeps, inside node_modules, a lock of what it really installed: it is written last, so a broken install has none. */
function reasonToInstall() {
  if (!existsSync(`${root}node_modules/.package-lock.json`)) {
    return 'first time only; compiles the SQLite driver, about a minute';
  }
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  const stale = Object.entries(wanted).some(([path, { version, optional, link }]) => {
    if (path === '' || link) return false;
    return present[path] ? present[path].version !== version : !optional;
  });
  return stale ? 'the list of packages has changed' : null;
}

function packagesOf(lock) {
  return JSON.parse(readFileSync(root + lock, 'utf8')).packages;
}

// Under `npm start` the running npm says where it is; called directly, the one on the path serves.
function npm(...args) {
  const own = process.env.npm_execpath;
  return own?.endsWith('npm-cli.js') ? [process.execPath, own, ...args] : ['npm', ...args];
}

const throughShell = process.platform === 'win32' && !process.env.npm_execpath ? { shell: true } : {};

function adviceFor(output) {
  if (/ENOTFOUND|ETIMEDOUT|ECONNREFUSED|EAI_AGAIN|network/i.test(output)) {
    return 'The packages could not be fetched: check the network (or the proxy that npm is told to use), then try again.';
  }
  if (/gyp|make: |g\+\+|compiler/i.test(output)) {
    return (
      'The SQLite driver has to be compiled here, which needs Python 3, make and a C++ compiler ' +
      '(on Debian or Ubuntu: apt install python3 make g++; on macOS: xcode-select --install). Then try again.'
    );
  }
  if (/EBADENGINE/.test(output)) return 'This Node or npm is too old for a package: install the version that package.json asks for.';
  return 'The lines above come from npm; "npm ci" alone shows all of them.';
}
