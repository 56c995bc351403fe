import { useSyncExternalStore } from 'react';

let minute = Date.now();
const listeners = new Set<() => void>();
let ticking: number | undefined;

// One clock for all the dates of the screen, and none when there are none.
function everyMinute(listener: () => void): () => void {
  listeners.add(listener);
  if (ticking === undefined) {
    // Nobody counted while no date was shown.
    minute = Date.now();
    ticking = window.setInterval(() => {
      minute = Date.now();
      for (const each of listeners) each();
    }, 30_000);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.clearInterval(ticking);
    ticking = undefined;
  };
}

/** The time, by the half minute: enough for “3 h ago” and for a claim that runs out. */
export const useNow = (): number => useSyncExternalStore(everyMinute, () => minute);
