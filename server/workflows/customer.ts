/** Customers as cases: the ladder that protects the team (workflows.md, section 3; requirements, section H). No rung is reached without those below. */
import * as z from 'zod';
import { type Actor, type CaseRow, type Changes, type FieldGate, say, textOf, workflow } from '#engine/workflow';
import { proposalOf } from '#engine/refusal';
import { personColumns, personFields, personReaders, privateContact } from '../records/person.ts';
import { appealLinkDays, mostEvidence } from './appealWords.ts';
import { caseColumns } from './case.ts';
import { customerForms } from './customerForms.ts';
import { type CustomerFacts, customerGates, stopReviewOn } from './customerGates.ts';
import { ladderReaders, measured, rungs } from './customerWords.ts';
import { text } from './fields.ts';

const contact = personColumns.email.only;

/** Nobody is put on a rung, or taken off one, by being sent or edited so. */
const notMeasuredByHand: FieldGate = {
  holds: (values) => (values.state == null || values.state === 'in_good_standing') && !['asked_to_stop_at', 'stopped_at', 'blocked_at', 'blocked_channels', 'review_on', 'referred_at', 'lifted_at'].some((name) => values[name] != null),
  code: 'POLITE_REQUEST_REQUIRED',
  clause: 'abuse-policy.polite-request',
  says: say('The first step is a courteous request to stop; the ladder is climbed by its own steps alone.', 'Le premier pas est une demande courtoise de cesser ; l’échelle ne se gravit que par ses propres pas.'),
};

/** What every measure leaves on the row: who took it, on which incident, and that nobody has looked at it again yet. */
const measure = (input: Record<string, unknown>, { by, row }: { by: Actor; row: CaseRow }): Changes => {
  const first = proposalOf(row)?.by;
  return {
    measure_incident_id: Number(input.incident_id), measure_by: first ?? by.id, measure_confirmed_by: first ? by.id : null,
    review_proposed_at: null, review_requested_at: null, review_request: null, review_decided_at: null, lifted_at: null,
  };
};

const nothing: Changes = Object.fromEntries(
  ['asked_to_stop_at', 'stopped_at', 'blocked_at', 'blocked_channels', 'review_on', 'review_proposed_at', 'review_requested_at', 'review_request', 'review_decided_at', 'measure_by', 'measure_confirmed_by', 'measure_incident_id'].map((name) => [name, null]),
);

/** What a measure that is lifted leaves on the row: only that it was. */
export const liftedColumns = (at: string): Changes => ({ ...nothing, lifted_at: at });

