import type { Behaviour } from '../engine/behaviour.ts';
import type { Row } from '#engine/workflow';
import { aboutProviders } from './aboutProvider.sql.ts';
import { refundLetterFor } from './conductLetters.sql.ts';
import type { FeeRefundFacts } from './feeRefund.ts';

/** A refund is judged on what the provider is today. */
export const feeRefundBehaviour: Behaviour = {
  async facts(read, rows) {
    const providers = (await read('providers').whereIn('id', rows.map(({ provider_id }) => Number(provider_id))).select('id', 'name', 'email', 'locale', 'state', 'termination_ground')) as (Row & FeeRefundFacts['provider'])[];
    const byId = new Map(providers.map((one) => [one.id, one]));
    return rows.map(({ provider_id }): FeeRefundFacts => ({ provider: byId.get(Number(provider_id)) as FeeRefundFacts['provider'] }));
  },
  prepares: aboutProviders,
  letter: (kind, _work, row, input, facts) => Promise.resolve(refundLetterFor(kind, row, input, facts as FeeRefundFacts)),
};
