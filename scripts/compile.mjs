// Runs as a child of built.mjs. One process for the three builds: Vite is loaded once.
import { build } from 'vite';

try {
  for (const configFile of ['vite.config.ts', 'vite.link.config.ts', 'vite.server.config.ts']) {
    await build({ configFile, logLevel: 'warn', mode: 'production' });
  }
} catch (error) {
  // Vite's message names the file and the line; a stack of its own calls would hide them.
  console.error(error.message);
  process.exitCode = 1;
}
