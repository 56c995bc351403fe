import type { Behaviour } from '../engine/behaviour.ts';
import { textOf } from '#engine/workflow';
import { raiseConduct } from './conductSignal.sql.ts';
import { falseReviewKinds } from './reviewWords.ts';

/** A signal disposed of is one less to dispose of on its review. */
export const signalBehaviour: Behaviour = {
  effects: {
    async dispose(effect) {
      const { trx, row, change } = effect;
      const review = (await trx('reviews').where({ id: Number(row.review_id) }).first('open_signals', 'provider_id', 'body', 'created_at')) as { open_signals: number; provider_id: number; body: string; created_at: string };
      await change('reviews', Number(row.review_id), { open_signals: Math.max(0, review.open_signals - 1) }, 'signal_disposed');
      // A false review that a person confirmed raises a draft, once for each review (S0-09): who wrote it is still to be found out.
      if (row.verdict === 'confirmed' && (falseReviewKinds as readonly string[]).includes(textOf(row.kind)))
        await raiseConduct(effect, { provider_id: review.provider_id, origin: 'false_review', source: { resource: 'reviews', id: Number(row.review_id) }, summary: review.body, type: 'false_review', occurred_on: review.created_at.slice(0, 10) });
    },
  },
};
