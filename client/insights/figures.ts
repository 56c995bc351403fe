/** Tables of figures as the house counts them, how their numbers are written, and the lists that they open. */
import { useCallback } from 'react';
import type { Locale } from '#engine/workflow';
import type { InsightTable, Question, Unit } from '#workflows/insightTable';
import { useLanguage } from '../i18n/useSay.ts';

export interface Overview {
  readonly week: string;
  readonly weeks: number;
  readonly from: string;
  readonly to: string;
  readonly counted_at: string;
  readonly tables: readonly InsightTable[];
}

/** The list behind a number, as an address of the console. */
export const listAddress = ({ resource, filter }: Question): string => `/${resource}?${new URLSearchParams({ filter: JSON.stringify(filter), page: '1', perPage: '25' })}`;

const unit = (locale: Locale, value: number, name: 'minute' | 'hour' | 'day'): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: name === 'day' ? 'long' : 'short', maximumFractionDigits: 0 }).format(value);

/** Hours as one says them: minutes below one, days from two days on. */
function duration(locale: Locale, hours: number): string {
  if (hours < 1) return unit(locale, hours * 60, 'minute');
  return hours < 48 ? unit(locale, hours, 'hour') : unit(locale, hours / 24, 'day');
}

/** A number in its unit; a dash where nothing was there to measure. */
export function written(locale: Locale, kind: Unit, value: number | null | undefined): string {
  if (value === null || value === undefined) return '–';
  if (kind === 'hours') return duration(locale, value);
  if (kind === 'share') return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value);
  if (kind === 'ratio') return new Intl.NumberFormat(locale, { maximumFractionDigits: 2, minimumFractionDigits: 2 }).format(value);
  return new Intl.NumberFormat(locale, kind === 'signed' ? { signDisplay: 'exceptZero' } : {}).format(value);
}

/** `written` in the language of the screen. */
export function useWritten(): (kind: Unit, value: number | null | undefined) => string {
  const locale = useLanguage();
  return useCallback((kind, value) => written(locale, kind, value), [locale]);
}
