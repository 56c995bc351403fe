// npm run build: always builds anew.
import { ensureInstalled } from './installed.mjs';
import { build } from './built.mjs';

await ensureInstalled();
await build();
