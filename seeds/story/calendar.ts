/** Days and hours as they pass in Paris, where the team works; the story ends on a morning at eight. */
const minuteMs = 60_000;
export const dayMs = 86_400_000;

/** Days on which the office stays closed, besides the weekends. */
const holidays = new Set(['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']);
const mornings = [8 * 60 + 45, 12 * 60 + 15] as const;
const afternoons = [13 * 60 + 30, 17 * 60 + 45] as const;

const paris = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' });
const parisHour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', hour: '2-digit', hourCycle: 'h23' });

/** The day in Paris at an instant, `YYYY-MM-DD`. */
export const dayOf = (at: number): string => paris.format(at);

/** The instant at which it is so many minutes past midnight in Paris on this day. */
export function instantOf(day: string, minutes: number): number {
  const noon = Date.parse(`${day}T12:00:00.000Z`);
  const ahead = Number(parisHour.format(noon)) - 12;
  return Date.parse(`${day}T00:00:00.000Z`) + (minutes - ahead * 60) * minuteMs;
}

/** The day so many days after (or, below nought, before) this one. */
export const dayAfter = (day: string, days: number): string => new Date(Date.parse(`${day}T12:00:00.000Z`) + days * dayMs).toISOString().slice(0, 10);

export function isWorkday(day: string): boolean {
  const weekday = new Date(`${day}T12:00:00.000Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day.slice(5));
}

/** The last eight o'clock that has passed: the story ends there. */
export function endBefore(now: number): number {
  const today = instantOf(dayOf(now), 8 * 60);
  return now >= today ? today : instantOf(dayAfter(dayOf(now), -1), 8 * 60);
}

/** The working day so many working days before the day of this instant (1: the last one before it). */
export function workdayBefore(at: number, count: number): string {
  let day = dayOf(at);
  for (let left = count; left > 0; ) {
    day = dayAfter(day, -1);
    if (isWorkday(day)) left -= 1;
  }
  return day;
}

/** The working day so many working days after this one. */
export function workdayAfter(day: string, count: number): string {
  let next = day;
  for (let left = count; left > 0; ) {
    next = dayAfter(next, 1);
    if (isWorkday(next)) left -= 1;
  }
  return next;
}

/** Minutes past midnight at which somebody may sit at their desk, from `after` on; null when the day is over. */
export function deskMinutes(after: number): readonly (readonly [from: number, to: number])[] {
  return [mornings, afternoons].flatMap(([from, to]) => (after < to - 10 ? [[Math.max(from, after), to] as const] : []));
}

/** Minutes past midnight in Paris at an instant. */
export const minutesOf = (at: number): number => Math.round((at - instantOf(dayOf(at), 0)) / minuteMs);
