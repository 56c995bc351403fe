/** An interview and its scorecards, as the console reads them. */
import type { RaRecord } from 'ra-core';
import type { Criterion, Mode, Score } from '#workflows/interviewWords';
import type { CaseRecord } from '../workflow/record.ts';

/** The candidate, as far as an interview shows them. */
export interface CandidateRecord extends RaRecord<number> {
  readonly candidate_name: string;
  readonly candidate_phone?: string | null;
  readonly trade?: string;
  readonly state: string;
}

export interface ScorecardRecord extends RaRecord<number> {
  readonly interview_id: number;
  readonly author_id: number;
  readonly number: number;
  readonly scores: Readonly<Record<Criterion, Score>>;
  readonly profile_validated: boolean;
  readonly motivation_validated: boolean;
  readonly notes?: string | null;
  readonly correction_reason?: string | null;
  readonly created_at: string;
}

export interface InterviewRecord extends CaseRecord {
  readonly application_id: number;
  readonly application?: CandidateRecord | null;
  readonly scorecards?: readonly ScorecardRecord[];
  readonly starts_at: string;
  readonly minutes: number;
  readonly mode: Mode;
  readonly place?: string | null;
  readonly interviewer_ids: readonly number[];
  readonly started_at?: string | null;
  readonly held_minutes?: number | null;
  readonly participants?: string | null;
  readonly profile_validated?: boolean | null;
  readonly motivation_validated?: boolean | null;
  readonly cancel_reason?: string | null;
  /** Whose scorecards are in: on the record itself. */
  readonly filed_by?: readonly number[];
}

/** The acts that fill a scorecard. */
export const scorecardActs = ['record', 'add_scorecard', 'correct'] as const;
export type ScorecardAct = (typeof scorecardActs)[number];

/** Where one interview and one’s own scorecard of it stand. */
export const interviewAddress = (id: number): string => `/interviews/${id}/show`;
export const scorecardAddress = (id: number): string => `/interviews/${id}/scorecard`;

/** The newest card of each author, in the order in which they were first filed. */
export function newestCards(cards: readonly ScorecardRecord[]): readonly ScorecardRecord[] {
  const newest = new Map<number, ScorecardRecord>();
  for (const card of cards) if ((newest.get(card.author_id)?.number ?? 0) < card.number) newest.set(card.author_id, card);
  return [...newest.values()];
}

/** Interviews that take one of the two places of an application. */
export const counts = ({ state }: Pick<CaseRecord, 'state'>): boolean => state === 'scheduled' || state === 'held';
