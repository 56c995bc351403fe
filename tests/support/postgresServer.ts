import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface PostgresServer {
  /** The maintenance database: connect here to create others. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts a throw-away PostgreSQL in about two seconds; it is gone when `stop` is called or when this program ends, however it ends.
 * `durable` keeps fsync on, for measurements. Throws when it cannot start, with what PostgreSQL said.
 */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  const keeper = spawn(
    process.execPath,
    [fileURLToPath(new URL('postgresKeeper.mjs', import.meta.url)), durable ? 'durable' : 'fast'],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const ended = once(keeper, 'exit');
  let complaint = '';
  keeper.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const [url] = (await Promise.race([once(createInterface(keeper.stdout), 'line'), ended])) as [unknown];
  if (typeof url !== 'string') throw new Error(`PostgreSQL did not start.\n${complaint}`);
  return {
    url,
    async stop() {
      keeper.stdin.end();
      await ended;
    },
  };
}
