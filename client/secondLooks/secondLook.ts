/** A second look as the console reads it. */
import type { LookOutcome, SeenReview } from '#workflows/secondLookWords';
import type { Ground } from '#workflows/reviewWords';
import type { CaseRecord } from '../workflow/record.ts';

export interface SecondLookRecord extends CaseRecord {
  readonly created_at: string;
  readonly due_at?: string | null;
  readonly seen?: SeenReview;
  readonly outcome?: LookOutcome | null;
  readonly ground?: Ground | null;
  readonly note?: string | null;
  readonly answered_by?: number | null;
  readonly answered_at?: string | null;
  readonly conclusion?: string | null;
  readonly settled_by?: number | null;
  /** Shown once somebody has answered. */
  readonly first?: { readonly outcome: LookOutcome; readonly ground: Ground | null; readonly clause_id: string; readonly by: number; readonly decided_at: string; readonly of: { readonly resource: string; readonly id: number } };
}
