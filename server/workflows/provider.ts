/** Providers as cases: a candidate becomes a member by admission alone, and is listed only as long as the facts allow (S0-11, S4-09, S4-10). */
import * as z from 'zod';
import { type Changes, type FieldGate, type Transition, say, workflow } from '#engine/workflow';
import { personColumns, personFields, personReaders } from '../records/person.ts';
import { caseColumns } from './case.ts';
import { asked, id, text } from './fields.ts';
import type { Listing } from './listing.ts';
import { paymentGate } from './paymentGate.ts';
import { type ProviderFacts, providerGates } from './providerGates.ts';

const officers = ['vetting_officer', 'manager'] as const;
const contact = personColumns.email.only;
const reason = asked(text(1_000, 3), say('Reason', 'Raison'), true);

/** Categories of service, as many as a provider may offer. */
const categories = z.array(text(120)).max(30);

const notReviewless: FieldGate = {
  holds: (values) => !['reviews_enabled', 'reviews_disabled', 'accepts_reviews'].some((name) => name in values && values[name] !== (name !== 'reviews_disabled')),
  code: 'REVIEWS_CANNOT_BE_DISABLED',
  clause: 'quality-charter.reviews-for-all',
  says: say('No provider can be exempted from reviews.', 'Aucun prestataire ne peut être dispensé d’avis.'),
  shuts: say('Switch reviews off', 'Désactiver les avis'),
};

/** Nobody becomes a member by being sent as one, whoever sends them (S0-11). */
const notAdmittedByHand: FieldGate = {
  holds: ({ state, admitted_at }) => (state == null || state === 'candidate') && admitted_at == null,
  code: 'ADMISSION_GATES_UNMET',
  clause: 'quality-charter.selection',
  says: say('A provider enters as a candidate; only the admission of their application makes them a member.', 'Un prestataire entre comme candidat ; seule l’admission de son dossier fait de lui un membre.'),
};

export const notListedByHand: FieldGate = {
  holds: (values) => !('listed' in values || 'listed_changed_at' in values),
  code: 'NOT_LISTABLE',
  clause: 'client-protection.listed-providers',
  says: say('Whether a provider is listed is computed from the facts; nobody sets it.', 'Le référencement d’un prestataire résulte des faits ; personne ne le fixe.'),
};

/** A hold or a departure takes the provider off the list with it. */
const unlisted = (row: Readonly<Record<string, unknown>>, at: string): Changes => (row.listed ? { listed: 0, listed_changed_at: at } : {});

const remind = (days: 60 | 30 | 7): Transition<'active', never> => ({
  from: ['active'], to: 'stays', by: ['clock'], sends: [`insurance_${days}`], clause: 'client-protection.insurance',
  label: say(`Remind of the insurance, ${days} days before`, `Rappeler l’assurance, ${days} jours avant`), done: say('Reminded of the insurance', 'Rappel de l’assurance envoyé'),
  sets: (_input, { at }) => ({ [`reminded_${days}_at`]: at }),
});

