// Runs as a child of built.mjs. One process for the three builds: Vite is loaded once.
import { build } from 'vite';

for (const configFile of ['vite.config.ts', 'vite.link.config.ts', 'vite.server.config.ts']) {
  await build({ configFile, logLevel: 'warn', mode: 'production' });
}
