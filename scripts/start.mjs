// npm start: on a fresh clone installs and builds; then the server runs in this very process,
// so that signals and the exit code need nobody to pass them on.
import { ensureInstalled } from './installed.mjs';
import { ensureBuilt } from './built.mjs';

await ensureInstalled();
await ensureBuilt();
process.setSourceMapsEnabled(true);
await import('../dist/server/main.js');