export const provider = workflow<ProviderFacts>()({
  subject: 'Provider',
  resource: 'providers',
  label: say('Provider', 'Prestataire'),
  starts: 'candidate',
  order: ['id', 'ASC'],
  fields: z.object({ ...personFields, trade: text(120).nullish(), address: text(300).nullish(), services: categories.nullish(), linked_staff_id: id.nullish() }),
  columns: {
    ...caseColumns,
    ...personColumns,
    state: { kind: 'text', filter: true, facet: ['candidate', 'active', 'on_hold', 'suspended', 'terminating', 'terminated', 'left'] },
    trade: { kind: 'text', filter: true },
    address: { kind: 'text', quiet: true, only: contact },
    services: { kind: 'json' },
    listed: { kind: 'flag', filter: true },
    listed_changed_at: { kind: 'instant', filter: true },
    admitted_at: { kind: 'instant' },
    held_at: { kind: 'instant' },
    hold_ground: { kind: 'text', filter: true },
    hold_reason: { kind: 'text', quiet: true, only: ['vetting_officer', 'manager', 'case_manager', 'auditor'] },
    left_at: { kind: 'instant' },
    suspended_at: { kind: 'instant', quiet: true },
    suspended_until: { kind: 'instant', filter: true },
    terminates_at: { kind: 'instant', filter: true },
    terminated_at: { kind: 'instant', filter: true },
    termination_ground: { kind: 'text', quiet: true, only: ['vetting_officer', 'manager', 'case_manager', 'auditor'] },
    membership_ended_by: { kind: 'number', quiet: true, only: ['vetting_officer', 'manager', 'case_manager', 'auditor'] },
    insurance_ends_on: { kind: 'date', filter: true, sort: true },
    reminded_60_at: { kind: 'instant', quiet: true },
    reminded_30_at: { kind: 'instant', quiet: true },
    reminded_7_at: { kind: 'instant', quiet: true },
    linked_staff_id: { kind: 'number', only: ['manager', 'auditor', 'platform'] },
  },
  search: ['name', 'trade'],
  // Nobody lifts the tie that keeps them out of a provider's files, nor decides about that provider (S0-22).
  rules: (by, _allow, forbid) => forbid(['edit', 'put_on_hold', 'resume', 'leave'], { linked_staff_id: by.id }),
  reads: personReaders,
  creates: ['administrator', 'platform'],
  edits: { by: ['vetting_officer', 'manager', 'platform'], fields: ['name', 'email', 'phone', 'locale', 'trade', 'address', 'services', 'linked_staff_id', 'external_id'] },
  deletes: ['administrator'],
  has: { checks: { resource: 'checks', by: 'provider_id' } },
  refuses: [notReviewless, notAdmittedByHand, notListedByHand],
  states: {
    candidate: { label: say('Candidate', 'Candidat'), tone: 'neutral' },
    active: { label: say('Active', 'Actif'), tone: 'good', reached_by: { transition: 'applications.admit', from: ['candidate'] } },
    on_hold: { label: say('On hold', 'En attente'), tone: 'waiting' },
    // What only sanctions lead to, and away from (S3-19).
    suspended: { label: say('Suspended', 'Suspendu'), tone: 'bad', reached_by: { transition: 'sanctions.take_effect', from: ['active', 'on_hold'] } },
    terminating: { label: say('Under notice of exclusion', 'Exclusion notifiée'), tone: 'bad', reached_by: { transition: 'conduct_cases.decide', from: ['active', 'on_hold', 'suspended'] } },
    terminated: { label: say('Excluded', 'Exclu'), tone: 'bad', final: true, reached_by: { transition: 'sanctions.take_effect', from: ['terminating'] } },
    left: { label: say('Left', 'Parti'), tone: 'neutral', final: true },
  },
  gates: { ...providerGates, no_payment_data: paymentGate },
  always: ['no_payment_data'],
  transitions: {
    put_on_hold: {
      from: ['active'], to: 'on_hold', by: officers, sends: ['put_on_hold'], input: z.object({ reason }), clause: 'client-protection.listed-providers',
      label: say('Put on hold', 'Mettre en attente'), done: say('Put on hold', 'Mis en attente'),
      sets: (input, { at, row }) => ({ held_at: at, hold_ground: 'decision', hold_reason: String(input.reason), ...unlisted(row, at) }),
    },
    insurance_lapsed: {
      from: ['active'], to: 'on_hold', by: ['clock'], needs: ['cover_over'], sends: ['insurance_lapsed'], clause: 'client-protection.insurance',
      label: say('Put on hold for want of insurance', 'Mettre en attente faute d’assurance'), done: say('On hold: the insurance ended', 'En attente : l’assurance a pris fin'),
      sets: (_input, { at, row }) => ({ held_at: at, hold_ground: 'insurance', hold_reason: null, ...unlisted(row, at) }),
    },
    resume: {
      from: ['on_hold'], to: 'active', by: officers, needs: ['insured', 'insurance_current', 'insurance_covers'], clause: 'client-protection.listed-providers',
      label: say('Resume', 'Réactiver'), done: say('Active again', 'De nouveau actif'),
      sets: (_input, { at, facts }: { at: string; facts: { listing: Listing } }) => ({
        held_at: null, hold_ground: null, hold_reason: null, ...(facts.listing.listed && { listed: 1, listed_changed_at: at }),
      }),
    },
    leave: {
      from: ['active', 'on_hold', 'suspended'], to: 'left', by: ['manager'], grave: true, sends: ['left'], input: z.object({ reason }), clause: 'quality-charter.selection',
      label: say('Record that they leave', 'Enregistrer le départ'), done: say('Left', 'Départ enregistré'),
      sets: (_input, { at, row }) => ({ left_at: at, ...unlisted(row, at) }),
    },
    remind_insurance_60: remind(60),
    remind_insurance_30: remind(30),
    remind_insurance_7: remind(7),
  },
  deadlines: {
    insurance_60: { in: 'active', since: 'insurance_ends_on', after: { days: -60 }, does: 'remind_insurance_60', unless: 'reminded_60_at' },
    insurance_30: { in: 'active', since: 'insurance_ends_on', after: { days: -30 }, does: 'remind_insurance_30', unless: 'reminded_30_at' },
    insurance_7: { in: 'active', since: 'insurance_ends_on', after: { days: -7 }, does: 'remind_insurance_7', unless: 'reminded_7_at' },
    // The day after the last day of cover.
    insurance_over: { in: 'active', since: 'insurance_ends_on', after: { days: 1 }, does: 'insurance_lapsed' },
  },
});
