/** Work that repeats: letters, deadlines, seals. Each round waits for the one before; a fault is logged and the next round tries again. */
import type { House } from '../house.ts';
import { seal } from './audit.ts';
import { wakeRound } from './bell.ts';
import { keepPromises } from './breaches.ts';
import { assignRound } from './charge.ts';
import { keepDeadlines } from './deadlines.ts';
import { postman, sendDueLetters } from './outbox.ts';
import type { Actor } from './workflow.ts';

export interface Loops {
  /** Lets the running round end, then no other begins. */
  stop(): Promise<void>;
}

const lettersMs = 2_000;
const deadlinesMs = 20_000;
const sealsMs = 3_600_000;

function every(house: House, ms: number, name: string, round: () => Promise<unknown>): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout;
  let running: Promise<unknown> = Promise.resolve();
  const next = () => {
    running = round()
      .catch((error: unknown) => house.log.error({ err: error, loop: name }, 'loop'))
      .finally(() => {
        if (!stopped) timer = setTimeout(next, ms);
      });
  };
  timer = setTimeout(next, Math.min(ms, 1_000));
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}

/** Starts the loops of this process; several processes side by side share the work by leases and versions. `sweep` is the access part's own. */
export function startLoops(house: House, clock: Actor, sweep: () => Promise<unknown>): Loops {
  const post = postman(house);
  const stops = [
    every(house, lettersMs, 'letters', () => sendDueLetters(house, post)),
    every(house, deadlinesMs, 'deadlines', () => keepDeadlines(house, clock)),
    every(house, deadlinesMs, 'promises', () => keepPromises(house, clock)),
    every(house, deadlinesMs, 'snoozes', () => wakeRound(house)),
    every(house, deadlinesMs, 'charge', () => assignRound(house, clock)),
    every(house, sealsMs, 'seals', () => seal(house)),
    every(house, sealsMs, 'sweep', sweep),
  ];
  return {
    stop: async () => {
      await Promise.all(stops.map((stop) => stop()));
      post.close();
    },
  };
}
