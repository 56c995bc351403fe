import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { pinoHttp } from 'pino-http';
import type { House } from '../house.ts';
import { knownActor } from './who.ts';

const templates = new WeakMap<Request, string>();

/**
 * One line per request: which route (its pattern, never the path that was asked), status, milliseconds, request id, who.
 * No body, query, cookie, header, address or name. The id goes out in `X-Request-Id`, for a person to quote; one that comes in is
 * not believed.
 */
export function requestLog(house: House): RequestHandler {
  const log = pinoHttp<Request, Response>({
    logger: house.log,
    genReqId: (_request, response) => {
      const id = randomUUID();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    // Else the whole request would be bound to the line.
    quietReqLogger: true,
    quietResLogger: true,
    customAttributeKeys: { reqId: 'request_id', responseTime: 'ms' },
    customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'info'),
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'failed',
    customSuccessObject: (request, response, { ms }: { ms: number }) => lineOf(request, response, ms),
    customErrorObject: (request, response, _error, { ms }: { ms: number }) => lineOf(request, response, ms),
  });
  return (request, response, next) => {
    rememberRoute(request);
    log(request, response, next);
  };
}

/** The id under which a request stands in the log. */
export const requestIdOf = (response: Response): string => String(response.getHeader('X-Request-Id'));

function lineOf(request: Request, response: Response, ms: number): Record<string, unknown> {
  const actor = knownActor(request);
  return {
    method: request.method,
    route: templates.get(request) ?? 'none',
    status: response.statusCode,
    ms,
    ...(actor ? { actor: `${actor.kind}:${actor.id}` } : {}),
  };
}

/** Notes the pattern at the moment a router chooses its route: afterwards the request no longer says under which router it was. */
function rememberRoute(request: Request): void {
  let route: { path?: unknown } | undefined;
  Object.defineProperty(request, 'route', {
    configurable: true,
    enumerable: true,
    get: () => route,
    set: (chosen: { path?: unknown } | undefined) => {
      route = chosen;
      if (typeof chosen?.path === 'string') templates.set(request, `${request.baseUrl}${chosen.path}`);
    },
  });
}
