/** Sanctions (workflows.md, section 5; S3-19): made by a decision alone; they begin and end by themselves, and are undone when overturned. */
import * as z from 'zod';
import { type Gate, say, workflow } from '#engine/workflow';
import { appealLink, appealTransition } from './appealing.ts';
import { type Appealed, appealingGates } from './appealingGates.ts';
import { caseColumns } from './case.ts';
import { levels } from './conductWords.ts';
import { asked, text } from './fields.ts';
import { paymentGate } from './paymentGate.ts';

const sanctionGates = {
  not_own_decision: {
    personal: true,
    holds: (_facts, { row, by }) => row.decided_by !== by.id && row.confirmed_by !== by.id,
    code: 'REVIEWER_CONFLICT', clause: 'house-rules.another-look',
    says: say('You decided this sanction yourself: somebody else reconsiders it.', 'Vous avez décidé cette sanction vous-même : une autre personne la réexamine.'),
    mend: say('Any other manager can.', 'Tout autre responsable le peut.'),
  },
  ...appealingGates,
  no_payment_data: paymentGate,
} as const satisfies Record<string, Gate<Appealed>>;

export const sanction = workflow<Appealed>()({
  subject: 'Sanction',
  resource: 'sanctions',
  label: say('Sanction', 'Sanction'),
  starts: 'notified',
  judged_on: ['notified_at'],
  order: ['created_at', 'ASC'],
  fields: z.object({}),
  columns: {
    ...caseColumns,
    state: { kind: 'text', filter: true, facet: ['notified', 'in_force', 'ended', 'overturned'] },
    reference: { kind: 'text', filter: true },
    provider_id: { kind: 'number', filter: true },
    conduct_case_id: { kind: 'number', filter: true },
    level: { kind: 'text', filter: true, facet: Object.keys(levels) },
    clause_ids: { kind: 'json' },
    reasons: { kind: 'text', quiet: true },
    notified_at: { kind: 'instant', filter: true },
    starts_at: { kind: 'instant', filter: true, sort: true },
    ends_at: { kind: 'instant', filter: true, sort: true },
    in_force_at: { kind: 'instant', filter: true },
    ended_at: { kind: 'instant', filter: true },
    overturned_at: { kind: 'instant', filter: true },
    decided_by: { kind: 'number', filter: true },
    confirmed_by: { kind: 'number', filter: true },
    linked_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
  },
  search: ['reasons'],
  reads: ['vetting_officer', 'case_manager', 'manager', 'auditor'],
  // The effect of a decision, never sent.
  creates: [],
  rules: (by, _allow, forbid) => forbid('manage', { linked_staff_id: by.id }),
  belongs: { provider: { resource: 'providers', by: 'provider_id' }, conduct_case: { resource: 'conduct_cases', by: 'conduct_case_id' } },
  states: {
    notified: { label: say('Notified', 'Notifiée'), tone: 'waiting' },
    in_force: { label: say('In force', 'En vigueur'), tone: 'bad' },
    ended: { label: say('Ended', 'Terminée'), tone: 'neutral', final: true },
    overturned: { label: say('Overturned', 'Annulée'), tone: 'good', final: true },
  },
  gates: sanctionGates,
  always: ['no_payment_data'],
  transitions: {
    take_effect: {
      from: ['notified'], to: 'in_force', by: ['clock'], sends: ['in_force'], clause: 'conduct-policy.three-levels',
      label: say('Take effect', 'Prendre effet'), done: say('In force', 'En vigueur'),
      sets: (_input, { at }) => ({ in_force_at: at }),
    },
    end: {
      from: ['in_force'], to: 'ended', by: ['clock'], sends: ['ended'], clause: 'conduct-policy.suspension-ends',
      label: say('End', 'Prendre fin'), done: say('Ended', 'Terminée'),
      sets: (_input, { at }) => ({ ended_at: at }),
    },
    // Whoever sees without being asked that it was wrong need not wait for an appeal.
    withdraw: {
      from: ['notified', 'in_force'], to: 'overturned', by: ['manager'], needs: ['not_own_decision'], sends: ['withdrawn'], grave: true, clause: 'house-rules.another-look',
      input: z.object({ reason: asked(text(3_000, 10), say('Reason, as the provider will read it', 'Raison, telle que le prestataire la lira'), true) }),
      label: say('Withdraw the sanction', 'Retirer la sanction'), done: say('Sanction withdrawn', 'Sanction retirée'),
      sets: (_input, { at }) => ({ overturned_at: at }),
    },
    appeal: appealTransition(['notified', 'in_force', 'ended'], 'provider', 'conduct-policy.appeal'),
  },
  links: { appeal: appealLink('provider') },
  deadlines: {
    beginning: { in: 'notified', since: 'starts_at', after: { days: 0 }, does: 'take_effect' },
    ending: { in: 'in_force', since: 'ends_at', after: { days: 0 }, does: 'end' },
  },
});
