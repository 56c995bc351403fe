import type { CheckKind } from '#workflows/checkWords';
import type { CaseRecord } from '../workflow/record.ts';

/** A check as the house shows it; who may read less finds less. */
export interface CheckRecord extends CaseRecord {
  readonly application_id?: number | null;
  readonly provider_id: number;
  readonly provider?: { readonly id: number; readonly name: string } | null;
  readonly kind: CheckKind;
  readonly description?: string | null;
  readonly method?: string | null;
  readonly attachment_id?: number | null;
  readonly valid_until?: string | null;
  readonly categories?: readonly string[] | null;
  readonly insurer?: string | null;
  readonly policy_number?: string | null;
  readonly activities?: readonly string[] | null;
  readonly amount?: number | null;
  readonly starts_on?: string | null;
  readonly ends_on?: string | null;
  readonly confirmed_with_insurer?: boolean | null;
  readonly reason?: string | null;
  readonly decided_at?: string | null;
  readonly decided_by?: number | null;
  readonly created_at: string;
}

const dayMs = 86_400_000;

/** The day `days` after now, as the house writes days. */
export const dayIn = (now: number, days: number): string => new Date(now + days * dayMs).toISOString().slice(0, 10);

/** Whole days from today to a day; negative once it is over. */
export const daysUntil = (day: string, now: number): number => Math.round((Date.parse(day) - Date.parse(dayIn(now, 0))) / dayMs);

/** How far ahead expiries are watched: the days before on which a provider is reminded. */
export const watched = [7, 30, 60] as const;

/** The first of the watched spans that holds a day; the longest for what is later. */
export const spanOf = (day: string, now: number): (typeof watched)[number] => watched.find((span) => daysUntil(day, now) <= span) ?? 60;
