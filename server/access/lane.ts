import { Refused } from '#engine/errors';
import { say } from '#engine/workflow';

/** Runs work a few at a time; see `lane`. */
export type Lane = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Bounds costly work: `atOnce` run together, `waiting` wait in order, the next is refused.
 * Throws Refused 503 UNAVAILABLE when the queue is full, so that a flood of sign-ins cannot exhaust memory.
 */
export function lane(atOnce: number, waiting: number): Lane {
  const queue: (() => void)[] = [];
  let running = 0;

  return async (work) => {
    if (running < atOnce) running += 1;
    else if (queue.length < waiting) await new Promise<void>((resolve) => queue.push(resolve));
    else throw busy();
    try {
      return await work();
    } finally {
      const next = queue.shift();
      // The place is handed over without being freed, so a newcomer cannot overtake those who wait.
      if (next) next();
      else running -= 1;
    }
  };
}

function busy(): Refused {
  const detail = say(
    'Too many people are signing in at this moment. Try again in a few seconds.',
    'Trop de personnes se connectent en ce moment. Réessayez dans quelques secondes.',
  );
  return new Refused(503, 'UNAVAILABLE', detail, { headers: { 'Retry-After': '2' } });
}
