/** Weeks, hours and zones as the viewer lives them. */
import type { Locale } from '#engine/workflow';

const tag = (locale: Locale): string => (locale === 'en' ? 'en-GB' : 'fr');

/** Monday midnight of the week that holds this moment, where the viewer is. */
export function weekStart(at: Date): Date {
  const day = (at.getDay() + 6) % 7;
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() - day);
}

/** So many days later by the calendar, whatever the clocks do meanwhile. */
export const daysAfter = (at: Date, days: number): Date => new Date(at.getFullYear(), at.getMonth(), at.getDate() + days);

const two = (value: number): string => String(value).padStart(2, '0');

/** `2026-03-02`, of the viewer’s day. */
export const dayKey = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

/** `2026-03-02T14:30`, as a form’s field for a moment holds it. */
export const inField = (at: string | Date): string => {
  const moment = new Date(at);
  return `${dayKey(moment)}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
};

/** The day that an address names, or today. */
export function dayNamed(text: string | null): Date {
  const [year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text ?? '')?.slice(1).map(Number) ?? [];
  return year === undefined || month === undefined || day === undefined ? new Date() : new Date(year, month - 1, day);
}

/** “2 – 8 March 2026”. */
export const weekInWords = (start: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(tag(locale), { day: 'numeric', month: 'long', year: 'numeric' }).formatRange(start, daysAfter(start, 6));

/** “Wednesday 4 March”. */
export const dayInWords = (at: Date, locale: Locale): string => new Intl.DateTimeFormat(tag(locale), { weekday: 'long', day: 'numeric', month: 'long' }).format(at);

const hour = (locale: Locale): Intl.DateTimeFormat => new Intl.DateTimeFormat(tag(locale), { hour: '2-digit', minute: '2-digit' });

/** “14:30–15:15”. */
export function hoursInWords(at: string, minutes: number, locale: Locale): string {
  const begin = new Date(at);
  return hour(locale).formatRange(begin, new Date(begin.getTime() + minutes * 60_000));
}

/** “Wed 4 Mar 2026, 14:30”. */
export const momentInWords = (at: string, locale: Locale): string =>
  new Intl.DateTimeFormat(tag(locale), { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(new Date(at));

/** The zone in which this screen shows times: “Europe/Paris (UTC+1)”, at a moment, since it changes with the season. */
export function zoneInWords(at: Date, locale: Locale): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const offset = new Intl.DateTimeFormat(tag(locale), { timeZoneName: 'shortOffset' }).formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return `${timeZone.replaceAll('_', ' ')} (${offset.replace('GMT', 'UTC')})`;
}
