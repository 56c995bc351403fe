/** Where the passages of signals stand in a text. */
import type { SignalRecord } from './review.ts';

export interface Piece {
  readonly text: string;
  /** Numbers of the signals that quote it; none for plain text. */
  readonly notes: readonly number[];
  /** Those whose passage ends with it. */
  readonly ends: readonly number[];
}

/** A signal's quotation may join several passages, and may end where it was cut. */
const passagesOf = ({ passage }: SignalRecord): readonly string[] =>
  (passage ?? '').split(' · ').map((part) => part.replace(/…$/, '').trim()).filter((part) => part.length > 1);

/** A text cut where a quoted passage begins or ends; the signals are numbered from one in their order. */
export function marked(text: string, signals: readonly SignalRecord[]): readonly Piece[] {
  const found = signals.flatMap((signal, index) =>
    passagesOf(signal).flatMap((passage) => {
      const start = text.indexOf(passage);
      return start < 0 ? [] : [{ start, end: start + passage.length, note: index + 1 }];
    }),
  );
  const cuts = [...new Set([0, text.length, ...found.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const here = found.filter((one) => one.start <= start && one.end >= end);
    const numbers = (some: typeof found) => [...new Set(some.map(({ note }) => note))];
    return { text: text.slice(start, end), notes: numbers(here), ends: numbers(here.filter((one) => one.end === end)) };
  });
}
