/** Whether a provider's reviews come much faster than they usually do (S0-09: a campaign of false reviews often arrives at once). */

/** When reviews are a burst: so many within the window, and so many times the usual rhythm of the days before. */
export interface BurstRule {
  readonly least: number;
  readonly windowHours: number;
  readonly times: number;
  readonly usualDays: number;
}

export const BURST_RULE: BurstRule = { least: 5, windowHours: 24, times: 4, usualDays: 90 };

/** What the reviews of the window are compared with: how many came, how many usually do, and the share beyond the rule (0 to 1). */
export interface Burst {
  readonly count: number;
  readonly windowHours: number;
  readonly usual: number;
  readonly usualDays: number;
  readonly score: number;
}

/** How many reviews a provider had within the window that ends with a new one, itself counted, and in the usual days before it. */
export interface Rhythm {
  readonly count: number;
  readonly before: number;
}

/** The most reviews in the usual days beside which `count` is still a burst. */
export const mostBefore = (count: number, rule: BurstRule = BURST_RULE): number => Math.floor((count * rule.usualDays * 24) / (rule.times * rule.windowHours));

/** Judges the window that ends with a new review. Without earlier reviews the usual rhythm is nil, and five at once are worth a look. */
export function burst({ count, before }: Rhythm, rule: BurstRule = BURST_RULE): Burst | null {
  if (count < rule.least || before > mostBefore(count, rule)) return null;
  const usual = (before / (rule.usualDays * 24)) * rule.windowHours;
  const needed = Math.max(rule.least, usual * rule.times);
  return { count, windowHours: rule.windowHours, usual, usualDays: rule.usualDays, score: Math.min(1, count / (2 * needed)) };
}
