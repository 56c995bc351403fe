/** An appeal as the console reads it: the decision beside it, and who may look at it afresh. */
import type { Locale, Say } from '#engine/workflow';
import type { AppealOutcome, Appealable } from '#workflows/appealWords';
import type { CaseRecord } from '../workflow/record.ts';

export interface AppealedDecision {
  readonly at: string;
  readonly by: readonly string[];
  readonly state: string;
  readonly level: string | null;
  readonly starts_at: string | null;
  readonly ends_at: string | null;
  readonly reference: string | null;
  readonly reasons: string;
  readonly ground: Say | null;
  readonly clauses: readonly { readonly id: string; readonly on: string; readonly text: Say; readonly version: number | null; readonly title: Say | null }[];
  readonly letter: { readonly id: number; readonly subject: string; readonly body: string; readonly locale: Locale; readonly sent_at: string | null } | null;
}

export interface AppealRecord extends CaseRecord {
  readonly reference: string;
  readonly of_resource: Appealable;
  readonly of_id: number;
  readonly provider_id: number | null;
  readonly customer_id: number | null;
  readonly appellant_name: string;
  readonly appellant_email?: string | null;
  readonly locale: Locale;
  readonly statement?: string;
  readonly evidence: number;
  readonly evidence_links?: readonly string[] | null;
  readonly submitted_at: string;
  readonly due_at: string | null;
  readonly decided_on_at: string;
  readonly reviewer_id: number | null;
  readonly outcome: AppealOutcome | null;
  readonly reduced_to?: string | null;
  readonly reasons?: string | null;
  readonly decided_at?: string | null;
  readonly decided_by?: number | null;
  readonly decision?: AppealedDecision;
  readonly reviewers?: readonly { readonly id: number; readonly name: string; readonly free: boolean }[];
}

/** Whether an answer is still owed. */
export const isOpen = ({ state }: Pick<AppealRecord, 'state'>): boolean => state === 'received' || state === 'under_review';
