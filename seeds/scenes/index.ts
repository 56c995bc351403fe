import { challenged } from './challenged.ts';
import { days } from './days.ts';
import { desk } from './desk.ts';
import type { Play } from './play.ts';
import { returned } from './returned.ts';
import { signals } from './signals.ts';

/** Plays every scene that was written by hand. */
export function scenes(play: Play): void {
  for (const act of [signals, returned, challenged, days, desk]) act(play);
}
