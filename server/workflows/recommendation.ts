/** Recommendations (workflows.md, section 1; S0-12): every admission begins with one, once somebody has made sure that it is genuine. */
import * as z from 'zod';
import { say, workflow } from '#engine/workflow';
import { caseColumns } from './case.ts';
import { asked, choice, email, id, instant, locale, text } from './fields.ts';
import { recommendationGates } from './recommendationGates.ts';
import { proofMethods } from './reviewWords.ts';

const officers = ['vetting_officer', 'manager'] as const;
const contact = ['vetting_officer', 'manager', 'platform'] as const;

/** Who may recommend; a provider need not be a member, and is checked when they are not (C-15). */
const recommenderKinds = {
  customer: say('Customer', 'Client'),
  provider: say('Provider', 'Prestataire'),
};

const phone = text(40, 4).nullish();
const address = text(300).nullish();

export const recommendation = workflow<object>()({
  subject: 'Recommendation',
  resource: 'recommendations',
  label: say('Recommendation', 'Recommandation'),
  starts: 'received',
  judged_on: ['received_at'],
  order: ['created_at', 'ASC'],
  fields: z.object({
    candidate_name: text(200),
    candidate_email: email.nullish(),
    candidate_phone: phone,
    candidate_address: address,
    trade: text(120),
    recommender_kind: choice(recommenderKinds),
    recommender_name: text(200),
    recommender_email: email.nullish(),
    recommender_phone: phone,
    recommender_address: address,
    // Found by telephone or mailbox when left out; a person may say who it is.
    recommender_provider_id: id.nullish(),
    relation: text(500, 0).nullish(),
    message: text(5_000, 0).nullish(),
    channel: text(30).default('form'),
    received_at: instant.optional(),
    locale: locale.default('en'),
    external_id: text(120).nullish(),
  }),
  columns: {
    ...caseColumns,
    state: { kind: 'text', filter: true, facet: ['received', 'genuine', 'not_genuine'] },
    candidate_name: { kind: 'text' },
    candidate_email: { kind: 'text', filter: true, only: contact },
    candidate_phone: { kind: 'text', only: contact },
    candidate_phone_key: { kind: 'text', filter: true, quiet: true, only: contact },
    candidate_address: { kind: 'text', quiet: true, only: contact },
    trade: { kind: 'text' },
    recommender_kind: { kind: 'text', filter: true, facet: Object.keys(recommenderKinds) },
    recommender_name: { kind: 'text' },
    recommender_email: { kind: 'text', filter: true, only: contact },
    recommender_phone: { kind: 'text', only: contact },
    recommender_phone_key: { kind: 'text', filter: true, quiet: true, only: contact },
    recommender_address: { kind: 'text', quiet: true, only: contact },
    recommender_provider_id: { kind: 'number', filter: true },
    relation: { kind: 'text' },
    message: { kind: 'text', quiet: true },
    channel: { kind: 'text', filter: true },
    received_at: { kind: 'instant' },
    locale: { kind: 'text', filter: true, facet: ['en', 'fr'] },
    external_id: { kind: 'text', filter: true },
    verification_method: { kind: 'text', from_input: 'method' },
    verification_note: { kind: 'text', quiet: true, only: ['vetting_officer', 'manager', 'auditor'], from_input: 'note' },
    dismissal_reason: { kind: 'text', quiet: true, only: ['vetting_officer', 'manager', 'auditor'], from_input: 'reason' },
    decided_at: { kind: 'instant' },
    decided_by: { kind: 'number', filter: true },
    candidate_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
    recommender_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
  },
  search: ['candidate_name', 'recommender_name', 'trade'],
  reads: [...officers, 'auditor'],
  creates: [...officers, 'platform'],
  // What the sender wrote is evidence: nobody changes it. Which of our providers they are is for us to find out.
  edits: { by: officers, fields: ['priority', 'assignee_id', 'recommender_provider_id'] },
  belongs: { recommender_provider: { resource: 'providers', by: 'recommender_provider_id' } },
  has: { applications: { resource: 'applications', by: 'recommendation_id' } },
  // S0-22: nobody decides about themselves, nor about whom they recommended.
  rules: (by, _allow, forbid) => {
    forbid('manage', { candidate_staff_id: by.id });
    forbid('manage', { recommender_staff_id: by.id });
  },
  states: {
    received: { label: say('Received', 'Reçue'), tone: 'waiting' },
    genuine: { label: say('Genuine', 'Authentique'), tone: 'good', final: true },
    not_genuine: { label: say('Dismissed', 'Écartée'), tone: 'bad', final: true },
  },
  gates: recommendationGates,
  always: ['no_payment_data'],
  transitions: {
    confirm: {
      from: ['received'], to: 'genuine', by: officers, needs: ['another_recommends'], clause: 'quality-charter.recommendation',
      label: say('Confirm as genuine', 'Confirmer l’authenticité'), done: say('Recommendation confirmed', 'Recommandation confirmée'),
      input: z.object({
        method: asked(choice(proofMethods), say('How did you make sure of it?', 'Comment l’avez-vous vérifiée ?')),
        note: asked(text(2_000, 3), say('What was seen or heard (reference, date, who)', 'Ce qui a été vu ou entendu (référence, date, qui)'), true),
      }),
      sets: (input, { at, by }) => ({ verification_method: String(input.method), verification_note: String(input.note), decided_at: at, decided_by: by.id }),
    },
    dismiss: {
      from: ['received'], to: 'not_genuine', many: true, by: officers, clause: 'quality-charter.recommendation',
      label: say('Dismiss', 'Écarter'), done: say('Recommendation dismissed', 'Recommandation écartée'),
      input: z.object({ reason: asked(text(1_000, 3), say('Reason', 'Raison'), true) }),
      sets: (input, { at, by }) => ({ dismissal_reason: String(input.reason), decided_at: at, decided_by: by.id }),
    },
  },
  delete_refused: {
    code: 'RECOMMENDATION_DELETE_FORBIDDEN',
    clause: 'quality-charter.recommendation',
    says: say('A recommendation is kept, even one that was dismissed.', 'Une recommandation est conservée, même écartée.'),
  },
});
