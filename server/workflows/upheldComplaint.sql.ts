/** Which requests a concluded complaint about staff gives reason to look at anew (C-10). */
import type { Knex } from 'knex';

interface Concluded {
  readonly request_id: number;
  readonly staff_id: number;
  readonly findings: string | null;
}

const upheld = (findings: string | null): boolean =>
  (JSON.parse(findings ?? '[]') as { ground: string; finding: string }[]).some(({ ground, finding }) => ground === 'policy_not_followed' && finding !== 'not');

/**
 * For each request, the colleagues of whom a concluded complaint found, wholly or in part, that policies were not followed.
 * Only for judging: whoever asks is to be told nothing that comes from a complaint about themselves (`groundsFor`).
 */
export async function upheldComplaints(read: Knex, requestIds: readonly number[]): Promise<Map<number, readonly number[]>> {
  const rows = (await read('staff_complaints').whereIn('request_id', [...requestIds]).whereIn('state', ['concluded', 'closed']).select('request_id', 'staff_id', 'findings')) as Concluded[];
  const found = new Map<number, number[]>();
  for (const { request_id, staff_id, findings } of rows) if (upheld(findings)) found.set(request_id, [...(found.get(request_id) ?? []), staff_id]);
  return found;
}

/** Whether one of them lets this person reopen the request; a complaint about themselves never does, so that asking tells them nothing. */
export const groundsFor = (colleagues: readonly number[] | undefined, staff_id: number): boolean => (colleagues ?? []).some((id) => id !== staff_id);
