/** A complaint about staff as the console reads it. */
import type { Locale } from '#engine/workflow';
import type { ComplaintGround, Finding, standards } from '#workflows/complaintWords';
import type { CaseRecord } from '../workflow/record.ts';

export interface ComplaintRecord extends CaseRecord {
  readonly reference: string;
  readonly complainant: string;
  readonly complainant_email?: string | null;
  readonly locale: Locale;
  readonly customer_id?: number | null;
  readonly request_id?: number | null;
  readonly staff_id: number;
  readonly grounds: readonly ComplaintGround[];
  readonly standards: readonly (keyof typeof standards)[];
  readonly details?: string | null;
  readonly how_short?: string | null;
  readonly taken_by?: number | null;
  readonly reviewer_id?: number | null;
  readonly account?: string | null;
  readonly account_at?: string | null;
  readonly findings?: readonly Finding[] | null;
  readonly conclusions?: string | null;
  readonly concluded_at?: string | null;
  readonly letter_sent_at?: string | null;
  readonly created_at: string;
  readonly due_at?: string | null;
}

/** A complaint that one took in oneself: all that is told of it afterwards. */
export interface PassedOnComplaint {
  readonly reference: string;
  readonly complainant: string;
  readonly received_at: string;
}
