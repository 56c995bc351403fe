/** Files on disk, each under the hash of what it holds: the same file is kept once, and no name ever becomes a path. */
import { createHash, randomUUID } from 'node:crypto';
import { type ReadStream, createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { House } from '../house.ts';

/** Largest file, in bytes. */
export const largest = 10 * 1024 * 1024;

const hourMs = 3_600_000;

const folderOf = ({ settings }: Pick<House, 'settings'>): string => join(settings.DATA_DIR, 'attachments');
const incomingOf = (house: Pick<House, 'settings'>): string => join(folderOf(house), 'incoming');
const pathOf = (house: Pick<House, 'settings'>, sha256: string): string => join(folderOf(house), sha256.slice(0, 2), sha256);

/** A file that has arrived whole, in a place of its own until it is accepted. */
export interface Arrived {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Writes a stream to a temporary file; on any failure nothing stays. Throws what the stream throws. */
export async function receive(house: House, stream: Readable): Promise<Arrived> {
  const folder = incomingOf(house);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    await pipeline(
      stream,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          bytes += chunk.length;
          hash.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(path, { flags: 'wx', mode: 0o600 }),
    );
  } catch (error) {
    await discard(path);
    throw error;
  }
  return { path, bytes, sha256: hash.digest('hex') };
}

/** Removes a temporary file, if it is still there. */
export const discard = (path: string): Promise<void> => rm(path, { force: true });

/** Gives an accepted file its place for good, safely on disk; the same file may stand there already. */
export async function settle(house: House, { path, sha256 }: Arrived): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await mkdir(join(folderOf(house), sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
  await rename(path, pathOf(house, sha256));
}

/** The content of a file; null when it is not there. */
export async function contentOf(house: House, sha256: string): Promise<{ bytes: number; open(): ReadStream } | null> {
  const path = pathOf(house, sha256);
  const found = await stat(path).catch(() => null);
  return found && { bytes: found.size, open: () => createReadStream(path) };
}

/** Removes a settled file that no row names, after its row could not be written. */
export const unsettle = (house: House, sha256: string): Promise<void> => rm(pathOf(house, sha256), { force: true });

/** Removes what a stopped process left half received, more than an hour ago. */
export async function sweepIncoming(house: House): Promise<void> {
  const folder = incomingOf(house);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found && Date.now() - found.mtimeMs > hourMs) await discard(join(folder, name));
  }
}
