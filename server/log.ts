import pino from 'pino';
import type { DestinationStream, Logger } from 'pino';
import type { Settings } from './settings.ts';

const struckOut = ['password', 'token', 'secret', 'email', 'cookie', 'authorization', 'body'];

/**
 * The log of a process: one JSON line per fact. What is written is chosen where it is written; as a second net the
 * names of what must never be there are struck out, and an error keeps its kind and its place but loses its message,
 * which may quote a value that somebody typed.
 */
export function createLog(settings: Pick<Settings, 'LOG_LEVEL'>, stream?: DestinationStream): Logger {
  const options = {
    level: settings.LOG_LEVEL,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: struckOut.flatMap((name) => [name, `*.${name}`]), censor: '[struck out]' },
    // A request or an answer is never written as such: it is full of what people typed.
    serializers: { err: placeOf, req: () => undefined, res: () => undefined },
  };
  return stream ? pino(options, stream) : pino(options);
}

/** What is told of an error: its kind, its code and where it happened. */
function placeOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).map((line) => line.trim());
  const { code } = error as NodeJS.ErrnoException;
  return { type: error.name, ...(code ? { code } : {}), at: frames.slice(0, 8) };
}
