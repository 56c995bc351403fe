/** Cases of conduct and sanctions as the house sends them. */
import type { Say } from '#engine/workflow';
import type { Comparable, Departure } from '#workflows/conductRange';
import type { Level, Origin, Outcome, Severity, Violation } from '#workflows/conductWords';
import type { CaseRecord, OfferedAction } from '../workflow/record.ts';

export interface ConductRecord extends CaseRecord {
  readonly reference: string;
  readonly provider_id: number;
  readonly engagement_id?: number | null;
  readonly origin: Origin;
  readonly source_resource?: string | null;
  readonly source_id?: number | null;
  readonly severity: Severity;
  readonly summary: string;
  readonly violations?: readonly Violation[] | null;
  readonly opened_by?: number | null;
  readonly statement_requested_at?: string | null;
  readonly statement_due_at?: string | null;
  readonly statement?: string | null;
  readonly statement_at?: string | null;
  readonly hearing_closed_at?: string | null;
  readonly outcome?: Outcome | null;
  readonly reasons?: string | null;
  readonly clause_ids?: readonly string[] | null;
  readonly departs_because?: string | null;
  readonly decided_at?: string | null;
  readonly decided_by?: number | null;
  readonly unreached_at?: string | null;
  readonly created_at: string;
  readonly closed_at?: string | null;
  /** Computed for the case alone. */
  readonly comparable?: readonly Comparable[];
  readonly range?: { readonly from: Outcome; readonly to: Outcome } | null;
  readonly standing?: readonly Level[];
  readonly departures?: Readonly<Record<Outcome, Departure | null>>;
  readonly clause_texts?: Readonly<Record<string, Say>>;
}

export interface SanctionRecord extends CaseRecord {
  readonly reference: string;
  readonly provider_id: number;
  readonly conduct_case_id: number;
  readonly level: Level;
  readonly clause_ids: readonly string[];
  readonly reasons?: string | null;
  readonly notified_at: string;
  readonly starts_at: string;
  readonly ends_at?: string | null;
  readonly ended_at?: string | null;
  readonly overturned_at?: string | null;
  readonly decided_by?: number | null;
  readonly confirmed_by?: number | null;
}

/** One action of a record, when this person's role has it and the state allows it: shut by a rule it is drawn too, with its reason. */
export const drawn = ({ transitions = [] }: CaseRecord, name: string): OfferedAction | undefined =>
  transitions.find((one) => one.name === name && (one.refused === null || one.refused.because === 'gate' || one.refused.code === 'CLAIMED'));

/** How grave each level is, in a tone. */
export const levelTones = { no_action: 'neutral', warning: 'waiting', suspension: 'bad', termination: 'bad' } as const satisfies Record<Outcome, string>;

/** The last day of a sanction, as the house counts days: it ends at midnight after it. */
export const lastDay = (ends_at: string): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(Date.parse(ends_at) - 1);

/** An amount as it is written in a language. */
export const money = (locale: string, cents: number): string => new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { style: 'currency', currency: 'EUR' }).format(cents / 100);
