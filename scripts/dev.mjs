// npm run dev: the server starts again at each change, the console follows without a reload; one address for both.
import { spawn } from 'node:child_process';
import { ensureInstalled, root } from './installed.mjs';

await ensureInstalled();

const port = Number(process.env.PORT ?? 3000);
const serverPort = port + 1;
const address = `http://localhost:${port}`;

const { createServer } = await import('vite');
process.env.SERVER_PORT = String(serverPort);
const pages = await createServer({ root: `${root}client`, configFile: `${root}vite.config.ts`, logLevel: 'warn' });
await pages.listen();

const server = spawn(process.execPath, [`${root}node_modules/tsx/dist/cli.mjs`, 'watch', '--clear-screen=false', 'server/main.ts'], {
  cwd: root,
  stdio: 'inherit',
  // The address that people, links in letters and Origin checks know is Vite's.
  env: { ...process.env, PORT: String(serverPort), BASE_URL: process.env.BASE_URL ?? address },
});
server.on('exit', async (code) => {
  await pages.close();
  process.exit(code ?? 0);
});
// Ctrl-C reaches the server too, since it shares our terminal: told twice, it would not finish what it has begun.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => server.kill('SIGTERM'));
