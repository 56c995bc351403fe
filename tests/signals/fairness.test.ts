import { expect, test } from 'vitest';
import { type Counted, quarterOf, sideBySide, spanOf, spreadOf } from '../../server/workflows/fairness.ts';

const counted = (reported_by: number, confirmed: number, unfounded: number): Counted[] => [
  { category: 'language', reported_by, triaged_by: 9, state: 'closed', count: confirmed },
  { category: 'language', reported_by, triaged_by: 9, state: 'unfounded', count: unfounded },
];

test('parts are of what was judged, and say nothing where nothing was', () => {
  const rows = sideBySide([...counted(1, 3, 1), { category: 'threat', reported_by: 2, triaged_by: null, state: 'reported', count: 4 }], 'reported_by');
  expect(rows).toMatchObject([{ of: 1, confirmed: 3, unfounded: 1, share: 0.75 }, { of: 2, waiting: 4, share: null }]);
  expect(sideBySide([{ category: 'threat', reported_by: 2, triaged_by: null, state: 'reported', count: 4 }], 'triaged_by')).toEqual([]);
});

test('somebody stands apart who differs from all the others more than chance would bring, never on a handful of cases', () => {
  const apart = (all: readonly Counted[]) => sideBySide(all, 'reported_by').filter((row) => row.apart).map(({ of }) => of);
  expect(apart([...counted(1, 18, 2), ...counted(2, 10, 10), ...counted(3, 11, 9)])).toEqual([1]);
  expect(apart([...counted(1, 11, 9), ...counted(2, 10, 10)])).toEqual([]);
  expect(apart([...counted(1, 4, 0), ...counted(2, 0, 20)])).toEqual([]);
  expect(apart([...counted(1, 20, 0), ...counted(2, 20, 0)])).toEqual([]);
});

test('the spread goes from the lowest to the highest of those who can be compared', () => {
  expect(spreadOf(sideBySide([...counted(1, 5, 5), ...counted(2, 8, 2), ...counted(3, 1, 0)], 'reported_by'))).toEqual({ compared: 2, lowest: 0.5, median: 0.65, highest: 0.8 });
  expect(spreadOf([])).toEqual({ compared: 0, lowest: null, median: null, highest: null });
});

test('a quarter is three months, and nothing else is one', () => {
  expect([quarterOf('2026-03-31T23:00:00.000Z'), quarterOf('2026-04-01T00:00:00.000Z')]).toEqual(['2026-Q1', '2026-Q2']);
  expect(spanOf('2026-Q4')).toEqual({ from: '2026-10-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' });
  for (const odd of ['2026-Q5', '2026', '', '2026-Q1 ']) expect(spanOf(odd)).toBeNull();
});
