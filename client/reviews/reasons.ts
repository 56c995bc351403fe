/** The grounds as the keyboard knows them, and the words that an explanation begins with. */
import type { Say } from '#engine/workflow';
import { reviewGates } from '#workflows/reviewGates';
import { type Ground, type SignalKind, clauseOfGround, grounds } from '#workflows/reviewWords';
import type { RefusedAction } from '../workflow/record.ts';
import { workflowOf } from '../workflow/declared.ts';
import { refusals, returns } from './explanations.ts';
import type { ReviewRecord } from './review.ts';

/** Each ground's letter, read by the character typed: the same on every board. */
export const groundKeys: Readonly<Record<Ground, string>> = { personal_data: 't', unlawful: 'u', off_topic: 'o', duplicate: 'd', conflict_of_interest: 'c' };

export const allGrounds = Object.keys(groundKeys) as readonly Ground[];

/** Signals whose passage shows what a ground speaks of. */
const shownBy: Readonly<Record<Ground, readonly SignalKind[]>> = {
  personal_data: ['personal_data', 'payment_data'],
  unlawful: ['rude_words'],
  off_topic: ['language'],
  duplicate: ['near_duplicate', 'burst'],
  conflict_of_interest: ['same_contact'],
};
/** Grounds that are about the text as a whole. */
const whole: readonly Ground[] = ['off_topic', 'duplicate', 'conflict_of_interest'];
const longest = 500;

const shortened = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** The passage a ground speaks of: what was selected, else what a signal quotes, else the text itself where all of it is meant. */
export function passageFor(ground: Ground, { signals = [], body }: ReviewRecord, selected: string): string {
  if (selected) return shortened(selected, longest);
  const quoted = signals.find(({ kind, passage }) => shownBy[ground].includes(kind) && passage)?.passage;
  if (quoted) return shortened(quoted, longest);
  return whole.includes(ground) ? shortened(body, longest) : '';
}

/** What the form of a return or of a rejection begins with, in the author's language; all of it can be changed. */
export function firstWords(name: string, ground: Ground, review: ReviewRecord, selected: string): Readonly<Record<string, unknown>> {
  const passage = passageFor(ground, review, selected);
  const returning = name === 'return_to_author';
  const explanation = (returning ? returns : refusals)[ground](shortened(passage, 160) || '…')[review.locale];
  return returning ? { ground, passage, explanation } : { ground, clause_id: clauseOfGround[ground], explanation };
}

/** Why a ground is shut for this review before its form is even opened; the declaration's own gate says so. */
export function shutGround(name: string, ground: Ground, review: ReviewRecord): RefusedAction | null {
  const needs = workflowOf('reviews')?.transitions[name]?.needs ?? [];
  const gate = reviewGates.returned_first;
  if (!needs.includes('returned_first')) return null;
  const ask = { row: review as never, by: { kind: 'staff', id: 0, name: '', roles: [], locale: review.locale }, now: '', input: { ground } } as const;
  if (gate.holds(undefined as never, ask)) return null;
  return { because: 'gate', code: gate.code, detail: gate.says, clause_id: gate.clause, mend: gate.mend };
}

export const groundName = (ground: string | null | undefined): Say | undefined => (ground && ground in grounds ? grounds[ground as Ground] : undefined);
