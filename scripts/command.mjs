// npm run import, staff, bench: as prepared as `npm start` is, then the command itself in this process.
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './installed.mjs';
import { ensureBuilt } from './built.mjs';

const ENTRIES = {
  import: '../dist/server/import.js',
  staff: '../dist/server/staff.js',
  bench: '../bench/main.ts',
};

const [name, ...args] = process.argv.slice(2);
if (!Object.hasOwn(ENTRIES, name)) {
  console.error(`Unknown command ${name}: one of ${Object.keys(ENTRIES).join(', ')}.`);
  process.exit(2);
}
await ensureInstalled();
await ensureBuilt();
process.setSourceMapsEnabled(true);
const entry = new URL(ENTRIES[name], import.meta.url);
// The command reads its own arguments, as if it had been called directly.
process.argv = [process.argv[0], fileURLToPath(entry), ...args];
if (entry.pathname.endsWith('.ts')) (await import('tsx/esm/api')).register();
await import(entry.href);