export const customer = workflow<CustomerFacts>()({
  subject: 'Customer',
  resource: 'customers',
  label: say('Customer', 'Client'),
  starts: 'in_good_standing',
  order: ['id', 'ASC'],
  fields: z.object({ ...personFields, address: text(300).nullish() }),
  columns: {
    ...caseColumns,
    ...personColumns,
    ...privateContact,
    address: { kind: 'text', quiet: true, only: contact },
    address_key: { kind: 'text', quiet: true, only: ['platform'] },
    state: { kind: 'text', filter: true, facet: [...rungs], only: ladderReaders },
    proposal: { kind: 'json', filter: true, only: ladderReaders },
    asked_to_stop_at: { kind: 'instant', filter: true, only: ladderReaders },
    stopped_at: { kind: 'instant', filter: true, only: ladderReaders },
    blocked_at: { kind: 'instant', filter: true, only: ladderReaders },
    blocked_channels: { kind: 'json', quiet: true, only: ladderReaders },
    review_on: { kind: 'date', filter: true, only: ladderReaders },
    review_proposed_at: { kind: 'instant', filter: true, only: ladderReaders },
    review_requested_at: { kind: 'instant', filter: true, only: ladderReaders },
    review_request: { kind: 'text', quiet: true, only: ladderReaders },
    review_decided_at: { kind: 'instant', filter: true, only: ladderReaders },
    measure_by: { kind: 'number', filter: true, only: ladderReaders },
    measure_confirmed_by: { kind: 'number', filter: true, only: ladderReaders },
    measure_incident_id: { kind: 'number', quiet: true, only: ladderReaders },
    confirmed_incidents: { kind: 'number', filter: true, only: ladderReaders },
    kept_aside: { kind: 'number', filter: true, only: ladderReaders },
    referred_at: { kind: 'instant', filter: true, only: ladderReaders },
    lifted_at: { kind: 'instant', filter: true, only: ladderReaders },
  },
  search: ['name'],
  reads: personReaders,
  creates: ['administrator', 'platform'],
  deletes: ['administrator'],
  edits: { by: ['case_manager', 'manager', 'platform'], fields: ['name', 'email', 'phone', 'locale', 'address', 'external_id'] },
  refuses: [notMeasuredByHand],
  states: {
    in_good_standing: { label: say('In good standing', 'Sans mesure'), tone: 'good' },
    asked_to_stop: { label: say('Asked to stop', 'Invité à cesser'), tone: 'waiting' },
    correspondence_stopped: { label: say('Correspondence stopped', 'Échanges arrêtés'), tone: 'bad' },
    blocked: { label: say('Blocked', 'Bloqué'), tone: 'bad' },
  },
  gates: customerGates,
  always: ['no_payment_data'],
  transitions: {
    ask_to_stop: {
      from: ['in_good_standing'], to: 'asked_to_stop', by: ['case_manager'], needs: ['incident_confirmed', 'policy_cited'], sends: ['ask_to_stop'], input: customerForms.ask, clause: 'abuse-policy.polite-request',
      label: say('Ask to stop', 'Demander de cesser'), done: say('Asked to stop', 'Demande de cesser envoyée'),
      sets: (input, context) => ({ asked_to_stop_at: context.at, ...measure(input, context) }),
    },
    stop_correspondence: {
      from: ['asked_to_stop'], to: 'correspondence_stopped', by: ['case_manager'], second_person: true, second_by: ['manager'], grave: true,
      needs: ['asked_first', 'request_reached', 'persisted', 'severe_enough', 'policy_cited'], sends: ['correspondence_stopped'], input: customerForms.stop, clause: 'abuse-policy.correspondence-stopped',
      label: say('Stop the correspondence', 'Arrêter les échanges'), done: say('Correspondence stopped', 'Échanges arrêtés'),
      sets: (input, context) => ({ stopped_at: context.at, ...measure(input, context), review_on: stopReviewOn(context.at) }),
    },
    block: {
      from: ['correspondence_stopped'], to: 'blocked', by: ['manager'], second_person: true, grave: true,
      needs: ['asked_first', 'request_reached', 'persisted', 'severe_enough', 'policy_cited', 'review_dated'], sends: ['blocked'], input: customerForms.block, clause: 'abuse-policy.messages-blocked',
      label: say('Block', 'Bloquer'), done: say('Blocked', 'Bloqué'),
      sets: (input, context) => ({ blocked_at: context.at, ...measure(input, context), blocked_channels: JSON.stringify(input.channels), review_on: textOf(input.review_on) }),
    },
    emergency_stop: {
      from: ['in_good_standing', 'asked_to_stop'], to: 'correspondence_stopped', by: ['manager'], grave: true, needs: ['threatened', 'policy_cited'], sends: ['emergency_stop'], input: customerForms.emergency, clause: 'abuse-policy.emergency-stop',
      label: say('Stop at once', 'Arrêter sur-le-champ'), done: say('Stopped at once', 'Arrêté sur-le-champ'),
      // The request to stop goes with it (C-16).
      sets: (input, context) => ({ asked_to_stop_at: textOf(context.row.asked_to_stop_at) || context.at, stopped_at: context.at, ...measure(input, context), review_on: stopReviewOn(context.at) }),
    },
    refer_to_authorities: {
      from: rungs, to: 'stays', by: ['manager'], grave: true, needs: ['referral_grounded'], input: customerForms.refer, clause: 'abuse-policy.authorities',
      label: say('Refer to the authorities', 'Saisir les autorités'), done: say('Referred to the authorities', 'Autorités saisies'),
      sets: (_input, { at }) => ({ referred_at: at }),
    },
    lift: {
      from: measured, to: 'in_good_standing', by: ['manager'], needs: ['another_reviewer'], sends: ['lifted'], input: customerForms.lift, clause: 'abuse-policy.frustration',
      label: say('Lift the measure', 'Lever la mesure'), done: say('Measure lifted', 'Mesure levée'),
      sets: (_input, { at }) => liftedColumns(at),
    },
    keep_measure: {
      from: measured, to: 'stays', by: ['manager'], needs: ['another_reviewer', 'review_waits', 'review_dated'], sends: ['measure_kept'], input: customerForms.keep, clause: 'abuse-policy.messages-blocked',
      label: say('Keep the measure', 'Maintenir la mesure'), done: say('Measure kept', 'Mesure maintenue'),
      sets: (input, { at, row }) => ({ review_on: textOf(input.review_on), review_proposed_at: null, ...(row.review_requested_at != null && { review_decided_at: at }) }),
    },
    request_review: {
      from: measured, to: 'stays', by: ['customer'], needs: ['not_asked_yet', 'appeal_in_time'], input: customerForms.request, clause: 'abuse-policy.frustration',
      label: say('Ask for a review of the measure', 'Demander le réexamen de la mesure'), done: say('Your request reached us; somebody else looks at it', 'Votre demande nous est parvenue ; une autre personne l’examine'),
      sets: (input, { at }) => ({ review_requested_at: at, review_request: textOf(input.words) }),
    },
    propose_review: {
      from: ['correspondence_stopped', 'blocked'], to: 'stays', by: ['clock'], clause: 'abuse-policy.messages-blocked',
      label: say('Propose to look at the measure again', 'Proposer de réexaminer la mesure'), done: say('To be looked at again', 'À réexaminer'),
      sets: (_input, { at }) => ({ review_proposed_at: at }),
    },
    refuse_proposal: {
      from: ['asked_to_stop', 'correspondence_stopped'], to: 'stays', by: ['manager'], needs: ['proposal_waits'], input: customerForms.refuse, clause: 'house-rules.second-person',
      label: say('Refuse the proposal', 'Refuser la proposition'), done: say('Proposal refused', 'Proposition refusée'),
      sets: () => ({ proposal: null }),
    },
  },
  // The clock only proposes: a measure ends when a person lifts it.
  deadlines: {
    stop_reviewed: { in: 'correspondence_stopped', since: 'review_on', after: { days: 0 }, does: 'propose_review', unless: 'review_proposed_at' },
    block_reviewed: { in: 'blocked', since: 'review_on', after: { days: 0 }, does: 'propose_review', unless: 'review_proposed_at' },
  },
  links: { review: { party: 'customer', does: 'request_review', days: appealLinkDays, files: mostEvidence, says: say('Ask somebody else to look at it', 'Demander à quelqu’un d’autre d’examiner cette mesure') } },
});
