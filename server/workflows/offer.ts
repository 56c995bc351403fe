/** Offers of a mediation: made, accepted and refused in the room (mediation.ts); here the clock alone acts. */
import * as z from 'zod';
import { say, workflow } from '#engine/workflow';
import { caseColumns } from './case.ts';
import { offerStates } from './mediationWords.ts';

export const offer = workflow<object>()({
  subject: 'Offer',
  resource: 'offers',
  label: say('Offer', 'Proposition'),
  starts: 'open',
  order: ['id', 'ASC'],
  fields: z.object({}),
  columns: {
    ...caseColumns,
    mediation_id: { kind: 'number', filter: true },
    number: { kind: 'number' },
    from_party: { kind: 'text', filter: true },
    terms: { kind: 'json' },
    terms_hash: { kind: 'text', quiet: true },
    expires_at: { kind: 'instant', filter: true },
    answered_at: { kind: 'instant' },
    answered_by: { kind: 'text' },
    answer: { kind: 'text' },
    linked_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
    customer_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
  },
  reads: ['case_manager', 'manager', 'auditor'],
  creates: [],
  belongs: { mediation: { resource: 'mediations', by: 'mediation_id' } },
  child_of: { resource: 'mediations', by: 'mediation_id' },
  rules: (by, _allow, forbid) => {
    forbid('manage', { linked_staff_id: by.id });
    forbid('manage', { customer_staff_id: by.id });
  },
  states: {
    open: { label: offerStates.open, tone: 'waiting' },
    accepted: { label: offerStates.accepted, tone: 'good', reached_by: { transition: 'mediations.accept_offer', from: ['open'] } },
    refused: { label: offerStates.refused, tone: 'bad', final: true, reached_by: { transition: 'mediations.refuse_offer', from: ['open', 'accepted'] } },
    expired: { label: offerStates.expired, tone: 'neutral', final: true },
  },
  gates: {},
  transitions: {
    expire: {
      from: ['open'], to: 'expired', by: ['clock'], clause: 'quality-charter.mediation',
      label: say('Let it lapse', 'Laisser expirer'), done: say('Lapsed', 'Expirée'),
    },
  },
  deadlines: { over: { in: 'open', since: 'expires_at', after: { days: 0 }, does: 'expire' } },
});
