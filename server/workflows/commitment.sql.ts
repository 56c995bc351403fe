/** What commitments read and write beyond their own row: the two sides, and the draft that a broken one raises. */
import type { Behaviour, Effect } from '../engine/behaviour.ts';
import { type CommitmentLetter, commitmentLetter } from '../letters/commitment.ts';
import { dayInWords } from '../letters/paper.ts';
import { textOf } from '#engine/workflow';
import { dayEnds } from './businessDays.ts';
import type { CommitmentFacts } from './commitment.ts';
import { announcedInTime, dayThatCounts } from './commitmentWords.ts';
import { raiseConduct } from './conductSignal.sql.ts';
import { type Service, aboutServices, servicesOf } from './serviceSides.sql.ts';

/** What was never written down is marked so, and raises nothing by itself (S1-16). */
async function broken(effect: Effect): Promise<void> {
  const { row } = effect;
  if (row.state !== 'broken' || Number(row.written) === 0) return;
  const silent = row.kind === 'milestone' && !announcedInTime(row);
  await raiseConduct(effect, {
    provider_id: Number(row.provider_id), origin: 'commitment_broken', type: silent ? 'delay_not_announced' : 'commitment_broken', source: { resource: 'commitments', id: row.id }, engagement_id: Number(row.engagement_id),
    occurred_on: textOf(row.due_on), summary: [textOf(row.what), textOf(row.outcome_words)].filter(Boolean).join('\n'),
  });
}

const factsOf = ({ provider, customer, title }: Service): CommitmentFacts => ({ provider, customer, service: title });

export const commitmentBehaviour: Behaviour = {
  async facts(read, rows) {
    const services = await servicesOf(read, rows.map(({ engagement_id }) => Number(engagement_id)));
    return rows.map(({ engagement_id }) => factsOf(services.get(Number(engagement_id)) as Service));
  },
  prepares: (work, values) => aboutServices(work, values, ({ provider_id, linked_staff_id }, sent) => ({ ...sent, provider_id, linked_staff_id, due_at: dayEnds(textOf(sent.due_on)) })),
  effects: { record_done: broken, record_broken: broken },
  shows: (_read, rows) => Promise.resolve(rows.map((row) => ({ day_that_counts: dayThatCounts(row), announced_in_time: row.delay_until == null ? null : announcedInTime(row) }))),
  async letter(kind, work, row, input, judged) {
    // What nobody wrote down is held up to nobody.
    if (kind !== 'delay_told' && Number(row.written) === 0) return null;
    const { provider, customer, service } = 'service' in judged ? (judged as CommitmentFacts) : factsOf((await servicesOf(work.trx, [Number(row.engagement_id)])).get(Number(row.engagement_id)) as Service);
    const [to, other] = kind === 'delay_told' ? [customer, provider] : [provider, customer];
    const letter = commitmentLetter(kind as CommitmentLetter, to.locale, {
      name: to.name, other: other.name, service, what: textOf(row.what), due: dayInWords(to.locale, textOf(row.due_on)),
      ...(kind === 'delay_told' && { until: dayInWords(to.locale, textOf(input.until)), words: textOf(input.words) }),
    });
    const links = { to_confirm: ['confirm', 'delay'], day_passed: ['report'] }[kind];
    return { ...letter, ...to, ...(links && { links }) };
  },
};
