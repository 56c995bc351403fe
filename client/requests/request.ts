/** A customer's request as the console reads it. */
import type { Locale } from '#engine/workflow';
import type { Door, Outcome, RequestException, RequestKind } from '#workflows/requestWords';
import { ladderReaders } from '#workflows/customerWords';
import { whoIsHere } from '../providers/session.ts';
import type { CaseRecord } from '../workflow/record.ts';

export interface RequestRow extends CaseRecord {
  readonly reference: string;
  readonly kind: RequestKind;
  readonly customer_id: number | null;
  readonly sender_name: string;
  readonly locale: Locale;
  readonly channel: string;
  readonly door?: Door | null;
  readonly subject: string;
  readonly received_at: string;
  readonly due_at: string;
  readonly answered_at: string | null;
  readonly outcome: Outcome | null;
  readonly answer_clause: string | null;
  readonly escalations: number;
  readonly assignee_id: number | null;
  readonly kept_aside?: boolean;
}

/** One request alone: with its texts, and what the house computes. */
export interface RequestRecord extends RequestRow {
  readonly sender_email?: string | null;
  readonly sender_phone?: string | null;
  readonly text: string;
  readonly answered_by: number | null;
  readonly answer: string | null;
  readonly answer_version: number | null;
  readonly answer_hash: string | null;
  readonly answer_given: string | null;
  readonly answer_intact: boolean | null;
  readonly escalated_at: string | null;
  readonly new_facts: string | null;
  readonly reopened_at: string | null;
  readonly exceptions: readonly RequestException[] | null;
}

/** Whether an answer is still owed. */
export const isOpen = ({ state }: Pick<RequestRow, 'state'>): boolean => ['received', 'acknowledged', 'in_progress'].includes(state);

/** Whether this person learns whose messages are kept aside. */
export const seesAside = (): boolean => (whoIsHere()?.roles ?? []).some((role) => ladderReaders.includes(role));
