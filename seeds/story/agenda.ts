/** What is going to happen, in order: the story's clock stands wherever the step that is played stands. */
import type { Clock } from '../../server/house.ts';

type Step = () => Promise<unknown>;

export class Agenda implements Clock {
  private readonly steps: { readonly at: number; readonly order: number; readonly run: Step }[] = [];
  private order = 0;
  private at: number;

  constructor(
    begin: number,
    readonly end: number,
  ) {
    this.at = begin;
  }

  now = (): Date => new Date(this.at);

  /** Notes a step. One that lies beyond the story's end has not happened yet, and is left out. */
  add(at: number, run: Step): void {
    if (at < this.at) throw new Error(`The story cannot go back from ${this.now().toISOString()} to ${new Date(at).toISOString()}`);
    if (at > this.end) return;
    const step = { at, order: (this.order += 1), run };
    let low = 0;
    let high = this.steps.length;
    // The next step stands last, where it is cheap to take.
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.steps[middle] as typeof step;
      if (other.at > at || (other.at === at && other.order > step.order)) low = middle + 1;
      else high = middle;
    }
    this.steps.splice(low, 0, step);
  }

  /** Plays everything, one step after the other, and lets the clock stand at the end. */
  async play(): Promise<void> {
    for (let step = this.steps.pop(); step; step = this.steps.pop()) {
      this.at = step.at;
      await step.run();
    }
    this.at = this.end;
  }

  /** Moves on to an instant after the end, for what is under way while the house opens. */
  moveTo(at: number): void {
    this.at = Math.max(this.at, at);
  }
}
