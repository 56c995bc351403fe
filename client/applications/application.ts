/** A candidate's file and what comes with it, as the console reads them. */
import type { Locale, Say } from '#engine/workflow';
import type { CheckKind } from '#workflows/checkWords';
import type { Criterion } from '#workflows/interviewWords';
import type { CaseRecord } from '../workflow/record.ts';

/** One gate of the file: whether it holds, in which words, by which clause, and who can mend it. */
export interface GateRecord {
  readonly name: string;
  readonly code: string;
  readonly holds: boolean;
  readonly detail: Say;
  readonly clause_id: string;
  readonly clause_on?: string;
  readonly mend: Say;
}

/** Gates, marks, references and checks as they stood at the decision. */
export interface SnapshotRecord {
  readonly at: string;
  readonly gates: readonly GateRecord[];
  readonly scorecards: readonly { readonly interview_id: number; readonly author_id: number; readonly number: number; readonly scores: Readonly<Record<Criterion, number>>; readonly profile_validated: boolean; readonly motivation_validated: boolean }[];
  readonly references: readonly { readonly id: number; readonly slot: number; readonly state: string; readonly professionalism_score: number | null; readonly satisfaction_score: number | null }[];
  readonly checks: readonly { readonly id: number; readonly kind: CheckKind; readonly state: string; readonly valid_until: string | null; readonly decided_by: number | null }[];
  readonly documents: readonly { readonly policy: string; readonly number: number | null; readonly accepted: number | null }[];
}

export interface ApplicationRecord extends CaseRecord {
  readonly created_at: string;
  readonly updated_at: string;
  readonly stage_since?: string | null;
  readonly assignee_id?: number | null;
  readonly recommendation_id: number;
  readonly provider_id: number;
  readonly candidate_name: string;
  readonly candidate_email?: string | null;
  readonly candidate_phone?: string | null;
  readonly candidate_address?: string | null;
  readonly trade: string;
  readonly services?: readonly string[] | null;
  readonly locale: Locale;
  readonly claimed_years?: number | null;
  readonly claimed_background?: string | null;
  readonly declared_at?: string | null;
  readonly open_warnings: number;
  readonly references_completed: number;
  readonly signature_requested_by?: number | null;
  readonly signature_requested_at?: string | null;
  readonly signed_at?: string | null;
  readonly closed_at?: string | null;
  readonly decided_at?: string | null;
  readonly decided_by?: number | null;
  readonly decision_note?: string | null;
  readonly decline_reason?: string | null;
  readonly decline_explanation?: string | null;
  readonly withdrawal_reason?: string | null;
  readonly gates?: readonly GateRecord[];
  /** What the file was decided upon, as it stood; absent while it is open, and of one that was withdrawn. */
  readonly snapshot?: SnapshotRecord | null;
  readonly snapshot_hash?: string | null;
  /** In lists. */
  readonly gate_count?: { readonly held: number; readonly all: number };
}

/** Where a file may stand while it is open, in order, and how it may end. */
export const stages = ['received', 'interviewing', 'checking_references', 'checking_documents', 'awaiting_signature'] as const;
const endings = ['admitted', 'declined', 'withdrawn'] as const;
export type Stage = (typeof stages)[number] | (typeof endings)[number];

export const isStage = (text: string): text is Stage => ([...stages, ...endings] as readonly string[]).includes(text);
export const isOpen = ({ state }: Pick<CaseRecord, 'state'>): boolean => (stages as readonly string[]).includes(state);

const dayMs = 86_400_000;

/** Whole days that the file has stood where it stands. */
export const daysInStage = ({ stage_since, created_at }: ApplicationRecord, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(stage_since ?? created_at)) / dayMs));

/** The gates of a file: as they stood when it was decided on, else as they stand today. */
export const gatesOf = ({ snapshot, gates = [] }: ApplicationRecord): readonly GateRecord[] => snapshot?.gates ?? gates;

/** Those that are, or were, shut. */
export const shutGates = (application: ApplicationRecord): readonly GateRecord[] => gatesOf(application).filter(({ holds }) => !holds);
