/** Admission (workflows.md, section 1; requirements, sections A to D): from a genuine recommendation to a member, one gate after the other. */
import * as z from 'zod';
import { type Actor, type Changes, type Deadline, say, textOf, workflow } from '#engine/workflow';
import { applicationGates, type ApplicationFacts } from './applicationGates.ts';
import { acceptance, declaration, exception, reason, refusal } from './applicationForms.ts';
import { declarationDays, exceptionsOf, idleDays, openStates, signatureDays } from './applicationWords.ts';
import { appealLink, appealTransition } from './appealing.ts';
import { caseColumns } from './case.ts';
import { asked, email, id, locale, text } from './fields.ts';

const officers = ['vetting_officer'] as const;
const vetting = ['vetting_officer', 'manager'] as const;
const managers = ['manager'] as const;

/** What everything that needs the whole file asks, before a signature is requested and again when somebody is admitted. */
const whole = [
  'recommendation_genuine', 'another_recommends', 'recommender_known', 'interview_held', 'references_in', 'compensating_passed', 'background_checked', 'skills_checked',
  'insured', 'insurance_current', 'insurance_covers', 'warnings_disposed',
] as const;
const signed = ['charter_accepted', 'charter_current', 'terms_accepted', 'explicit_acceptance'] as const;

const decided = (at: string, by: Actor): Changes => ({ decided_at: at, decided_by: by.id, due_at: null });
/** A file that goes on is not late any more. */
const onTime = (): Changes => ({ due_at: null });

const idle = (state: (typeof openStates)[number]): Deadline<typeof state, 'fall_behind'> => ({ in: state, since: 'stage_since', after: { days: idleDays }, does: 'fall_behind', unless: 'due_at' });

