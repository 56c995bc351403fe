import type { Locale } from '#engine/workflow';

/** The moment at which a page is drawn: what it says of today is as old as its last drawing. */
export const drawnAt = (): Date => new Date();

const exact = new Map<Locale, Intl.DateTimeFormat>();
const relative = new Map<string, Intl.RelativeTimeFormat>();
const day = 86_400_000;

const steps = [
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', day],
  ['month', 30 * day],
  ['year', 365 * day],
] as const;

/** A date alone (`2026-10-12`) names a day, wherever the reader is: midnight UTC would be the day before, west of Greenwich. */
export const isDay = (at: string): boolean => /^\d{4}-\d\d-\d\d$/.test(at);

/** “Saturday 21 November 2026, 14:02”. */
export function exactly(at: string, locale: Locale): string {
  if (isDay(at)) return onDay(at, locale);
  const format = exact.get(locale) ?? new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'fr', { dateStyle: 'full', timeStyle: 'short' });
  exact.set(locale, format);
  return format.format(new Date(at));
}

/** “12 Oct 2026”. */
export const onDay = (at: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'fr', { day: 'numeric', month: 'short', year: 'numeric', ...(isDay(at) ? { timeZone: 'UTC' } : {}) }).format(new Date(at));

/** “Monday 12 October 2026”, of a day. */
export const onFullDay = (day: string, locale: Locale): string => new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'fr', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(day));

/** “14:02”. */
export const atTime = (at: string, locale: Locale): string => new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'fr', { timeStyle: 'short' }).format(new Date(at));

function relativeIn(locale: Locale, style: 'short' | 'long'): Intl.RelativeTimeFormat {
  const format = relative.get(locale + style) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style });
  relative.set(locale + style, format);
  return format;
}

/** “3 hours ago”, “in 2 days”. */
export function fromNow(at: string, locale: Locale, now: number): string {
  const away = new Date(at).getTime() - now;
  if (Math.abs(away) < 45_000) return relativeIn(locale, 'short').format(0, 'second');
  const [unit, length] = [...steps].reverse().find(([, size]) => Math.abs(away) >= size) ?? steps[0];
  // “4 m.” would be minutes to many.
  const format = relativeIn(locale, unit === 'month' ? 'long' : 'short');
  return format.format(Math.round(away / length), unit);
}
