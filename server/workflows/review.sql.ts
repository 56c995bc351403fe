/** What review moderation reads and writes beyond the review's own row. */
import type { Knex } from 'knex';
import type { Behaviour, Effect } from '../engine/behaviour.ts';
import { type CaseRow, type Locale, textOf } from '#engine/workflow';
import { addFirstSignals, addSignals } from './reviewSignals.sql.ts';
import { checkEngagement, prepareReviews } from './reviewArrival.sql.ts';
import { reviewLetterFor } from './reviewLetters.sql.ts';
import { lodges, receiptOf, withAppeals } from './lodging.sql.ts';
import type { ReviewFacts } from './reviewGates.ts';
import { drawSecondLook } from './secondLookDraw.sql.ts';
import { falseReviewKinds, providerWindowDays } from './reviewWords.ts';

interface Found {
  id: number;
  confirmed: number;
  replies: number;
  name: string;
  email: string | null;
  locale: Locale;
}

/** One statement for all rows: confirmed signals of a false review, the invitation to reply, the provider. */
async function facts(read: Knex, rows: readonly CaseRow[]): Promise<ReviewFacts[]> {
  const found = (await read('reviews')
    .join('providers', 'providers.id', 'reviews.provider_id')
    .whereIn('reviews.id', rows.map(({ id }) => id))
    .select(
      'reviews.id',
      read('signals').whereRaw('signals.review_id = reviews.id').where({ verdict: 'confirmed' }).whereIn('kind', [...falseReviewKinds]).count('*').as('confirmed'),
      read('replies').whereRaw('replies.review_id = reviews.id').count('*').as('replies'),
      'providers.name',
      'providers.email',
      'providers.locale',
    )) as Found[];
  const byId = new Map(found.map((one) => [one.id, one]));
  return rows.map((row) => {
    const { confirmed = 0, replies = 0, name = '', email = null, locale = 'en' } = byId.get(row.id) ?? {};
    return { open_signals: Number(row.open_signals), confirmed_false_signals: Number(confirmed), reply_invited: Number(replies) > 0, provider: { name, email, locale } };
  });
}

/** The provider's right of reply opens with the publication (C-18), once, when there is an address to write to. */
async function inviteReply({ row, at, facts: judged, add }: Effect): Promise<void> {
  const { provider, reply_invited } = judged as ReviewFacts;
  if (!provider.email || reply_invited) return;
  const due_at = new Date(Date.parse(at) + providerWindowDays * 86_400_000).toISOString();
  await add('replies', { review_id: row.id, provider_id: Number(row.provider_id), locale: provider.locale, state: 'invited', invited_at: at, due_at, linked_staff_id: row.linked_staff_id as number | null }, 'create');
}

export const reviewBehaviour: Behaviour = {
  facts: withAppeals('reviews', facts),
  prepares: prepareReviews,
  created: addFirstSignals,
  async edited({ trx }, before, after) {
    if (after.engagement_id != null && after.engagement_id !== before.engagement_id) await checkEngagement(trx, after);
  },
  effects: {
    appeal: lodges('reviews'),
    async publish(effect) {
      await inviteReply(effect);
      await drawSecondLook(effect, 'publish', null);
    },
    return_to_author: (effect) => drawSecondLook(effect, 'hold', textOf(effect.row.return_ground)),
    confirm_rejection: (effect) => drawSecondLook(effect, 'hold', textOf(effect.row.rejection_ground)),
    invite_reply: inviteReply,
    // A new text is read by the machine again; a person disposes of what it finds.
    async resubmit(effect) {
      const { row, input } = effect;
      await addSignals(effect, [row], [{ title: (input.title as string | undefined) ?? null, body: String(input.body) }]);
    },
  },
  letter: (kind, work, row, input, judged) => (kind === 'appeal_received' ? receiptOf(work, 'reviews', row) : reviewLetterFor(kind, work, row, input, judged)),
};
