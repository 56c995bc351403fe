// npm start: on a fresh clone installs and builds; then the server runs in this very process,
// so that signals and the exit code need nobody to pass them on.
import { ensureInstalled } from './installed.mjs';
import { ensureBuilt } from './built.mjs';

await ensureInstalled();
await ensureBuilt();
stopWithNpm();
process.setSourceMapsEnabled(true);
await import('../dist/server/main.js');

/** A SIGTERM sent to npm stops at the shell that npm starts scripts with: seeing that shell gone, the server is told to stop. */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}
