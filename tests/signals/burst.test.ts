import { describe, expect, it } from 'vitest';
import { burst } from '../../server/signals/burst.ts';

const NOW = '2026-03-10T12:00:00.000Z';
const hoursAgo = (hours: number): string => new Date(Date.parse(NOW) - hours * 3_600_000).toISOString();

describe('a burst', () => {
  it('is five reviews in 24 hours where there were none, the new one included', () => {
    expect(burst([1, 2, 3, 4].map(hoursAgo), NOW)).toMatchObject({ count: 5, usual: 0, windowHours: 24 });
    expect(burst([1, 2, 3].map(hoursAgo), NOW)).toBeNull();
  });

  it('does not count what came before the window or after the review', () => {
    expect(burst([1, 2, 3, 24].map(hoursAgo), NOW)).toBeNull();
    expect(burst([1, 2, 3, -1].map(hoursAgo), NOW)).toBeNull();
  });

  it('is nothing unusual for a provider who receives as many every day', () => {
    const daily = Array.from({ length: 180 }, (_none, index) => hoursAgo(25 + index * 12));
    const today = [1, 2, 3, 4, 5, 6].map(hoursAgo);
    expect(burst([...daily, ...today], NOW)).toBeNull();
    expect(burst([...daily, ...today, hoursAgo(7)], NOW)).toMatchObject({ count: 8, usual: 2 });
  });

  it('forgets what is older than the usual days', () => {
    const old = Array.from({ length: 400 }, (_none, index) => hoursAgo(24 * 92 + index));
    expect(burst([...old, ...[1, 2, 3, 4].map(hoursAgo)], NOW)).toMatchObject({ usual: 0 });
  });

  it('weighs more the farther it goes beyond the rule, never more than one', () => {
    const five = burst([1, 2, 3, 4].map(hoursAgo), NOW);
    const fifty = burst(Array.from({ length: 49 }, (_none, index) => hoursAgo(index / 3)), NOW);
    expect(five?.score).toBe(0.5);
    expect(fifty?.score).toBe(1);
  });
});
