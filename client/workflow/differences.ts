/** What changed between two versions of a record, field by field. */
import { diffWordsWithSpace } from 'diff';

export interface Difference {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface Piece {
  readonly text: string;
  readonly kind: 'same' | 'added' | 'removed';
}

/** Bookkeeping that changes with every act, or that a machine looks rows up by, and that tells a reader nothing; a proposal is told by the event that made it, an exception by the record. */
const bookkeeping = new Set(['id', 'version', 'updated_at', 'created_at', 'transitions', 'claimed_by', 'claimed_until', 'text_version', 'proposal', 'uid', 'sequence', 'stage_since', 'exceptions', 'decision_event_id', 'letter_id', 'score', 'with_id', 'by_id', 'by_kind', 'hidden_from', 'figures', 'agreement', 'snapshot', 'seen', 'lot']);

/** Whether a change of this column tells a reader anything. */
export const isTold = (field: string): boolean => !bookkeeping.has(field) && !/_(key|hash)$/.test(field) && (field === 'linked_staff_id' || !field.endsWith('_staff_id'));

/** A record that came along, or a list of them (an empty one too): each has a history of its own. A list of words is a value. */
const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !(Array.isArray(value) && value.length > 0 && typeof value[0] !== 'object');

type Values = Readonly<Record<string, unknown>> | null | undefined;

/** The fields that differ, in the order of the later version. */
export function differences(before: Values, after: Values): readonly Difference[] {
  const fields = new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})]);
  return [...fields].flatMap((field) => {
    const [was, is] = [before?.[field] ?? null, after?.[field] ?? null];
    return !isTold(field) || isRecord(was) || isRecord(is) || JSON.stringify(was) === JSON.stringify(is) ? [] : [{ field, before: was, after: is }];
  });
}

/** Two texts as one, with what went and what came. */
export const pieces = (before: string, after: string): readonly Piece[] =>
  diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({ text: value, kind: added ? 'added' : removed ? 'removed' : 'same' }));

/** A name that gave way to another: two people who share a word are not half the same. */
export const replaced = (before: string, after: string): readonly Piece[] =>
  ([{ text: before, kind: 'removed' }, { text: after, kind: 'added' }] as const).filter(({ text }) => text !== '');
