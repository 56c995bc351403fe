import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { malformed } from '#engine/errors';
import type { Answer, Attempt } from '../access/idempotency.ts';
import { keep, mismatch, release, reserve } from '../access/idempotency.ts';
import type { House } from '../house.ts';
import { hashOfBody, hashOfUnreadBody } from './streamedBody.ts';
import { knownActor } from './who.ts';

/**
 * Lets one of the platform's systems send a POST again without its happening twice.
 * A key's POST must carry `Idempotency-Key`. The first answer, a refusal too, is kept 48 hours and given again with
 * `Idempotency-Replayed: true`; a fault of ours is not kept. Mount it after the body was read.
 * Throws Refused: 400 MALFORMED, 409 IDEMPOTENCY_IN_FLIGHT, 422 IDEMPOTENCY_MISMATCH.
 */
export function idempotentPosts(house: House): RequestHandler {
  return async (request, response, next) => {
    const actor = knownActor(request);
    if (actor?.kind !== 'key' || request.method !== 'POST') return next();
    const key = request.get('idempotency-key') ?? '';
    if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw needed();
    const attempt: Attempt = { caller: `key:${actor.id}`, key, bodyHash: hashOfRequest(request), unread: request.body === undefined };
    const first = await reserve(house, attempt);
    if (first) {
      if (first.bodyHash !== attempt.bodyHash && first.bodyHash !== withFile(attempt, await hashOfUnreadBody(request))) throw mismatch();
      response.status(first.status).set('Content-Type', first.contentType).set('Idempotency-Replayed', 'true').send(first.body);
      return;
    }
    keepAnswer(house, attempt, request, response);
    next();
  };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A file that is imported while it arrives has not been read yet: its own hash is added once it has. */
const hashOfRequest = (request: Request): string => hashOf(`${request.method} ${request.originalUrl}\n${request.body === undefined ? '' : JSON.stringify(request.body)}`);

const withFile = ({ bodyHash }: Attempt, file: string): string => hashOf(`${bodyHash}\n${file}`);

/** Keeps what is about to be sent, then sends it. When nothing worth keeping is sent, the key serves again. */
function keepAnswer(house: House, attempt: Attempt, request: Request, response: Response): void {
  const send = response.send.bind(response);
  let settled = false;

  response.send = (body: unknown) => {
    // An object goes through `json`, which comes back here with its text.
    if (settled || typeof body !== 'string') return send(body);
    settled = true;
    const file = hashOfBody(request);
    const answer: Answer = { bodyHash: file === null ? attempt.bodyHash : withFile(attempt, file), status: response.statusCode, contentType: response.get('content-type') ?? 'application/json; charset=utf-8', body };
    const written = worthKeeping(answer.status) ? keep(house, attempt, answer) : release(house, attempt);
    written.catch((error: unknown) => house.log.error({ err: error }, 'an answer could not be kept')).finally(() => send(body));
    return response;
  };
  response.on('close', () => {
    if (settled) return;
    release(house, attempt).catch((error: unknown) => house.log.error({ err: error }, 'an idempotency key could not be given back'));
  });
}

const worthKeeping = (status: number): boolean => status < 500 && status !== 429;

function needed() {
  return malformed(
    'A key’s POST needs an Idempotency-Key header of 1 to 255 visible characters, new for each request.',
    'Le POST d’une clé demande un en-tête Idempotency-Key de 1 à 255 caractères visibles, nouveau à chaque requête.',
  );
}
