import express from 'express';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { malformed, missing, Refused } from '#engine/errors';
import { keepable } from '#engine/inputs';
import { say } from '#engine/workflow';

const largestBody = 100 * 1024;
const deepest = 20;
const knownMethods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'];

const sayWhyUnreadable: ErrorRequestHandler = (error: { status?: number }, _request, _response, next) => {
  // What was refused before the body was read has its own words.
  if (error instanceof Refused) next(error);
  else if (error.status === 413) next(tooLarge());
  else if (error.status === 415) next(unknownEncoding());
  else if (error.status === 400) next(malformed('The body is not readable JSON.', 'Le corps n’est pas un JSON lisible.'));
  else next(error);
};

const refuseOddBodies: RequestHandler = (request, _response, next) => {
  if (isPlain(request.body, 1)) return next();
  throw malformed(
    'The body is nested too deep, or holds a name or a character that is never accepted.',
    'Le corps est trop imbriqué, ou contient un nom ou un caractère jamais accepté.',
  );
};

/** Reads a JSON body of at most 100 kB; what body-parser refuses is said in our own words. */
export const jsonBody = [express.json({ limit: largestBody, type: 'application/json' }), sayWhyUnreadable, refuseOddBodies];

/** Each query parameter once, as plain text: a repeated or bracketed name would reach the code as a list. Throws Refused 400 MALFORMED. */
export const singleValues: RequestHandler = (request, _response, next) => {
  const plain = Object.entries(request.query).every(
    ([name, value]) => typeof value === 'string' && !/[[\]]/.test(name) && !value.includes('\0'),
  );
  if (!plain) throw malformed('Each parameter may be given once, as plain text.', 'Chaque paramètre se donne une seule fois, en texte simple.');
  next();
};

/** Refuses what no route of ours answers to: TRACE, PATCH, CONNECT… Throws Refused 405 METHOD_NOT_ALLOWED. */
export const onlyKnownMethods: RequestHandler = (request, response, next) => {
  if (!knownMethods.includes(request.method)) return only(...knownMethods)(request, response, next);
  next();
};

/** The last handler of a route: `router.route(path).get(…).all(only('GET'))`. Throws Refused 405 METHOD_NOT_ALLOWED. */
export function only(...methods: readonly string[]): RequestHandler {
  return () => {
    const list = methods.join(', ');
    const detail = say(`Only ${list} are answered here.`, `Seuls ${list} sont acceptés ici.`);
    throw new Refused(405, 'METHOD_NOT_ALLOWED', detail, { headers: { Allow: list } });
  };
}

/** The last handler of the API: an unknown path is a problem document, never the console's page. Throws Refused 404 MISSING. */
export const notFound: RequestHandler = () => {
  throw missing();
};

/**
 * Whether a parsed body is made only of what we accept: not deeper than 20 levels, no `__proto__`, and no character that
 * PostgreSQL cannot keep.
 */
function isPlain(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return keepable(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth > deepest) return false;
  if (Array.isArray(value)) return value.every((item) => isPlain(item, depth + 1));
  return Object.entries(value).every(([name, item]) => name !== '__proto__' && isPlain(name, depth) && isPlain(item, depth + 1));
}

function tooLarge(): Refused {
  return new Refused(413, 'TOO_LARGE', say('This is larger than 100 kB.', 'Ceci dépasse 100 ko.'));
}

function unknownEncoding(): Refused {
  return new Refused(415, 'UNSUPPORTED_TYPE', say('Send this as UTF-8.', 'Envoyez ceci en UTF-8.'));
}
