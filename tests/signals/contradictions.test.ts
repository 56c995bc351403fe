import { expect, test } from 'vitest';
import { type Heard, contradictions } from '../../server/workflows/contradictions.ts';

const heard = (slot: number, values: Partial<Heard> = {}): Heard => ({
  id: slot, slot, state: 'completed', client_name: ['', 'Diop', 'Martin', 'Carter'][slot] ?? '', service_description: 'A kitchen leak', service_ended_on: '2026-02-20',
  service_as_declared: 'yes', heard_month: '2026-02', heard_years: 10, professionalism_score: 4, satisfaction_score: 4, would_hire_again: 'yes', ...values,
});
const found = (claims: { claimed_years?: number | null }, ...references: Heard[]) => contradictions(claims, references).map(({ kind, said, heard: told }) => [kind, said.en, told.en]);

test('three answers that agree with the claims and with one another contradict nothing', () => {
  expect(found({ claimed_years: 10 }, heard(1), heard(2), heard(3))).toEqual([]);
  expect(found({}, heard(1))).toEqual([]);
});

test('ten years claimed and three heard are a question; two years apart are a rounding', () => {
  expect(found({ claimed_years: 10 }, heard(1, { heard_years: 3 }), heard(2, { heard_years: 8 }))).toEqual([['years', '10 years', '3 years']]);
});

test('a service that was not as declared stands beside what the client tells', () => {
  expect(found({}, heard(1, { service_as_declared: 'partly', heard_service: 'Only a tap' }), heard(2, { service_as_declared: 'no' }))).toEqual([
    ['service', 'A kitchen leak', 'Only a tap'],
    ['service', 'A kitchen leak', 'Not this service'],
  ]);
});

test('a month apart is remembered wrongly, a season apart is asked about', () => {
  expect(found({}, heard(1, { heard_month: '2026-01' }), heard(2, { heard_month: '2025-11' }))).toEqual([['month', '2026-02', '2025-11']]);
  expect(found({}, heard(1, { service_ended_on: '2026-01-03', heard_month: '2025-12' }))).toEqual([]);
});

test('whoever is satisfied and would not call again, and marks far apart, are seen', () => {
  expect(found({}, heard(1, { would_hire_again: 'no', satisfaction_score: 5 }), heard(2, { satisfaction_score: 2, professionalism_score: 4 }))).toEqual([
    ['again', 'Satisfied: 5/5', 'Would not call again'],
    ['satisfaction', 'Diop: 5/5', 'Martin: 2/5'],
  ]);
});

test('only those who answered are compared', () => {
  expect(found({ claimed_years: 10 }, heard(1, { state: 'refused', heard_years: 1 }), heard(2, { state: 'replaced', professionalism_score: 1 }), heard(3))).toEqual([]);
});
