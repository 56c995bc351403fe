/** The form of a scorecard: what it begins with, what is still missing, what is sent. */
import { type Criterion, type Score, criterionNames } from '#workflows/interviewWords';
import type { Draft } from '../workflow/draft.ts';
import { type InterviewRecord, type ScorecardAct, type ScorecardRecord } from './interview.ts';
import { inField } from './times.ts';

export type Scores = Readonly<Partial<Record<Criterion, Partial<Score>>>>;

export const scoresOf = (values: Draft): Scores => (values.scores ?? {}) as Scores;

/** Whether a criterion has its level and its words. */
export const isComplete = (scores: Scores, name: Criterion): boolean => scores[name]?.score !== undefined && (scores[name].comment ?? '').trim().length >= 3;

/** A form begins with the meeting as it was planned; a correction with what one filed. */
export function firstValues(act: ScorecardAct, interview: InterviewRecord, mine: ScorecardRecord | undefined, participants: string, now: Date): Draft {
  if (act === 'correct' && mine) {
    const { scores, profile_validated, motivation_validated, notes } = mine;
    return { scores, profile_validated, motivation_validated, notes: notes ?? '' };
  }
  if (act !== 'record') return {};
  const began = new Date(interview.starts_at) < now ? interview.starts_at : now;
  return { started_at: inField(began), minutes: String(interview.minutes), mode: interview.mode, participants };
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Fields that stand empty, by name. */
export function missingIn(act: ScorecardAct, values: Draft): readonly string[] {
  const asked = act === 'record' ? ['started_at', 'minutes', 'participants'] : act === 'correct' ? ['reason'] : [];
  return [
    ...asked.filter((name) => text(values[name]) === ''),
    ...criterionNames.filter((name) => !isComplete(scoresOf(values), name)),
    ...['profile_validated', 'motivation_validated'].filter((name) => typeof values[name] !== 'boolean'),
  ];
}

/** The form as the server takes it. */
export function inputOf(act: ScorecardAct, values: Draft): Record<string, unknown> {
  const { scores, profile_validated, motivation_validated } = values;
  const own = { scores, profile_validated, motivation_validated, ...(text(values.notes) && { notes: text(values.notes) }) };
  if (act === 'correct') return { ...own, reason: text(values.reason) };
  if (act === 'add_scorecard') return own;
  return { ...own, started_at: new Date(text(values.started_at)).toISOString(), minutes: Number(values.minutes), mode: values.mode, participants: text(values.participants) };
}
