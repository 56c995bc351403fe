/** Like cases alike: what was decided before under the same clause, and when a decision departs from it. Pure. */
import { type Outcome, ladder } from './conductWords.ts';

/** A decided case that cites a clause of this one. */
export interface Comparable {
  readonly id: number;
  readonly reference: string;
  /** What stands of it: an appeal may have made it milder. */
  readonly outcome: Outcome;
  readonly clause_ids: readonly string[];
  readonly decided_at: string;
  /** Days of a suspension. */
  readonly days: number | null;
}

const rank = (outcome: Outcome): number => ladder.indexOf(outcome);

/** The mildest and the gravest outcome among comparable cases; null when there are none. */
export function rangeOf(comparable: readonly Pick<Comparable, 'outcome'>[]): { readonly from: Outcome; readonly to: Outcome } | null {
  const ranks = comparable.map(({ outcome }) => rank(outcome));
  if (!ranks.length) return null;
  return { from: ladder[Math.min(...ranks)] as Outcome, to: ladder[Math.max(...ranks)] as Outcome };
}

/** The level that a first decision of this kind jumps over: a suspension before any warning, an exclusion before any suspension. */
function skipped(outcome: Outcome, standing: readonly Outcome[]): Outcome | null {
  const lesser = ladder[rank(outcome) - 1];
  if (!lesser || lesser === 'no_action' || outcome === 'no_action') return null;
  return standing.some((one) => rank(one) >= rank(lesser)) ? null : lesser;
}

export interface Departure {
  /** The milder sanction that was never tried. */
  readonly skips: Outcome | null;
  /** Outside of what comparable cases came to. */
  readonly outside: { readonly from: Outcome; readonly to: Outcome } | null;
}

/** In what a decision departs from the ladder and from comparable cases; null when it does not. */
export function departureOf(outcome: Outcome, standing: readonly Outcome[], comparable: readonly Pick<Comparable, 'outcome'>[]): Departure | null {
  const range = rangeOf(comparable);
  const outside = range && (rank(outcome) < rank(range.from) || rank(outcome) > rank(range.to)) ? range : null;
  const skips = skipped(outcome, standing);
  return skips || outside ? { skips, outside } : null;
}
