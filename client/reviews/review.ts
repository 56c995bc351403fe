/** A review and what comes with it, as the console reads them. */
import type { Locale } from '#engine/workflow';
import type { SignalKind } from '#workflows/reviewWords';
import type { CaseRecord } from '../workflow/record.ts';

interface Named {
  readonly id: number;
  readonly name: string;
}

export interface SignalRecord extends CaseRecord {
  readonly review_id: number;
  readonly kind: SignalKind;
  readonly score: number;
  readonly passage?: string | null;
  readonly explanation_en?: string;
  readonly explanation_fr?: string;
  readonly other_review_id?: number | null;
  readonly verdict?: string | null;
  readonly note?: string | null;
  readonly disposed_by?: number | null;
  readonly disposed_at?: string | null;
}

export interface ReplyRecord extends CaseRecord {
  readonly review_id: number;
  readonly body?: string | null;
  readonly locale: Locale;
  readonly invited_at?: string | null;
  readonly submitted_at?: string | null;
  readonly published_at?: string | null;
  readonly due_at?: string | null;
}

export interface EngagementRecord {
  readonly id: number;
  readonly title: string;
  readonly reference?: string | null;
  readonly completed_on?: string | null;
}

export interface ReviewRecord extends CaseRecord {
  readonly created_at: string;
  readonly rating: number;
  readonly title?: string | null;
  readonly body: string;
  readonly locale: Locale;
  readonly experience_on?: string | null;
  readonly author_name: string;
  readonly author_email?: string | null;
  readonly source?: string | null;
  readonly provider_id: number;
  readonly customer_id?: number | null;
  readonly engagement_id?: number | null;
  readonly text_version?: number;
  readonly open_signals: number;
  readonly signals_count?: number;
  readonly proof_requested_at?: string | null;
  readonly proof_received_at?: string | null;
  readonly proof_refused_at?: string | null;
  readonly proof_text?: string | null;
  readonly verified_at?: string | null;
  readonly verified_by?: number | null;
  readonly verification_method?: string | null;
  readonly verification_evidence?: string | null;
  readonly returned_at?: string | null;
  readonly returned_count?: number;
  readonly return_ground?: string | null;
  readonly proposed_by?: number | null;
  readonly rejection_ground?: string | null;
  readonly rejection_clause?: string | null;
  readonly rejection_explanation?: string | null;
  readonly published_at?: string | null;
  readonly challenged_at?: string | null;
  readonly provider?: (Named & { readonly trade?: string | null; readonly state?: string; readonly listed?: boolean | number | null }) | null;
  readonly customer?: Named | null;
  readonly engagement?: EngagementRecord | null;
  readonly signals?: readonly SignalRecord[];
  readonly replies?: readonly ReplyRecord[];
}

/** Relations that the review's own panes need: one request brings them all. */
export const embedded = ['provider', 'customer', 'engagement', 'signals', 'replies'] as const;

/** Signals that still wait for a person. */
export const openSignals = ({ signals = [] }: ReviewRecord): readonly SignalRecord[] => signals.filter(({ state }) => state === 'open');

/** The review whose text a signal is about beside its own; that of a burst only names where it began. */
export const comparedWith = ({ kind, other_review_id }: SignalRecord): number | null => (kind === 'burst' ? null : (other_review_id ?? null));
