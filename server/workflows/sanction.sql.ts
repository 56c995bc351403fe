/** What a sanction does to the provider when it begins, ends or is withdrawn. */
import type { Behaviour, Effect } from '../engine/behaviour.ts';
import { sanctionLetterFor } from './conductLetters.sql.ts';
import { lodges, receiptOf, withAppeals } from './lodging.sql.ts';
import { endForMembership } from './mediationEnds.sql.ts';
import { keeping, noteUndoes, refreshMembership } from './membershipBy.sql.ts';
import { putBack } from './overturning.sql.ts';

/** Membership, listing and, when the membership ends, running mediations; what they held before is kept on the sanction. */
async function begin(effect: Effect): Promise<void> {
  const { row } = effect;
  const { kept, effect: noting } = keeping(effect);
  await refreshMembership(noting, Number(row.provider_id), 'sanctions.take_effect');
  if (row.level === 'termination') await endForMembership(noting, Number(row.provider_id), row.id);
  await noteUndoes(effect, row.id, kept);
}

export const sanctionBehaviour: Behaviour = {
  facts: withAppeals('sanctions'),
  letter: (kind, work, row, input) => (kind === 'appeal_received' ? receiptOf(work, 'sanctions', row) : sanctionLetterFor(kind, work, row, input)),
  effects: {
    appeal: lodges('sanctions'),
    take_effect: begin,
    end: (effect) => refreshMembership(effect, Number(effect.row.provider_id), 'sanctions.end'),
    withdraw: (effect) => putBack(effect, effect.before),
  },
};
