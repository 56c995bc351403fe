/** A recommendation as the console reads it. */
import type { Locale } from '#engine/workflow';
import type { CaseRecord } from '../workflow/record.ts';

export interface RecommendationRecord extends CaseRecord {
  readonly created_at: string;
  readonly candidate_name: string;
  readonly candidate_email?: string | null;
  readonly candidate_phone?: string | null;
  readonly candidate_address?: string | null;
  readonly trade: string;
  readonly recommender_kind: string;
  readonly recommender_name: string;
  readonly recommender_email?: string | null;
  readonly recommender_phone?: string | null;
  readonly recommender_address?: string | null;
  readonly recommender_provider_id?: number | null;
  readonly relation?: string | null;
  readonly message?: string | null;
  readonly channel: string;
  readonly received_at: string;
  readonly locale: Locale;
  readonly verification_method?: string | null;
  readonly verification_note?: string | null;
  readonly dismissal_reason?: string | null;
  readonly decided_at?: string | null;
  readonly decided_by?: number | null;
}
