import type { Request, RequestHandler } from 'express';
import { Refused } from '#engine/errors';
import { say } from '#engine/workflow';
import type { House } from '../house.ts';

const reads = ['GET', 'HEAD'];
const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** Paths below `/api` whose body is not JSON, and what they take instead. */
const otherBodies: readonly { takes(request: Request): boolean; types: string[] }[] = [
  { takes: ({ path }) => path.startsWith('/imports/'), types: ['text/csv', 'application/x-ndjson', 'application/json'] },
  { takes: ({ path, method }) => ['/attachments', '/links/attachments'].includes(path) && method === 'POST', types: ['multipart/form-data'] },
];

/**
 * Refuses a write that another site made somebody's browser send.
 * Browsers say where a write comes from, in `Origin` or `Sec-Fetch-Site`: each that is sent must say "from here", and a
 * request with a cookie must send one of them. A program without cookies need not. Throws Refused 403 FORBIDDEN.
 */
export function sameOriginWrites(house: House): RequestHandler {
  return (request, _response, next) => {
    if (reads.includes(request.method)) return next();
    const origin = request.get('origin');
    const site = request.get('sec-fetch-site');
    const foreign = (origin !== undefined && !isOurs(origin, house)) || (site !== undefined && site !== 'same-origin');
    const silent = origin === undefined && site === undefined && request.get('cookie') !== undefined;
    if (foreign || silent) throw fromElsewhere();
    next();
  };
}

/** Refuses a body of any type but the one its path takes: no form, no plain text reaches a write. Throws Refused 415 UNSUPPORTED_TYPE. */
export const declaredBodies: RequestHandler = (request, _response, next) => {
  if (reads.includes(request.method)) return next();
  const types = otherBodies.find(({ takes }) => takes(request))?.types ?? ['application/json'];
  const named = request.get('content-type');
  const bodiless = !hasBody(request);
  // Some clients name a type on a DELETE that has no body; elsewhere a wrong name is a wrong request.
  const acceptable = bodiless && (named === undefined || request.method === 'DELETE');
  if (!acceptable && !types.includes(typeOf(named))) throw unsupported(types);
  if (/charset=(?!"?utf-8\b)/i.test(named ?? '')) throw unsupported(types.map((type) => `${type}; charset=utf-8`));
  next();
};

function isOurs(origin: string, { settings }: House): boolean {
  if (origin === settings.BASE_URL) return true;
  if (!URL.canParse(origin)) return false;
  const [sent, ours] = [new URL(origin), new URL(settings.BASE_URL)];
  // On one's own machine localhost and 127.0.0.1 are the same door.
  return sent.protocol === ours.protocol && sent.port === ours.port && loopback.includes(sent.hostname) && loopback.includes(ours.hostname);
}

const hasBody = (request: Request): boolean =>
  request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0;

const typeOf = (header: string | undefined): string => (header ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

function fromElsewhere(): Refused {
  const detail = say(
    'This request does not come from the console itself. Open the console again and retry.',
    'Cette requête ne vient pas de la console elle-même. Rouvrez la console, puis réessayez.',
  );
  return new Refused(403, 'FORBIDDEN', detail);
}

function unsupported(types: readonly string[]): Refused {
  const list = types.join(', ');
  return new Refused(415, 'UNSUPPORTED_TYPE', say(`Send this as ${list}.`, `Envoyez ceci en ${list}.`));
}
