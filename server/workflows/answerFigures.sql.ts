/** How quickly a provider answers, kind by kind; what they declined is told apart and counts in none of it (S0-02, S3-02, S1-12). */
import type { Knex } from 'knex';
import { businessDaysBetween } from './businessDays.ts';
import { type DeclineReason, type ProviderRequestKind, answerDays, declines, providerRequestKinds } from './providerRequestWords.ts';
import { median } from './requestFigures.sql.ts';

/** What was asked in so many days is measured, and no more of it than this. */
const span = 365;
const most = 2_000;
const dayMs = 86_400_000;

export interface AnswerFigures {
  readonly kind: ProviderRequestKind;
  /** Working days that are meant to be enough. */
  readonly target: number;
  readonly open: number;
  readonly overdue: number;
  readonly answered: number;
  /** Working days from the question to the answer; half were quicker. */
  readonly median: number | null;
  /** Of a hundred that were answered or should have been, how many were in time. */
  readonly in_time: number | null;
}

export interface ProviderAnswers {
  readonly days: number;
  readonly kinds: readonly AnswerFigures[];
  /** How often they said no, by reason: it never counts against them. */
  readonly declined: readonly { readonly reason: DeclineReason | null; readonly count: number }[];
}

interface Sent {
  readonly kind: ProviderRequestKind;
  readonly state: string;
  readonly sent_at: string;
  readonly due_at: string;
  readonly answered_at: string | null;
  readonly outcome: string | null;
  readonly decline_reason: DeclineReason | null;
}

function figuresOf(kind: ProviderRequestKind, sent: readonly Sent[], now: string): AnswerFigures {
  const open = sent.filter(({ state }) => state === 'sent');
  const overdue = open.filter(({ due_at }) => due_at < now);
  const answered = sent.filter(({ state }) => state === 'answered');
  const due = answered.length + overdue.length;
  return {
    kind, target: answerDays[kind], open: open.length, overdue: overdue.length, answered: answered.length,
    median: median(answered.map(({ sent_at, answered_at }) => businessDaysBetween(sent_at, answered_at ?? now))),
    in_time: due ? Math.round((answered.filter(({ answered_at, due_at }) => (answered_at ?? now) <= due_at).length / due) * 100) : null,
  };
}

/** The figures of one provider. */
export async function answerFigures(read: Knex, provider_id: number, now: string): Promise<ProviderAnswers> {
  const since = new Date(Date.parse(now) - span * dayMs).toISOString();
  const all = (await read('provider_requests').where({ provider_id }).where('sent_at', '>=', since).orderBy('sent_at', 'desc').limit(most)
    .select('kind', 'state', 'sent_at', 'due_at', 'answered_at', 'outcome', 'decline_reason')) as Sent[];
  const [no, counted] = [all.filter(({ outcome }) => declines.includes(outcome ?? '')), all.filter(({ outcome }) => !declines.includes(outcome ?? ''))];
  const reasons = [...new Set(no.map(({ decline_reason }) => decline_reason))];
  return {
    days: span,
    kinds: (Object.keys(providerRequestKinds) as ProviderRequestKind[]).flatMap((kind) => {
      const sent = counted.filter((one) => one.kind === kind && one.state !== 'waived');
      return sent.length ? [figuresOf(kind, sent, now)] : [];
    }),
    declined: reasons.map((reason) => ({ reason, count: no.filter(({ decline_reason }) => decline_reason === reason).length })).sort((a, b) => b.count - a.count),
  };
}
