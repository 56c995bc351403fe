/** The papers of a service as the console reads them. */
import type { CommitmentKind } from '#workflows/commitmentWords';
import type { Context, Criterion, Measure, NoteMilestone, NoteService } from '#workflows/scopingNoteWords';
import type { CaseRecord } from '../workflow/record.ts';

export interface NoteRow extends CaseRecord {
  readonly engagement_id: number;
  readonly provider_id: number;
  readonly customer_id: number;
  readonly need: string;
  readonly created_at: string;
  readonly need_confirmed_at: string | null;
  readonly provider_validated_at: string | null;
  readonly customer_validated_at: string | null;
}

/** One note alone: its whole text, and what the house computes of it. */
export interface NoteRecord extends NoteRow {
  readonly context: Context | null;
  readonly services: readonly NoteService[] | null;
  readonly milestones: readonly NoteMilestone[] | null;
  readonly criteria: readonly Criterion[] | null;
  readonly measures: readonly Measure[] | null;
  readonly content_hash: string | null;
  readonly objection: string | null;
  readonly beyond_need: readonly number[];
  /** Whether the text is still the one whose mark stands there. */
  readonly stands: boolean;
}

export interface CommitmentRecord extends CaseRecord {
  readonly engagement_id: number;
  readonly provider_id: number;
  readonly scoping_note_id: number | null;
  readonly kind: CommitmentKind;
  readonly what: string;
  readonly due_on: string;
  readonly written: boolean;
  readonly confirmed_at: string | null;
  readonly done_on: string | null;
  readonly asked_at: string | null;
  readonly delay_announced_at: string | null;
  readonly delay_until: string | null;
  readonly delay_words?: string | null;
  readonly outcome_words?: string | null;
  readonly announced_in_time?: boolean | null;
}
