import { expect, test } from 'vitest';
import { difference, kappa, partsDiffer, quantile, shifted, wilson } from '../../server/workflows/statistics.ts';
import { mondayOf, weekOf, weeksLater, weeksUntil } from '../../server/workflows/weeks.ts';

const rounded = (of: object | null) => of && Object.fromEntries(Object.entries(of).map(([name, value]) => [name, Number((value as number).toFixed(3))]));

test('the interval around a part is Wilson’s, within 0 and 1 even where all or nothing was published', () => {
  expect(rounded(wilson(97, 100))).toEqual({ low: 0.915, high: 0.99 });
  expect(rounded(wilson(10, 10))).toEqual({ low: 0.722, high: 1 });
  expect(rounded(wilson(0, 10))).toEqual({ low: 0, high: 0.278 });
  expect(wilson(0, 0)).toBeNull();
});

test('two parts differ when the interval around their difference leaves nothing out, and a handful says nothing', () => {
  expect(rounded(difference({ part: 56, whole: 70 }, { part: 48, whole: 80 }))).toEqual({ low: 0.052, high: 0.334 });
  expect(partsDiffer({ part: 80, whole: 100 }, { part: 99, whole: 100 })).toBe(true);
  expect(partsDiffer({ part: 97, whole: 100 }, { part: 99, whole: 100 })).toBe(false);
  expect(partsDiffer({ part: 0, whole: 9 }, { part: 9, whole: 9 })).toBe(false);
  expect(difference({ part: 0, whole: 0 }, { part: 1, whole: 1 })).toBeNull();
});

test('delays are compared by their ranks: one that lasts for ever changes nothing by itself', () => {
  const hours = (from: number) => Array.from({ length: 20 }, (_, index) => from + index);
  expect([shifted(hours(10), hours(0)), shifted(hours(0), hours(10)), shifted(hours(0), hours(1))]).toEqual([1, -1, 0]);
  expect(shifted([...hours(0).slice(1), 9_000], hours(0))).toBe(0);
  expect(shifted(Array<number>(20).fill(3), Array<number>(20).fill(3))).toBe(0);
  expect(shifted(hours(50).slice(0, 9), hours(0))).toBe(0);
});

test('half of the numbers lie below the middle; of none there is none', () => {
  expect([quantile([5, 1, 3], 0.5), quantile([4, 1, 3, 2], 0.5), quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9), quantile([], 0.5)]).toEqual([3, 2, 9, null]);
});

test('agreement beyond chance: all, none beyond chance, and nothing to say where one answer alone was ever given', () => {
  const pairs = (a: string, b: string, count: number): [string, string][] => Array.from({ length: count }, () => [a, b]);
  expect(kappa([...pairs('x', 'x', 5), ...pairs('y', 'y', 5)])).toBe(1);
  expect(kappa([...pairs('x', 'x', 5), ...pairs('x', 'y', 5), ...pairs('y', 'x', 5), ...pairs('y', 'y', 5)])).toBe(0);
  expect(kappa([...pairs('x', 'x', 20), ...pairs('x', 'y', 5), ...pairs('y', 'x', 10), ...pairs('y', 'y', 15)])).toBeCloseTo(0.4, 10);
  expect([kappa(pairs('x', 'x', 9)), kappa([])]).toEqual([null, null]);
});

test('a week begins on Monday at midnight as the house counts its days, and belongs to the year of its Thursday', () => {
  // Paris is an hour ahead in winter: the last hour of a Sunday in UTC is a Monday there.
  expect(['2026-11-27T08:00:00.000Z', '2027-01-03T22:59:59.999Z', '2027-01-03T23:00:00.000Z', '2024-12-30T00:00:00.000Z'].map(weekOf)).toEqual(['2026-W48', '2026-W53', '2027-W01', '2025-W01']);
  expect(['2026-W48', '2026-W53', '2027-W53', '2026-W00', '2026-48'].map(mondayOf)).toEqual(['2026-11-22T23:00:00.000Z', '2026-12-27T23:00:00.000Z', null, null, null]);
  expect(weeksLater('2026-11-22T23:00:00.000Z', -1)).toBe('2026-11-15T23:00:00.000Z');
  expect(weeksUntil('2027-01-05T00:00:00.000Z', 3)).toEqual(['2027-W01', '2026-W53', '2026-W52']);
});

test('the week in which the clocks change has an hour less, or more, and no instant between two weeks', () => {
  // Summer time begins on Sunday 29 March 2026 and ends on Sunday 25 October.
  expect(['2026-W13', '2026-W14', '2026-W43', '2026-W44'].map(mondayOf)).toEqual(['2026-03-22T23:00:00.000Z', '2026-03-29T22:00:00.000Z', '2026-10-18T22:00:00.000Z', '2026-10-25T23:00:00.000Z']);
  expect(weeksLater('2026-03-22T23:00:00.000Z', 1)).toBe('2026-03-29T22:00:00.000Z');
  expect(weeksLater('2026-10-25T23:00:00.000Z', -1)).toBe('2026-10-18T22:00:00.000Z');
  expect(['2026-03-29T21:59:59.999Z', '2026-03-29T22:00:00.000Z', '2026-10-25T22:59:59.999Z', '2026-10-25T23:00:00.000Z'].map(weekOf)).toEqual(['2026-W13', '2026-W14', '2026-W43', '2026-W44']);
});
