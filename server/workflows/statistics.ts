/** What figures can and cannot say: intervals around parts, and whether two groups differ by more than chance. Pure. */

/** Standard errors of a 95 % interval. */
const z = 1.96;
/** Below so many on either side nothing is compared. */
const fewestCompared = 10;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Wilson's 95 % interval around `part` of `whole`, between 0 and 1; null when there is nothing to take a part of. */
export function wilson(part: number, whole: number): Interval | null {
  if (whole <= 0) return null;
  const share = part / whole;
  const middle = (share + (z * z) / (2 * whole)) / (1 + (z * z) / whole);
  const reach = (z / (1 + (z * z) / whole)) * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole));
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}

/** So many of so many. */
export interface Part {
  readonly part: number;
  readonly whole: number;
}

/** Newcombe's 95 % interval around the difference of two parts (first minus second), built from their two Wilson intervals. */
export function difference(one: Part, other: Part): Interval | null {
  const [a, b] = [wilson(one.part, one.whole), wilson(other.part, other.whole)];
  if (!a || !b) return null;
  const [p, q] = [one.part / one.whole, other.part / other.whole];
  return { low: p - q - Math.hypot(p - a.low, b.high - q), high: p - q + Math.hypot(a.high - p, q - b.low) };
}

/** Whether two parts differ by more than chance would bring one time in twenty; never on a handful. */
export function partsDiffer(one: Part, other: Part): boolean {
  if (one.whole < fewestCompared || other.whole < fewestCompared) return false;
  const between = difference(one, other);
  return between !== null && (between.low > 0 || between.high < 0);
}

/** The rank of each number among all, equal ones sharing the middle of theirs; and how many stand together, group by group. */
function ranked(all: readonly number[]): { ranks: Map<number, number>; ties: number[] } {
  const sorted = all.toSorted((a, b) => a - b);
  const ranks = new Map<number, number>();
  const ties: number[] = [];
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to] === sorted[from]) to += 1;
    ranks.set(sorted[from] as number, (from + 1 + to) / 2);
    ties.push(to - from);
    from = to;
  }
  return { ranks, ties };
}

/** Whether the numbers of one group lie above or below another's by more than chance (rank sums, Mann and Whitney); 1 above, -1 below, 0 neither. */
export function shifted(one: readonly number[], other: readonly number[]): -1 | 0 | 1 {
  const [m, n] = [one.length, other.length];
  if (m < fewestCompared || n < fewestCompared) return 0;
  const { ranks, ties } = ranked([...one, ...other]);
  const sum = one.reduce((before, value) => before + (ranks.get(value) ?? 0), 0);
  const all = m + n;
  const tied = ties.reduce((before, count) => before + count ** 3 - count, 0);
  const error = Math.sqrt(((m * n) / 12) * (all + 1 - tied / (all * (all - 1))));
  const away = sum - (m * (all + 1)) / 2;
  if (error === 0 || Math.abs(away) <= z * error) return 0;
  return away > 0 ? 1 : -1;
}

/** The value below which `share` of the numbers lie; of an empty list null. */
export function quantile(numbers: readonly number[], share: number): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? null;
}

/** How far two readers agree beyond what chance alone would bring (Cohen): 1 always, 0 as often as chance; null when one answer alone was ever given. */
export function kappa(pairs: readonly (readonly [string, string])[]): number | null {
  const all = pairs.length;
  const answers = new Set(pairs.flat());
  if (!all) return null;
  const observed = pairs.filter(([a, b]) => a === b).length / all;
  let chance = 0;
  for (const answer of answers) chance += (pairs.filter(([a]) => a === answer).length / all) * (pairs.filter(([, b]) => b === answer).length / all);
  return chance === 1 ? null : (observed - chance) / (1 - chance);
}
