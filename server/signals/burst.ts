/** Whether a provider's reviews come much faster than they usually do (S0-09: a campaign of false reviews often arrives at once). */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

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

/**
 * Looks at the window that ends with the new review. `recent` holds the instants of the provider's other reviews, in any order;
 * those after the new one do not count. Without earlier reviews the usual rhythm is nil, and five at once are worth a look.
 */
export function burst(recent: readonly string[], at: string, rule: BurstRule = BURST_RULE): Burst | null {
  const end = Date.parse(at);
  const opening = end - rule.windowHours * HOUR;
  const origin = opening - rule.usualDays * DAY;
  let count = 1;
  let before = 0;
  for (const instant of recent) {
    const time = Date.parse(instant);
    if (time > opening && time <= end) count++;
    else if (time > origin && time <= opening) before++;
  }
  const usual = (before / (rule.usualDays * 24)) * rule.windowHours;
  if (count < rule.least || count < usual * rule.times) return null;
  const needed = Math.max(rule.least, usual * rule.times);
  return { count, windowHours: rule.windowHours, usual, usualDays: rule.usualDays, score: Math.min(1, count / (2 * needed)) };
}