export const application = workflow<ApplicationFacts>()({
  subject: 'Application',
  resource: 'applications',
  label: say('Application', 'Candidature'),
  starts: 'received',
  judged_on: ['decided_at'],
  entered: 'stage_since',
  order: ['created_at', 'ASC'],
  fields: z.object({
    recommendation_id: id.nullish(),
    provider_id: id.nullish(),
    assignee_id: id.nullish(),
    candidate_email: email.nullish(),
    candidate_phone: text(40, 4).nullish(),
    candidate_address: text(300).nullish(),
    locale: locale.optional(),
    services: z.array(text(120)).max(30).nullish(),
    claimed_years: z.int().min(0).max(80).nullish(),
    claimed_background: text(5_000, 0).nullish(),
  }),
  columns: {
    ...caseColumns,
    state: { kind: 'text', filter: true, facet: [...openStates, 'admitted', 'declined', 'withdrawn'] },
    due_at: { kind: 'instant', filter: true, sort: true },
    recommendation_id: { kind: 'number', filter: true },
    provider_id: { kind: 'number', filter: true },
    candidate_name: { kind: 'text' },
    candidate_email: { kind: 'text', filter: true, only: vetting },
    candidate_phone: { kind: 'text', only: vetting },
    candidate_phone_key: { kind: 'text', filter: true, quiet: true, only: vetting },
    candidate_address: { kind: 'text', quiet: true, only: vetting },
    trade: { kind: 'text' },
    services: { kind: 'json' },
    locale: { kind: 'text', filter: true, facet: ['en', 'fr'] },
    stage_since: { kind: 'instant' },
    claimed_years: { kind: 'number', quiet: true },
    claimed_background: { kind: 'text', quiet: true },
    declared_services: { kind: 'json', quiet: true, only: vetting, from_input: 'customers' },
    declared_at: { kind: 'instant' },
    exceptions: { kind: 'json' },
    open_warnings: { kind: 'number', filter: true },
    references_completed: { kind: 'number' },
    signature_requested_by: { kind: 'number', filter: true },
    signature_requested_at: { kind: 'instant' },
    signed_at: { kind: 'instant', filter: true },
    decided_at: { kind: 'instant', filter: true, sort: true },
    decided_by: { kind: 'number', filter: true },
    decision_note: { kind: 'text', quiet: true, only: ['vetting_officer', 'manager', 'auditor'], from_input: 'note' },
    decline_reason: { kind: 'text', filter: true },
    decline_explanation: { kind: 'text', quiet: true, from_input: 'explanation' },
    withdrawal_reason: { kind: 'text', quiet: true },
    snapshot: { kind: 'json', quiet: true },
    snapshot_hash: { kind: 'text', quiet: true },
    candidate_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
    recommender_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
  },
  search: ['candidate_name', 'trade'],
  reads: [...vetting, 'auditor'],
  creates: vetting,
  edits: { by: vetting, fields: ['priority', 'assignee_id', 'candidate_email', 'candidate_phone', 'candidate_address', 'locale', 'services', 'claimed_years', 'claimed_background'] },
  belongs: { recommendation: { resource: 'recommendations', by: 'recommendation_id' }, provider: { resource: 'providers', by: 'provider_id' } },
  // S0-22: nobody decides about themselves, nor about whom they recommended.
  rules: (by, _allow, forbid) => {
    forbid('manage', { candidate_staff_id: by.id });
    forbid('manage', { recommender_staff_id: by.id });
  },
  states: {
    received: { label: say('Received', 'Reçue'), tone: 'waiting' },
    interviewing: { label: say('Interviews', 'Entretiens'), tone: 'active' },
    checking_references: { label: say('References', 'Références'), tone: 'active' },
    checking_documents: { label: say('Checks', 'Contrôles'), tone: 'active' },
    awaiting_signature: { label: say('Awaiting signature', 'Signature attendue'), tone: 'waiting' },
    admitted: { label: say('Admitted', 'Admise'), tone: 'good', final: true },
    declined: { label: say('Declined', 'Déclinée'), tone: 'bad', final: true },
    withdrawn: { label: say('Withdrawn', 'Retirée'), tone: 'neutral', final: true },
  },
  gates: applicationGates,
  always: ['no_payment_data'],
  glass: [...whole, ...signed],
  transitions: {
    start_interviews: {
      from: ['received'], to: 'interviewing', by: officers, needs: ['recommendation_genuine', 'another_recommends'], clause: 'quality-charter.meetings',
      label: say('Start the interviews', 'Commencer les entretiens'), done: say('Interviews started', 'Entretiens commencés'),
      sets: onTime,
    },
    ask_for_references: {
      from: ['interviewing', 'checking_references'], to: 'stays', many: true, by: officers, needs: ['not_declared'], sends: ['reference_request'], clause: 'quality-charter.references-by-candidate',
      label: say('Ask for the past customers', 'Demander les anciens clients'), done: say('Past customers asked for', 'Anciens clients demandés'),
    },
    declare_references: {
      from: ['interviewing', 'checking_references'], to: 'stays', by: ['candidate'], needs: ['not_declared', 'customers_named', 'consent_declared', 'service_over'], clause: 'quality-charter.references-by-candidate',
      label: say('Name past customers', 'Indiquer d’anciens clients'), done: say('Past customers named', 'Anciens clients indiqués'),
      input: declaration,
      sets: (input, { at }) => ({ declared_services: JSON.stringify(input.customers), declared_at: at }),
    },
    start_references: {
      from: ['interviewing'], to: 'checking_references', by: officers, needs: ['interview_held'], clause: 'quality-charter.last-three-clients',
      label: say('Start the references', 'Passer aux références'), done: say('References started', 'Références commencées'),
      sets: onTime,
    },
    grant_exception: {
      from: ['checking_references'], to: 'stays', by: managers, needs: ['exception_founded'], clause: 'house-rules.exceptions', grave: true,
      label: say('Grant an exception', 'Accorder une exception'), done: say('Exception granted', 'Exception accordée'),
      input: exception,
      sets: ({ slot: number, reason: why, compensating_check }, { at, by, row }) => ({
        exceptions: JSON.stringify([...exceptionsOf(row), { slot: Number(number), reason: textOf(why), compensating_check: textOf(compensating_check), by: by.id, at }]),
      }),
    },
    start_checks: {
      from: ['checking_references'], to: 'checking_documents', by: officers, needs: ['references_in'], clause: 'client-protection.verified-providers',
      label: say('Start the checks', 'Passer aux contrôles'), done: say('Checks started', 'Contrôles commencés'),
      sets: onTime,
    },
    request_signature: {
      from: ['checking_documents'], to: 'awaiting_signature', by: officers, needs: whole, sends: ['signature_request'], clause: 'quality-charter.acceptance',
      label: say('Ask for the signature', 'Demander la signature'), done: say('Signature asked for', 'Signature demandée'),
      sets: (_input, { at, by }) => ({ signature_requested_by: by.id, signature_requested_at: at, due_at: null }),
    },
    // The texts changed meanwhile, or the link ran out. Whoever asked first stays named: they still may not admit.
    ask_signature_again: {
      from: ['awaiting_signature'], to: 'stays', many: true, by: officers, needs: ['not_signed'], sends: ['signature_request'], clause: 'quality-charter.acceptance',
      label: say('Ask for the signature again', 'Redemander la signature'), done: say('Signature asked for again', 'Signature redemandée'),
      // The earlier link is over, and an undo would leave the candidate without one.
      final_at_once: say('The earlier link is over: an undo would leave the candidate without one.', 'Le lien précédent est clos : une annulation laisserait le candidat sans lien.'),
      sets: (_input, { at }) => ({ signature_requested_at: at }),
    },
    sign: {
      from: ['awaiting_signature'], to: 'stays', by: ['candidate'], needs: ['not_signed', 'as_it_was_sent', 'every_document'], clause: 'quality-charter.acceptance',
      label: say('Accept the documents', 'Accepter les documents'), done: say('Documents accepted', 'Documents acceptés'),
      input: acceptance,
      sets: (_input, { at }) => ({ signed_at: at }),
    },
    admit: {
      from: ['awaiting_signature'], to: 'admitted', by: managers, needs: ['not_assignee', 'not_requester', ...whole, ...signed], unmet_code: 'ADMISSION_GATES_UNMET', freezes: true, grave: true,
      sends: ['admitted'], clause: 'quality-charter.selection',
      label: say('Admit', 'Admettre'), done: say('Admitted', 'Admis'),
      input: z.object({ note: asked(text(2_000), say('Why', 'Pourquoi'), true) }),
      sets: (input, { at, by }) => ({ ...decided(at, by), decision_note: String(input.note) }),
    },
    decline: {
      from: openStates, to: 'declined', by: vetting, second_person: true, second_by: managers, freezes: true, grave: true, sends: ['declined'], clause: 'quality-charter.selection',
      label: say('Decline', 'Décliner'), done: say('Declined', 'Déclinée'),
      input: refusal,
      sets: (input, { at, by }) => ({ ...decided(at, by), decline_reason: String(input.reason), decline_explanation: String(input.explanation) }),
    },
    refuse_proposal: {
      from: openStates, to: 'stays', by: managers, needs: ['proposal_waits'], input: z.object({ reason }), clause: 'house-rules.second-person',
      label: say('Refuse the proposal', 'Refuser la proposition'), done: say('Proposal refused', 'Proposition refusée'),
      sets: () => ({ proposal: null }),
    },
    withdraw: {
      from: openStates, to: 'withdrawn', by: officers, sends: ['application_withdrawn'], input: z.object({ reason }), clause: 'quality-charter.selection',
      label: say('Record that the candidate withdraws', 'Enregistrer le retrait du candidat'), done: say('Withdrawn', 'Retirée'),
      sets: (input, { at, by }) => ({ ...decided(at, by), withdrawal_reason: String(input.reason) }),
    },
    fall_behind: {
      from: openStates, to: 'stays', by: ['clock'], clause: 'quality-charter.selection',
      label: say('Mark as late', 'Signaler le retard'), done: say('The file stands still', 'Le dossier n’avance pas'),
      sets: (_input, { at }) => ({ due_at: at }),
    },
    appeal: appealTransition(['declined'], 'candidate'),
  },
  deadlines: Object.fromEntries(openStates.map((state) => [`idle_${state}`, idle(state)])),
  links: {
    declare: { party: 'candidate', does: 'declare_references', days: declarationDays, says: say('Name your most recent customers', 'Indiquer vos clients les plus récents') },
    sign: { party: 'candidate', does: 'sign', days: signatureDays, says: say('Accept our charters and terms', 'Accepter nos chartes et conditions') },
    appeal: appealLink('candidate'),
  },
  delete_refused: {
    code: 'APPLICATION_DELETE_FORBIDDEN',
    clause: 'quality-charter.selection',
    says: say('An application is kept with its decision and reasons.', 'Une candidature est conservée avec sa décision et ses raisons.'),
  },
});
