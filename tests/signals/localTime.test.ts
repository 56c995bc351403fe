import { expect, test } from 'vitest';
import { zoneOfPhone } from '../../server/signals/phoneZone.ts';
import { firstGoodTime, houseDay, isZone, localTime, nextAttempt, quietHours } from '../../server/workflows/localTime.ts';

test.each([
  ['+221 77 123 45 67', 'Africa/Dakar'],
  ['77 123 45 67', 'Africa/Dakar'],
  ['06 12 34 56 78', 'Europe/Paris'],
  ['+44 20 7946 0123', 'Europe/London'],
  ['+262 692 12 34 56', 'Indian/Reunion'],
  ['+1 514 555 0123', 'America/Toronto'],
  ['+1 604 555 0123', 'America/Vancouver'],
  ['12', null],
])('%s rings in %s', (phone, zone) => expect(zoneOfPhone(phone)).toBe(zone));

test('the hour is that of the place, in summer and in winter', () => {
  expect(localTime('Africa/Dakar', '2026-07-01T17:31:00.000Z')).toEqual({ day: '2026-07-01', time: '17:31', hour: 17, weekday: 3 });
  expect(localTime('Europe/Paris', '2026-07-01T22:30:00.000Z')).toMatchObject({ day: '2026-07-02', time: '00:30' });
  expect(localTime('Europe/Paris', '2026-01-01T22:30:00.000Z')).toMatchObject({ day: '2026-01-01', time: '23:30' });
  expect(houseDay('2026-03-02T23:30:00.000Z')).toBe('2026-03-03');
  expect([isZone('Africa/Dakar'), isZone('Dakar'), isZone('')]).toEqual([true, false, false]);
});

test('nobody is called before eight, from twenty, nor on a Sunday, by their own clock', () => {
  const at = (zone: string, instant: string) => quietHours(zone, instant);
  expect(at('Africa/Dakar', '2026-03-02T07:59:00.000Z')).toBe('early');
  expect(at('Africa/Dakar', '2026-03-02T08:00:00.000Z')).toBeNull();
  expect(at('Africa/Dakar', '2026-03-02T19:59:00.000Z')).toBeNull();
  expect(at('Africa/Dakar', '2026-03-02T20:00:00.000Z')).toBe('late');
  expect(at('Indian/Reunion', '2026-03-02T16:00:00.000Z')).toBe('late');
  // Saturday night in Paris is Sunday already.
  expect(at('Europe/Paris', '2026-03-07T23:30:00.000Z')).toBe('sunday');
});

test('the next try falls in waking hours, over a Sunday too; a wrong number is not tried again', () => {
  expect(firstGoodTime('Africa/Dakar', '2026-03-07T21:10:00.000Z')).toBe('2026-03-09T08:00:00.000Z');
  expect(nextAttempt('no_answer', '2026-03-02T10:07:00.000Z', 'Africa/Dakar')).toBe('2026-03-02T14:07:00.000Z');
  expect(nextAttempt('voicemail', '2026-03-06T18:00:00.000Z', null)).toBe('2026-03-07T18:00:00.000Z');
  expect(nextAttempt('wrong_number', '2026-03-02T10:07:00.000Z', null)).toBeNull();
});
