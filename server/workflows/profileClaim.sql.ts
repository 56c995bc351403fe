import type { Behaviour } from '../engine/behaviour.ts';
import { textOf } from '#engine/workflow';
import { aboutProviders } from './aboutProvider.sql.ts';
import { raiseConduct } from './conductSignal.sql.ts';
import { type ClaimKind, untruths } from './profileClaimWords.ts';

/** A claim that proved untrue raises a draft, for a person to decide on (S3-06). */
export const profileClaimBehaviour: Behaviour = {
  prepares: aboutProviders,
  effects: {
    async contradict(effect) {
      const { row } = effect;
      await raiseConduct(effect, {
        provider_id: Number(row.provider_id), origin: 'contradicted_claim', source: { resource: 'profile_claims', id: row.id },
        summary: `${textOf(row.text)}\n\n${textOf(row.proof)}`, type: untruths[textOf(row.kind) as ClaimKind], occurred_on: textOf(row.created_at).slice(0, 10),
      });
    },
  },
};
