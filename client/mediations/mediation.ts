/** A mediation with its words and offers, as the console reads them. */
import type { Say } from '#engine/workflow';
import type { Agreement, EndReason, OfferState, Performed, Side, Speaker, Term } from '#workflows/mediationWords';
import type { CaseRecord } from '../workflow/record.ts';

export interface SideFigures {
  readonly said: number;
  readonly told: number;
  readonly offers: number;
  readonly answered_in: number | null;
}

/** One condition, as it stands now. */
export interface Condition {
  readonly name: string;
  readonly holds: boolean;
  readonly code: string;
  readonly detail: Say;
  readonly mend: Say;
  readonly clause_id: string;
}

export interface MediationRecord extends CaseRecord {
  readonly reference: string;
  readonly subject: string;
  readonly facts?: string;
  readonly provider_id: number;
  readonly customer_id: number;
  readonly engagement_id?: number | null;
  readonly request_id?: number | null;
  readonly requested_by: string;
  readonly mediator_id?: number | null;
  readonly direct_contact_on?: string | null;
  readonly direct_contact?: string | null;
  readonly declared_at?: string | null;
  readonly turn?: Side | null;
  readonly opened_at?: string | null;
  readonly stops_at?: string | null;
  readonly due_at?: string | null;
  readonly created_at: string;
  readonly agreement?: Agreement | null;
  readonly agreement_hash?: string | null;
  readonly customer_signed_at?: string | null;
  readonly provider_signed_at?: string | null;
  readonly performance?: readonly Performed[] | null;
  readonly reason?: EndReason | null;
  readonly explanation?: string | null;
  readonly gates?: readonly Condition[];
  readonly neutrality?: Readonly<Record<Side, SideFigures>> & { readonly since: string | null };
  readonly provider?: { readonly id: number; readonly name: string } | null;
  readonly customer?: { readonly id: number; readonly name: string } | null;
}

export interface StatementRecord {
  readonly id: number;
  readonly party: Speaker;
  readonly visibility: 'private' | 'common';
  readonly space?: Side | null;
  readonly text: string;
  readonly said_at: string;
  readonly released_at?: string | null;
}

export interface OfferRecord extends CaseRecord {
  readonly state: OfferState;
  readonly number: number;
  readonly from_party: Side;
  readonly terms: readonly Term[];
  readonly expires_at: string;
  readonly created_at: string;
  readonly answer?: string | null;
}

/** The name of a side. */
export const nameOf = ({ customer, provider }: MediationRecord, side: Side): string => (side === 'customer' ? customer?.name : provider?.name) ?? '…';
