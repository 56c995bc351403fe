import type { Behaviour } from '../engine/behaviour.ts';
import { phoneKey } from '../records/person.ts';
import { maskPaymentData } from '../signals/paymentData.ts';
import { colleagues } from './colleagues.sql.ts';

/** What a recommendation is found by, whom it keeps out, and nothing in it that may not be kept (S4-07). */
export const recommendationBehaviour: Behaviour = {
  async prepares({ trx, at }, values) {
    const colleague = await colleagues(trx);
    return values.map((one) => ({
      ...one,
      message: one.message == null ? null : maskPaymentData(String(one.message)),
      relation: one.relation == null ? null : maskPaymentData(String(one.relation)),
      received_at: one.received_at ?? at,
      candidate_phone_key: phoneKey(one.candidate_phone),
      recommender_phone_key: phoneKey(one.recommender_phone),
      candidate_staff_id: colleague(one.candidate_email),
      recommender_staff_id: colleague(one.recommender_email),
    }));
  },
};
