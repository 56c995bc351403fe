/** Whether like incidents end alike (S2-34): outcomes put side by side, with their spread. Pure. */

/** How many incidents ended how. */
export interface Outcomes {
  readonly confirmed: number;
  readonly legitimate_frustration: number;
  readonly unfounded: number;
  /** Nobody has said yet what it is. */
  readonly waiting: number;
}

/** Incidents of one kind, reported by one colleague and judged by one manager, that ended alike. */
export interface Counted {
  readonly category: string;
  readonly reported_by: number;
  readonly triaged_by: number | null;
  readonly state: string;
  readonly count: number;
}

export interface OutcomeRow extends Outcomes {
  /** A category, or a colleague's number. */
  readonly of: string | number;
  /** The part of the judged ones that was confirmed; null when none was judged. */
  readonly share: number | null;
  /** Further from the others than chance would often bring: to be looked at, no more. */
  readonly apart: boolean;
}

/** The parts confirmed, from the lowest to the highest, among those who have enough incidents to be compared. */
export interface Spread {
  readonly compared: number;
  readonly lowest: number | null;
  readonly median: number | null;
  readonly highest: number | null;
}

/** Fewer judged incidents than these say nothing. */
const fewest = 5;
/** Standard errors beyond which a part stands apart. */
const far = 2;

const outcomeOf: Readonly<Record<string, keyof Outcomes>> = { reported: 'waiting', confirmed: 'confirmed', closed: 'confirmed', legitimate_frustration: 'legitimate_frustration', unfounded: 'unfounded' };

const judged = ({ confirmed, legitimate_frustration, unfounded }: Outcomes): number => confirmed + legitimate_frustration + unfounded;
const shareOf = (outcomes: Outcomes): number | null => (judged(outcomes) ? outcomes.confirmed / judged(outcomes) : null);

/** The outcomes of all of them together. */
export function outcomesOf(counted: readonly Counted[]): Outcomes {
  const sum = { confirmed: 0, legitimate_frustration: 0, unfounded: 0, waiting: 0 };
  for (const { state, count } of counted) sum[outcomeOf[state] ?? 'waiting'] += count;
  return sum;
}

/** Whether a row's part differs from that of all the others by more than chance would often bring. */
function standsApart(row: Outcomes, all: Outcomes): boolean {
  const [own, others] = [judged(row), judged(all) - judged(row)];
  if (own < fewest || others < fewest) return false;
  const [part, rest, together] = [row.confirmed / own, (all.confirmed - row.confirmed) / others, all.confirmed / judged(all)];
  const error = Math.sqrt(together * (1 - together) * (1 / own + 1 / others));
  return error > 0 && Math.abs(part - rest) > far * error;
}

/** One row for each value of a column, in the order in which the values come. */
export function sideBySide(counted: readonly Counted[], column: 'category' | 'reported_by' | 'triaged_by'): OutcomeRow[] {
  const all = outcomesOf(counted.filter((one) => one[column] !== null));
  const values = [...new Set(counted.flatMap((one) => one[column] ?? []))];
  return values.map((value) => {
    const outcomes = outcomesOf(counted.filter((one) => one[column] === value));
    return { of: value, ...outcomes, share: shareOf(outcomes), apart: standsApart(outcomes, all) };
  });
}

/** How far the rows lie from one another. */
export function spreadOf(rows: readonly OutcomeRow[]): Spread {
  const shares = rows.filter((row) => judged(row) >= fewest).flatMap(({ share }) => share ?? []).sort((a, b) => a - b);
  const middle = shares.length >> 1;
  const median = shares.length % 2 ? shares[middle] : ((shares[middle - 1] ?? 0) + (shares[middle] ?? 0)) / 2;
  return { compared: shares.length, lowest: shares[0] ?? null, median: shares.length ? (median ?? null) : null, highest: shares.at(-1) ?? null };
}

const quarterForm = /^(\d{4})-Q([1-4])$/;

/** The quarter in which an instant lies: `2026-Q1`. */
export const quarterOf = (at: string): string => `${at.slice(0, 4)}-Q${Math.ceil(Number(at.slice(5, 7)) / 3)}`;

/** Its first instant, and the first instant after it; null for what is no quarter. */
export function spanOf(quarter: string): { from: string; to: string } | null {
  const [, year, number] = quarterForm.exec(quarter) ?? [];
  if (!year || !number) return null;
  const first = (months: number) => new Date(Date.UTC(Number(year), months, 1)).toISOString();
  return { from: first((Number(number) - 1) * 3), to: first(Number(number) * 3) };
}
