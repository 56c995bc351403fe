/** A newcomer's practice: what they answered, and whether this is still their first week. */
import { type RaRecord, useGetList } from 'ra-core';
import type { PracticeAnswer } from '#workflows/practice';
import { whoIsHere } from '../providers/session.ts';

export interface AnswerRecord extends RaRecord<number> {
  readonly exercise: string;
  readonly answer: PracticeAnswer;
  readonly correct: boolean;
}

const firstDays = 7;

/** Whether whoever is here took their place less than a week ago. */
export function isFirstWeek(now: number): boolean {
  const since = whoIsHere()?.since;
  return typeof since === 'string' && now - Date.parse(since) < firstDays * 86_400_000;
}

/** Their own answers, oldest first. */
export const useMyAnswers = () => useGetList<AnswerRecord>('practice_answers', { pagination: { page: 1, perPage: 50 }, sort: { field: 'id', order: 'ASC' }, filter: {} });
