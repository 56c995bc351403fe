import { expect, test } from 'vitest';
import { addBusinessDays, businessDaysBetween, easter, holidays, isBusinessDay } from '../../server/workflows/businessDays.ts';

test('Easter falls where the calendar says, early and late years included', () => {
  expect([1961, 2000, 2008, 2024, 2025, 2026, 2027, 2038, 2049].map(easter)).toEqual([
    '1961-04-02', '2000-04-23', '2008-03-23', '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25', '2049-04-18',
  ]);
});

test('a year has the eleven public holidays of France, those that follow Easter included', () => {
  expect([...holidays(2026)].sort()).toEqual([
    '2026-01-01', '2026-04-06', '2026-05-01', '2026-05-08', '2026-05-14', '2026-05-25', '2026-07-14', '2026-08-15', '2026-11-01', '2026-11-11', '2026-12-25',
  ]);
  expect(isBusinessDay('2026-05-14')).toBe(false);
  expect(isBusinessDay('2026-05-15')).toBe(true);
  expect(isBusinessDay('2026-05-16')).toBe(false);
});

test('what comes on Friday and may take two working days is due on Tuesday, at the close in Paris', () => {
  expect(addBusinessDays('2026-03-06T10:00:00.000Z', 2)).toBe('2026-03-10T17:00:00.000Z');
  expect(addBusinessDays('2026-07-03T10:00:00.000Z', 2)).toBe('2026-07-07T16:00:00.000Z');
});

test('the day counts as it stands in Paris, not in Greenwich', () => {
  // Half past midnight on Tuesday in Paris, still Monday in Greenwich.
  expect(addBusinessDays('2026-03-02T23:30:00.000Z', 1)).toBe('2026-03-04T17:00:00.000Z');
});

test('holidays and weekends in a row are passed over, and the change to summer time with them', () => {
  // From Maundy Thursday 2026: Friday, then Easter Monday is passed over.
  expect(addBusinessDays('2026-04-02T09:00:00.000Z', 2)).toBe('2026-04-07T16:00:00.000Z');
  expect(addBusinessDays('2026-03-27T09:00:00.000Z', 1)).toBe('2026-03-30T16:00:00.000Z');
  expect(addBusinessDays('2025-12-24T09:00:00.000Z', 5)).toBe('2026-01-02T17:00:00.000Z');
});

test('working days are counted between two instants', () => {
  expect(businessDaysBetween('2026-03-06T10:00:00.000Z', '2026-03-10T17:00:00.000Z')).toBe(2);
  expect(businessDaysBetween('2026-03-06T10:00:00.000Z', '2026-03-06T16:00:00.000Z')).toBe(0);
  expect(businessDaysBetween('2026-03-10T17:00:00.000Z', '2026-03-06T10:00:00.000Z')).toBe(-2);
});
