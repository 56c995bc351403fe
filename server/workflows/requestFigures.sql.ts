/** How quickly requests are answered, kind by kind (S2-19, S4-15), and on which clauses the answers rest (S2-13). */
import type { Knex } from 'knex';
import { accessible } from '../engine/accessible.ts';
import { abilityOf } from '../engine/work.ts';
import type { Actor } from '#engine/workflow';
import { businessDaysBetween } from './businessDays.ts';
import { type RequestKind, openRequestStates, requestKinds, workingDays } from './requestWords.ts';

const dayMs = 86_400_000;
/** Answers of so many days are measured, and no more of them than this. */
const span = 90;
const most = 5_000;
const clausesShown = 5;

export interface KindFigures {
  readonly kind: RequestKind;
  /** Working days that are meant to be enough. */
  readonly target: number;
  readonly open: number;
  readonly late: number;
  /** When the oldest that still waits came in. */
  readonly oldest_at: string | null;
  readonly oldest_id: number | null;
  readonly answered: number;
  /** Working days from arrival to answer; half were quicker. */
  readonly median: number | null;
  /** Of a hundred answers, how many came in time. */
  readonly in_time: number | null;
}

interface Answered {
  readonly kind: RequestKind;
  readonly received_at: string;
  readonly reopened_at: string | null;
  readonly answered_at: string;
  readonly due_at: string;
  readonly answer_clause: string;
}

interface Open {
  readonly id: number;
  readonly kind: RequestKind;
  readonly received_at: string;
  readonly due_at: string;
}

/** The middle of some numbers; of two middles the mean. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 ? half : half - 1], sorted[half]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** The figures of the requests that this person may read; what is kept aside has no clock, and counts in none. */
export async function requestFigures(read: Knex, by: Actor, now: string): Promise<{ kinds: KindFigures[]; clauses: { clause_id: string; count: number }[]; days: number }> {
  const ability = abilityOf(by);
  const some = (query: Knex.QueryBuilder) => accessible(query.whereNot('requests.kept_aside', 1), ability, 'read', 'Request', 'requests');
  const since = new Date(Date.parse(now) - span * dayMs).toISOString();
  const open = (await some(read('requests').whereIn('state', [...openRequestStates]).orderBy('received_at').orderBy('id').limit(most).select('id', 'kind', 'received_at', 'due_at'))) as Open[];
  const answered = (await some(read('requests').where('answered_at', '>=', since).whereIn('state', ['answered', 'closed']).orderBy('answered_at', 'desc').limit(most).select('kind', 'received_at', 'reopened_at', 'answered_at', 'due_at', 'answer_clause'))) as Answered[];
  const kinds = (Object.keys(requestKinds) as RequestKind[]).map((kind): KindFigures => {
    const [waiting, done] = [open.filter((one) => one.kind === kind), answered.filter((one) => one.kind === kind)];
    return {
      kind, target: workingDays[kind], open: waiting.length, late: waiting.filter(({ due_at }) => due_at < now).length,
      oldest_at: waiting[0]?.received_at ?? null, oldest_id: waiting[0]?.id ?? null, answered: done.length,
      // From when it was last asked: what was reopened begins anew.
      median: median(done.map(({ received_at, reopened_at, answered_at }) => businessDaysBetween(reopened_at ?? received_at, answered_at))),
      in_time: done.length ? Math.round((done.filter(({ answered_at, due_at }) => answered_at <= due_at).length / done.length) * 100) : null,
    };
  });
  const counts = new Map<string, number>();
  for (const { answer_clause } of answered) counts.set(answer_clause, (counts.get(answer_clause) ?? 0) + 1);
  const clauses = [...counts].map(([clause_id, count]) => ({ clause_id, count })).sort((a, b) => b.count - a.count || a.clause_id.localeCompare(b.clause_id)).slice(0, clausesShown);
  return { kinds, clauses, days: span };
}
