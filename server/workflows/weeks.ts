/** Weeks of the calendar, from Monday to Sunday as the house counts its days, and as Europe numbers them: `2026-W47`. Pure. */
import { houseDay, houseMidnight } from './localTime.ts';

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;

/** The week in which an instant lies. */
export function weekOf(at: string): string {
  const day = new Date(`${houseDay(at)}T00:00:00.000Z`);
  // The Thursday of a week says which year it belongs to.
  const thursday = new Date(day.getTime() + (3 - ((day.getUTCDay() + 6) % 7)) * dayMs);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return `${thursday.getUTCFullYear()}-W${String(Math.floor((thursday.getTime() - first) / weekMs) + 1).padStart(2, '0')}`;
}

/** The first instant of a week; null for what is no week of the calendar. */
export function mondayOf(week: string): string | null {
  const [, year, number] = /^(20\d{2})-W(\d{2})$/.exec(week) ?? [];
  if (!year || !number) return null;
  const fourth = Date.UTC(Number(year), 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayMs + (Number(number) - 1) * weekMs;
  const at = houseMidnight(new Date(monday).toISOString().slice(0, 10));
  return weekOf(at) === week ? at : null;
}

/** The midnight so many weeks after the midnight `at`: an hour more or less lies between where the clocks change. */
export function weeksLater(at: string, weeks: number): string {
  const day = Date.parse(`${houseDay(at)}T00:00:00.000Z`) + weeks * weekMs;
  return houseMidnight(new Date(day).toISOString().slice(0, 10));
}

/** The week of an instant and those before it, the latest first. */
export const weeksUntil = (at: string, count: number): string[] => Array.from({ length: count }, (_, index) => weekOf(weeksLater(at, -index)));
