import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { Refused } from '#engine/errors';
import { say } from '#engine/workflow';

const largest = 200 * 1024 * 1024;

const hashes = new WeakMap<Request, string>();

/**
 * A body that is worked on while it arrives, up to 200 MB. Throws Refused TOO_LARGE before the first byte when the length is
 * announced, else where it is passed.
 */
export async function* bodyOf(request: Request): AsyncGenerator<Buffer> {
  if (Number(request.get('content-length') ?? 0) > largest) throw tooLarge();
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > largest) throw tooLarge();
    hash.update(chunk);
    yield chunk;
  }
  hashes.set(request, hash.digest('hex'));
}

/** SHA-256 of such a body; null unless it was read to its end. */
export const hashOfBody = (request: Request): string | null => hashes.get(request) ?? null;

/** Reads such a body for nothing but its hash. Throws Refused TOO_LARGE. */
export async function hashOfUnreadBody(request: Request): Promise<string> {
  const body = bodyOf(request);
  while (!(await body.next()).done);
  return hashOfBody(request) ?? '';
}

const tooLarge = (): Refused =>
  new Refused(413, 'TOO_LARGE', say('An import takes at most 200 MB at once: cut the file, or import it from a shell.', 'Un import accepte au plus 200 Mo à la fois : découpez le fichier, ou importez-le depuis un terminal.'));
