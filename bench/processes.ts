/** Starting what is measured, and reading from the system what it used. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import type { Load, Outcome } from './load.ts';

const run = promisify(execFile);
const root = new URL('..', import.meta.url).pathname;

export interface Running {
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

/** Starts a program and waits until it prints that it is ready. */
export function start(args: readonly string[], env: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, [...args], { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  // Whatever ends the benchmark ends what it started.
  process.once('exit', () => child.kill('SIGKILL'));
  const stopped = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`stopped with ${code}`)));
    child.stdout.on('data', (text: Buffer) => {
      if (/ready/.test(String(text)))
        resolve({
          child,
          stop: async () => {
            child.kill('SIGTERM');
            await stopped;
          },
        });
    });
  });
}

/** A port that nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

const ticksPerSecond = 100;

/** CPU seconds and resident megabytes of a process so far (Linux). */
export function used(pid: number): { cpu: number; rss: number } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const rss = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return { cpu: (Number(stat[11]) + Number(stat[12])) / ticksPerSecond, rss: Number(rss) / 1024 };
  } catch {
    return { cpu: Number.NaN, rss: Number.NaN };
  }
}

/** Runs one load from a second process. */
export async function apply(load: Load): Promise<Outcome> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', 'bench/load.ts', JSON.stringify(load)], { cwd: root, maxBuffer: 1 << 24 });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Outcome;
}
