// npm run build: always builds anew; with --if-changed only when the sources differ from what dist was made of.
import { ensureInstalled } from './installed.mjs';
import { build, ensureBuilt } from './built.mjs';

await ensureInstalled();
await (process.argv.includes('--if-changed') ? ensureBuilt() : build());
