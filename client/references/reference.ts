/** A candidate's clients and what comes with them, as the console reads them. */
import type { RaRecord } from 'ra-core';
import type { Locale } from '#engine/workflow';
import type { CaseRecord } from '../workflow/record.ts';

export interface ReferenceRecord extends CaseRecord {
  readonly created_at: string;
  readonly due_at?: string | null;
  readonly application_id: number;
  readonly slot: number;
  readonly client_name: string;
  readonly client_email?: string | null;
  readonly client_phone?: string | null;
  readonly client_address?: string | null;
  readonly locale: Locale;
  readonly time_zone?: string | null;
  readonly service_description: string;
  readonly service_ended_on: string;
  readonly consent_declared_at: string;
  readonly attempts_count: number;
  readonly last_attempt_at?: string | null;
  readonly call_back_at?: string | null;
  readonly form_sent_at?: string | null;
  readonly form_bounced_at?: string | null;
  readonly channel?: string | null;
  readonly professionalism_score?: number | null;
  readonly professionalism_comment?: string | null;
  readonly satisfaction_score?: number | null;
  readonly satisfaction_comment?: string | null;
  readonly would_hire_again?: string | null;
  readonly service_as_declared?: string | null;
  readonly read_back?: boolean | null;
  readonly heard_years?: number | null;
  readonly heard_service?: string | null;
  readonly heard_month?: string | null;
  readonly other_words?: string | null;
  readonly completed_at?: string | null;
  readonly completed_by?: number | null;
  readonly refusal_note?: string | null;
  readonly replaced_reason?: string | null;
  readonly application?: { readonly id: number; readonly candidate_name: string; readonly trade: string; readonly state: string } | null;
}

export interface WarningRecord extends CaseRecord {
  readonly application_id: number;
  readonly reference_id?: number | null;
  readonly kind: string;
  readonly with_kind: string;
  readonly with_id: number;
  readonly explanation_en?: string;
  readonly explanation_fr?: string;
  readonly verdict?: string | null;
  readonly note?: string | null;
}

export interface AttemptRecord extends RaRecord<number> {
  readonly reference_id: number;
  readonly channel: string;
  readonly address?: string | null;
  readonly started_at: string;
  readonly outcome: string;
  readonly note?: string | null;
  readonly made_by: number;
}

export const slots = [1, 2, 3] as const;

/** States in which somebody still hopes for an answer. */
export const callable = ['named', 'contacting'] as const;
export const isCallable = ({ state }: Pick<CaseRecord, 'state'>): boolean => (callable as readonly string[]).includes(state);

/** Whoever holds a slot now. */
export const liveIn = (references: readonly ReferenceRecord[], slot: number): ReferenceRecord | undefined => references.find((one) => one.slot === slot && one.state !== 'replaced');

/** The call screen of a slot. */
export const callAddress = (application_id: number, slot: number): string => `/vetting/${application_id}/references/${slot}/call`;

/** The next client of the file who may be called, after this slot and round. */
export function nextSlot(references: readonly ReferenceRecord[], slot: number): number | undefined {
  const round = [1, 2].map((step) => ((slot - 1 + step) % slots.length) + 1);
  return round.find((one) => {
    const live = liveIn(references, one);
    return live && isCallable(live);
  });
}

/** A number as a telephone dials it. */
export const dialled = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;
