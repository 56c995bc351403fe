/** The days on which the house works: Monday to Friday in Paris, but for French public holidays. Pure: instants are handed in. */
import { houseDay, houseZone, localTime } from './localTime.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** A working day ends when the team leaves: what is due on a day is due by then. */
const closesAt = 18;

/** A day as a number, so that days can be counted; its reverse is `dayOf`. */
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs;
const dayOf = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);

/** Holidays that stand still: New Year, Labour, Victory of 1945, the Republic, Assumption, All Saints, Armistice, Christmas. */
const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'] as const;
/** Those that follow Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const afterEaster = [1, 39, 50] as const;

/** Easter Sunday: the Sunday after the first full moon of spring, as the Gregorian calendar reckons the moon. */
export function easter(year: number): string {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const epact = (((19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30) + 30) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - ((year % 100) % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const sum = epact + toSunday - 7 * late + 114;
  return `${String(year)}-${String(Math.floor(sum / 31)).padStart(2, '0')}-${String((sum % 31) + 1).padStart(2, '0')}`;
}

const known = new Map<number, ReadonlySet<string>>();

/** The public holidays of a year in France, as days. */
export function holidays(year: number): ReadonlySet<string> {
  const found = known.get(year) ?? new Set([...fixed.map((day) => `${String(year)}-${day}`), ...afterEaster.map((days) => dayOf(numberOf(easter(year)) + days))]);
  known.set(year, found);
  return found;
}

/** Whether the house works on a day, `2026-03-02`. */
export function isBusinessDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays(Number(day.slice(0, 4))).has(day);
}

/** The day that is `days` working days after a day; the day itself never counts. */
function businessDayAfter(day: string, days: number): string {
  let number = numberOf(day);
  for (let left = days; left > 0; ) {
    number += 1;
    if (isBusinessDay(dayOf(number))) left -= 1;
  }
  return dayOf(number);
}

/** The end of a working day in Paris, as an instant: winter and summer time differ by an hour. */
export function closingOf(day: string): string {
  const inWinter = new Date(Date.parse(`${day}T00:00:00Z`) + (closesAt - 1) * hourMs).toISOString();
  return localTime(houseZone, inWinter).hour === closesAt ? inWinter : new Date(Date.parse(inWinter) - hourMs).toISOString();
}

/** The end of a day in Paris: six hours after the house closes, in winter as in summer. */
export const dayEnds = (day: string): string => new Date(Date.parse(closingOf(day)) + 6 * hourMs).toISOString();

/** When something is due that may take `days` working days: at the close of the last of them. What comes in the evening or on a holiday counts from the next working day. */
export const addBusinessDays = (at: string, days: number): string => closingOf(businessDayAfter(houseDay(at), days));

/** Working days begun from one instant to another; 0 on the same day, negative when it is the other way round. */
export function businessDaysBetween(from: string, to: string): number {
  if (to < from) return -businessDaysBetween(to, from);
  const last = numberOf(houseDay(to));
  let count = 0;
  for (let number = numberOf(houseDay(from)) + 1; number <= last; number += 1) if (isBusinessDay(dayOf(number))) count += 1;
  return count;
}
