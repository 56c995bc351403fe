/** The outcomes of incidents of a quarter, as the house puts them side by side. */
import type { RaRecord } from 'ra-core';
import type { OutcomeRow, Outcomes, Spread } from '#workflows/fairness';

export type NamedRow = OutcomeRow & { readonly name?: string };

export interface Fairness {
  readonly quarter: string;
  readonly total: Outcomes;
  readonly by_category: readonly NamedRow[];
  readonly by_colleague: readonly NamedRow[];
  readonly by_manager: readonly NamedRow[];
  readonly spread: Readonly<Record<'by_category' | 'by_colleague' | 'by_manager', Spread>>;
}

export interface ConsistencyReview extends RaRecord<number> {
  readonly quarter: string;
  readonly findings: string;
  readonly actions?: string | null;
  readonly figures?: Pick<Fairness, 'total' | 'by_category' | 'spread'>;
  readonly written_by: number;
  readonly created_at: string;
}

/** The quarter of a day, and those before it, the latest first: `2026-Q1`. */
export function quartersUntil(day: Date, count: number): string[] {
  const last = day.getUTCFullYear() * 4 + Math.floor(day.getUTCMonth() / 3);
  return Array.from({ length: count }, (_, index) => `${Math.floor((last - index) / 4)}-Q${((last - index) % 4) + 1}`);
}
