/** Refunds of the platform’s fees to a provider: never while they are excluded for breaking the rules (S3-20, C-08). */
import * as z from 'zod';
import { type Actor, type Gate, type Locale, say, textOf, workflow } from '#engine/workflow';
import { caseColumns } from './case.ts';
import { refundGrounds } from './feeRefundWords.ts';
import { asked, choice, id, text } from './fields.ts';
import { paymentGate } from './paymentGate.ts';

/** What the gates need beyond the row itself (feeRefund.sql.ts). */
export interface FeeRefundFacts {
  readonly provider: { readonly name: string; readonly email: string | null; readonly locale: Locale; readonly state: string; readonly termination_ground: string | null };
}

const excluded = ({ provider }: FeeRefundFacts): boolean => provider.state === 'terminated' && provider.termination_ground === 'non_compliance';
const decision = asked(text(2_000, 3), say('Reasons, as the provider will read them', 'Motifs, tels que le prestataire les lira'), true);
const decided = (at: string, by: Actor, input: Record<string, unknown>) => ({ decided_at: at, decided_by: by.id, decision: textOf(input.decision) });

const gates = {
  not_excluded: {
    holds: (facts) => !excluded(facts),
    code: 'NO_REFUND_AFTER_REMOVAL', clause: 'conduct-policy.no-refund',
    says: say('This provider was excluded for breaking the rules: the platform’s fees are not given back.', 'Ce prestataire a été exclu pour manquement aux règles : les frais de la plateforme ne lui sont pas rendus.'),
    mend: say('This ends if the exclusion is overturned on appeal.', 'Cela cesse si l’exclusion est annulée en recours.'),
  },
  ground_true: {
    of_input: true,
    holds: (facts, { input }) => input?.ground !== 'removal' || excluded(facts),
    code: 'NOT_REMOVED', clause: 'conduct-policy.no-refund',
    says: say('This provider is not excluded for breaking the rules: this is no ground to refuse.', 'Ce prestataire n’est pas exclu pour manquement aux règles : ce motif ne vaut pas.'),
    mend: say('Refuse on another ground, or grant the refund.', 'Refusez pour un autre motif, ou accordez le remboursement.'),
  },
  no_payment_data: paymentGate,
} as const satisfies Record<string, Gate<FeeRefundFacts>>;

export const feeRefund = workflow<FeeRefundFacts>()({
  subject: 'FeeRefund',
  resource: 'fee_refunds',
  label: say('Refund of fees', 'Remboursement de frais'),
  starts: 'asked',
  order: ['created_at', 'ASC'],
  fields: z.object({
    provider_id: id,
    amount_cents: asked(z.int().min(1).max(2_000_000_000), say('Amount, in cents', 'Montant, en centimes')),
    reason: asked(text(2_000, 3), say('What it is asked for', 'Objet de la demande'), true),
  }),
  columns: {
    ...caseColumns,
    state: { kind: 'text', filter: true, facet: ['asked', 'granted', 'refused'] },
    provider_id: { kind: 'number', filter: true },
    amount_cents: { kind: 'number' },
    reason: { kind: 'text' },
    ground: { kind: 'text', filter: true },
    decision: { kind: 'text', quiet: true },
    decided_at: { kind: 'instant', filter: true },
    decided_by: { kind: 'number', filter: true },
    linked_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
  },
  search: ['reason'],
  reads: ['case_manager', 'manager', 'auditor'],
  creates: ['case_manager', 'manager', 'platform'],
  edits: { by: ['case_manager', 'manager'], fields: ['priority', 'assignee_id'] },
  rules: (by, _allow, forbid) => forbid('manage', { linked_staff_id: by.id }),
  belongs: { provider: { resource: 'providers', by: 'provider_id' } },
  states: {
    asked: { label: say('Asked for', 'Demandé'), tone: 'waiting', reached_by: { transition: 'sanctions.withdraw', from: ['refused'] } },
    granted: { label: say('Granted', 'Accordé'), tone: 'good', final: true },
    refused: { label: say('Refused', 'Refusé'), tone: 'bad' },
  },
  gates,
  always: ['no_payment_data'],
  transitions: {
    grant: {
      from: ['asked'], to: 'granted', by: ['manager'], needs: ['not_excluded'], sends: ['refund_granted'], input: z.object({ decision }), clause: 'conduct-policy.no-refund',
      label: say('Grant the refund', 'Accorder le remboursement'), done: say('Refund granted', 'Remboursement accordé'),
      sets: (input, { at, by }) => decided(at, by, input),
    },
    refuse: {
      from: ['asked'], to: 'refused', by: ['manager'], needs: ['ground_true'], sends: ['refund_refused'], clause: 'conduct-policy.no-refund',
      input: z.object({ ground: asked(choice(refundGrounds), say('Ground', 'Motif')), decision }),
      label: say('Refuse the refund', 'Refuser le remboursement'), done: say('Refund refused', 'Remboursement refusé'),
      sets: (input, { at, by }) => ({ ...decided(at, by, input), ground: textOf(input.ground), closed_at: at }),
    },
  },
});
