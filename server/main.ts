/** Starts the server: settings, database, demo story on an empty one, listening, loops, and a stop that drops nothing. */
import { createServer } from 'node:http';
import { adoptPolicies } from './adoptPolicies.ts';
import { assertNoDemoAccounts, clockActor } from './access/staff.ts';
import { sweepAccess } from './access/sweep.ts';
import { sweepUploads } from './attachments/uploads.ts';
import { createApp } from './app.ts';
import { openDatabase } from './data/database.ts';
import { sweepBell } from './engine/bell.ts';
import { startLoops } from './engine/loops.ts';
import type { House } from './house.ts';
import { startDraining } from './http/health.ts';
import { openMetrics } from './http/metrics.ts';
import { sweepPresences } from './http/presence.ts';
import { endStreams } from './http/stream.ts';
import { createLog } from './log.ts';
import { readSettings, WrongSettings } from './settings.ts';
import { accounts, demoPassword } from '../seeds/cast.ts';
import { playDemo } from '../seeds/demo.ts';

const drainMs = 30_000;
const idleMs = 50;

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const house: House = { database: await openDatabase(settings.DATABASE_URL), clock: { now: () => new Date() }, settings, log: createLog(settings) };
  await house.database.migrate();
  await assertNoDemoAccounts(house);
  if (settings.NODE_ENV === 'production' && !settings.SMTP_URL) house.log.warn('no SMTP_URL: letters become files in DATA_DIR/letters and reach nobody');
  if (settings.DEMO) await playDemo(house, (line) => console.log(line));
  await adoptPolicies(house);

  const server = createServer({ headersTimeout: 15_000, requestTimeout: 600_000, keepAliveTimeout: 65_000 }, createApp(house));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.PORT, settings.HOST, resolve);
  });
  const metrics = await openMetrics(house);
  const loops = startLoops(house, await clockActor(house), async () => {
    await sweepAccess(house);
    await sweepUploads(house);
    await sweepBell(house);
    await sweepPresences(house);
  });
  await greet(house);

  let stopping = false;
  const stop = async (): Promise<void> => {
    // npm passes on what the terminal already sent.
    if (stopping) return;
    stopping = true;
    startDraining(house);
    // Whatever hangs after this is cut, so that a supervisor never has to.
    setTimeout(() => process.exit(1), drainMs).unref();
    endStreams(house);
    metrics?.close();
    const closed = new Promise((resolve) => server.close(resolve));
    // A connection that is kept alive turns idle only once its answer is given: looked at until none is left.
    const idle = setInterval(() => server.closeIdleConnections(), idleMs);
    await loops.stop();
    await closed;
    clearInterval(idle);
    await house.database.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
}

/** The address and, in a demo, who can be tried. */
async function greet({ settings, database }: House): Promise<void> {
  const demo = (await database.read('staff').where({ demo: 1 }).first('id')) as { id: number } | undefined;
  console.log(`\n  Entente is ready at ${settings.BASE_URL}\n`);
  if (!demo) return;
  console.log(`  Accounts of the demo story (password: ${demoPassword})`);
  for (const { email, name, roles } of accounts) console.log(`    ${email.padEnd(30)} ${name.padEnd(18)} ${roles.join(', ')}`);
  console.log('');
}

main().catch((error: unknown) => {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof WrongSettings) console.error(`Entente did not start:\n${error.message}`);
  else if (code === 'EADDRINUSE') console.error('Entente did not start: another program already listens on this port. Stop it, or choose another with PORT=…');
  else console.error('Entente did not start:', message);
  process.exit(1);
});
