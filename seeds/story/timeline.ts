/** The time of one story line: it passes by itself, in office hours for staff, at any hour for the others. */
import { type Chance, chance } from './chance.ts';
import { dayAfter, dayOf, deskMinutes, instantOf, isWorkday, minutesOf, workdayAfter, workdayBefore } from './calendar.ts';
import type { Stage } from './stage.ts';

const minuteMs = 60_000;

export class Timeline {
  readonly chance: Chance;
  protected at = 0;

  constructor(
    protected readonly stage: Stage,
    readonly name: string,
  ) {
    this.chance = chance(name);
  }

  /** It begins at this instant. */
  starting(at: number): this {
    this.at = at;
    return this;
  }

  /** It begins shortly before this working day (1: the last before the story ends). */
  before(workday: number): this {
    const day = workdayBefore(this.stage.agenda.end, workday);
    const days = this.chance.one([0, 1, 1, 2]);
    const [from, to] = days ? [11 * 60, 22 * 60 + 30] : [7 * 60 + 5, 8 * 60 + 30];
    this.at = instantOf(dayAfter(day, -days), this.chance.whole(from, to)) + this.chance.whole(0, 59) * 1000;
    return this;
  }

  /** Until somebody sits at their desk, so many working days later (0: as soon as they can). */
  office(days = 0): this {
    const today = dayOf(this.at);
    const slots = days === 0 && isWorkday(today) ? deskMinutes(minutesOf(this.at) + 4) : [];
    const day = slots.length ? today : workdayAfter(today, Math.max(1, days));
    const [from, to] = this.chance.one(slots.length ? slots : deskMinutes(0));
    this.at = Math.max(this.at, instantOf(day, this.chance.whole(from, to))) + this.chance.whole(1, 59) * 1000;
    return this;
  }

  /** Until an outsider finds the time, so many days later. */
  outside(days: number): this {
    const at = instantOf(dayAfter(dayOf(this.at), days), this.chance.whole(7 * 60 + 10, 22 * 60 + 20));
    this.at = at > this.at + 20 * minuteMs ? at : this.at + this.chance.whole(25, 90) * minuteMs;
    return this;
  }

  /** Until this working day before the story ends (1: the last one), at about this hour; at once when that is past. */
  until(workday: number, hour: number): this {
    this.at = Math.max(this.at, instantOf(workdayBefore(this.stage.agenda.end, workday), hour * 60 + this.chance.whole(0, 39)));
    return this;
  }

  later(least: number, most: number): this {
    this.at += this.chance.whole(least * 60, most * 60) * 1000;
    return this;
  }

  /** A step at this moment; the next one of the same sitting comes a minute or two later. */
  then(run: () => Promise<unknown>): this {
    this.stage.agenda.add(this.at, run);
    return this.later(0.7, 2.5);
  }
}
