import type { Behaviour } from '../engine/behaviour.ts';

/** A signal disposed of is one less to dispose of on its review. */
export const signalBehaviour: Behaviour = {
  effects: {
    async dispose({ trx, row, change }) {
      const review = (await trx('reviews').where({ id: Number(row.review_id) }).first('open_signals')) as { open_signals: number };
      await change('reviews', Number(row.review_id), { open_signals: Math.max(0, review.open_signals - 1) }, 'signal_disposed');
    },
  },
};
