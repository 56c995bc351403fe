/** What time it is where somebody is called, and when the house calls them next. Pure: instants are handed in. */
import type { Outcome } from './referenceWords.ts';

/** The platform's own zone, where a day begins for the house. */
export const houseZone = 'Europe/Paris';

/** Nobody is called before, from, or on a Sunday. */
const callsFrom = 8;
const callsUntil = 20;

const hourMs = 3_600_000;
const formats = new Map<string, Intl.DateTimeFormat>();
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

export interface LocalTime {
  /** `2026-03-02`. */
  readonly day: string;
  /** `17:31`. */
  readonly time: string;
  readonly hour: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

/** Whether a time zone is one that clocks know. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** The clock on the wall in a time zone. */
export function localTime(zone: string, at: string): LocalTime {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  formats.set(zone, format);
  const part = Object.fromEntries(format.formatToParts(Date.parse(at)).map(({ type, value }) => [type, value]));
  return { day: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}`, hour: Number(part.hour), weekday: weekdays.indexOf(part.weekday ?? '') };
}

/** Why it is no time to call there now: too early, too late, or a Sunday; null when it is one. */
export function quietHours(zone: string, at: string): 'early' | 'late' | 'sunday' | null {
  const { hour, weekday } = localTime(zone, at);
  if (weekday === 0) return 'sunday';
  if (hour < callsFrom) return 'early';
  return hour >= callsUntil ? 'late' : null;
}

/** The day on which the house did something, as it counts days. */
export const houseDay = (at: string): string => localTime(houseZone, at).day;

/** The instant at which a day (`2026-03-29`) begins for the house. Clocks never change at its midnight. */
export function houseMidnight(day: string): string {
  const guess = Date.parse(`${day}T00:00:00.000Z`);
  // One hour ahead of UTC in winter, two in summer.
  const at = [1, 2].map((hours) => new Date(guess - hours * hourMs).toISOString()).find((one) => localTime(houseZone, one).time === '00:00');
  return at ?? new Date(guess).toISOString();
}

/** Hours after which a client who was not reached is tried again. */
const again: Readonly<Partial<Record<Outcome, number>>> = { no_answer: 4, voicemail: 24, reached: 24 };
const quarterMs = hourMs / 4;

/** The first instant from `at` on at which a call there disturbs nobody. */
export function firstGoodTime(zone: string, at: string): string {
  let time = Date.parse(at);
  // Two nights and a Sunday are the longest wait.
  for (let step = 0; step < 4 * 72 && quietHours(zone, new Date(time).toISOString()); step += 1) time = Math.floor(time / quarterMs) * quarterMs + quarterMs;
  return new Date(time).toISOString();
}

/** When to try again after an attempt; null when the same way is not worth another try. */
export function nextAttempt(outcome: Outcome, at: string, zone: string | null): string | null {
  const hours = again[outcome];
  return hours === undefined ? null : firstGoodTime(zone ?? houseZone, new Date(Date.parse(at) + hours * hourMs).toISOString());
}
