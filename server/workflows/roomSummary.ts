/** What one side is shown of a mediation in its room: what both may read, and what is its own. Pure. */
import type { Say } from '#engine/workflow';
import type { Agreement, OfferState, Performed, Side, Speaker, Term } from './mediationWords.ts';

export interface RoomWords {
  readonly id: number;
  readonly from: Speaker;
  /** Between this side and the mediator alone. */
  readonly alone: boolean;
  readonly text: string;
  readonly said_at: string;
  readonly released: boolean;
  readonly files: readonly { readonly id: number; readonly name: string; readonly bytes: number }[];
}

export interface RoomOffer {
  readonly number: number;
  readonly from: Side;
  readonly state: OfferState;
  readonly terms: readonly Term[];
  readonly made_at: string;
  readonly expires_at: string;
  readonly answer: string | null;
}

export interface RoomSummary {
  readonly room: Side;
  readonly reference: string;
  readonly subject: string;
  readonly names: Readonly<Record<Side, string>> & { readonly mediator: string | null };
  readonly state: string;
  readonly state_label: Say;
  readonly member: boolean;
  readonly declared_at: string | null;
  /** Whether the customer's declaration is still to be given at this stage. */
  readonly declaration_due: boolean;
  readonly turn: Side | null;
  readonly stops_at: string | null;
  readonly words: readonly RoomWords[];
  readonly offers: readonly RoomOffer[];
  readonly agreement: { readonly text: Agreement; readonly hash: string; readonly customer_signed_at: string | null; readonly provider_signed_at: string | null } | null;
  readonly performance: readonly Performed[];
  /** Why it ended, when it did. */
  readonly ended: Say | null;
}
