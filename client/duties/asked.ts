/** A request to a provider as the console reads it. */
import type { DeclineReason, ProviderAnswer, ProviderRequestKind } from '#workflows/providerRequestWords';
import type { CaseRecord } from '../workflow/record.ts';

export interface AskedRow extends CaseRecord {
  readonly provider_id: number;
  readonly customer_id: number | null;
  readonly engagement_id: number | null;
  readonly kind: ProviderRequestKind;
  readonly subject: string;
  readonly sent_at: string;
  readonly due_at: string;
  readonly overdue_at: string | null;
  readonly answered_at: string | null;
  readonly outcome: ProviderAnswer | null;
  readonly decline_reason: DeclineReason | null;
  readonly rerouted_at: string | null;
}

/** One request alone: with its texts, and what the house computes. */
export interface AskedRecord extends AskedRow {
  readonly text: string;
  readonly answer: string | null;
  readonly waiver_reason: string | null;
  readonly waived_by: number | null;
  readonly rerouting: string | null;
  readonly reminded_at: string | null;
  readonly signalled_at: string | null;
  /** Working days that are meant to be enough, and those that it took. */
  readonly target: number;
  readonly days_taken: number | null;
  readonly late: boolean;
}
