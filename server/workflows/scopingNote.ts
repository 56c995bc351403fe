/** The note with which a service begins (workflows.md, section 7; S1-07 to S1-10, S1-19 to S1-23): the need restated and confirmed, what answers it, and how success is measured, validated by both on the same text. */
import * as z from 'zod';
import { type Actor, type CaseRow, type Changes, say, textOf, workflow } from '#engine/workflow';
import { caseColumns } from './case.ts';
import { id } from './fields.ts';
import * as forms from './scopingNoteForms.ts';
import { type ScopingNoteFacts, scopingNoteGates } from './scopingNoteGates.ts';
import { type Criterion, type Measure, listOf, noteLinkDays } from './scopingNoteWords.ts';

const handlers = ['case_manager', 'manager'] as const;
const readers = ['case_manager', 'manager', 'moderator', 'vetting_officer'] as const;
const parties = ['provider', 'customer'] as const;
const together = 'service-charter.scoping-together';

const sideOf = (by: Actor): (typeof parties)[number] => (by.roles.includes('customer') ? 'customer' : 'provider');
/** Any change of the text takes both validations with it (S1-23). */
const unvalidated: Changes = { content_hash: null, provider_validated_at: null, provider_hash: null, customer_validated_at: null, customer_hash: null };

/** Whether this validation is the second on the same text. */
const bothOn = ({ by, row, facts }: { by: Actor; row: CaseRow; facts: ScopingNoteFacts }): boolean => row[`${sideOf(by) === 'customer' ? 'provider' : 'customer'}_hash`] === facts.hash;

function proposed(input: Record<string, unknown>, { at, by, facts }: { at: string; by: Actor; facts: ScopingNoteFacts }): Changes {
  const [services, milestones, criteria] = [input.services, input.milestones, input.criteria].map((list) => JSON.stringify(list));
  const content_hash = facts.seal(services ?? '', milestones ?? '', criteria ?? '');
  // Whoever writes the note themselves stands by it.
  const own = by.kind === 'link' && { provider_validated_at: at, provider_hash: content_hash };
  return { ...unvalidated, services: services ?? null, milestones: milestones ?? null, criteria: criteria ?? null, content_hash, objection: null, ...own };
}

const measuresWith = (row: CaseRow, input: Record<string, unknown>): readonly Measure[] => [...listOf<Measure>(row.measures), input as unknown as Measure];

/** Whether each criterion has been measured at the end. */
const allMeasured = (row: CaseRow, measures: readonly Measure[]): boolean =>
  listOf<Criterion>(row.criteria).every((_one, index) => measures.some(({ criterion, moment }) => criterion === index + 1 && moment === 'end'));

export const scopingNote = workflow<ScopingNoteFacts>()({
  subject: 'ScopingNote',
  resource: 'scoping_notes',
  label: say('Scoping note', 'Note de cadrage'),
  starts: 'need_restated',
  order: ['created_at', 'ASC'],
  fields: z.object({ engagement_id: id, need: forms.need, context: forms.context }),
  columns: {
    ...caseColumns,
    state: { kind: 'text', filter: true, facet: ['need_restated', 'need_confirmed', 'services_proposed', 'validated', 'measured'] },
    engagement_id: { kind: 'number', filter: true },
    provider_id: { kind: 'number', filter: true },
    customer_id: { kind: 'number', filter: true },
    need: { kind: 'text' },
    context: { kind: 'json', quiet: true },
    need_confirmed_at: { kind: 'instant', filter: true },
    services: { kind: 'json', quiet: true },
    milestones: { kind: 'json', quiet: true },
    criteria: { kind: 'json', quiet: true },
    content_hash: { kind: 'text', quiet: true },
    provider_validated_at: { kind: 'instant' },
    provider_hash: { kind: 'text', quiet: true },
    customer_validated_at: { kind: 'instant' },
    customer_hash: { kind: 'text', quiet: true },
    measures: { kind: 'json', quiet: true },
    objection: { kind: 'text', quiet: true },
    linked_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
  },
  reads: [...readers, 'auditor'],
  creates: [...handlers, 'platform'],
  edits: { by: handlers, fields: ['priority', 'assignee_id'] },
  rules: (by, _allow, forbid) => forbid('manage', { linked_staff_id: by.id }),
  belongs: { provider: { resource: 'providers', by: 'provider_id' }, customer: { resource: 'customers', by: 'customer_id' }, engagement: { resource: 'engagements', by: 'engagement_id' } },
  sends: ['need_to_confirm'],
  states: {
    need_restated: { label: say('Need restated', 'Besoin reformulé'), tone: 'waiting' },
    need_confirmed: { label: say('Need confirmed', 'Besoin confirmé'), tone: 'active' },
    services_proposed: { label: say('Services proposed', 'Prestations proposées'), tone: 'waiting' },
    validated: { label: say('Validated by both', 'Validée par les deux'), tone: 'good' },
    measured: { label: say('Measured', 'Mesurée'), tone: 'good', final: true },
  },
  gates: scopingNoteGates,
  always: ['no_payment_data'],
  transitions: {
    confirm_need: {
      from: ['need_restated'], to: 'need_confirmed', by: ['customer'], needs: ['same_need'], sends: ['need_confirmed'], input: z.object({ hash: forms.hash }), clause: 'service-charter.restated-need',
      label: say('Confirm the need', 'Confirmer le besoin'), done: say('Need confirmed', 'Besoin confirmé'),
      sets: (_input, { at }) => ({ need_confirmed_at: at, objection: null }),
    },
    contest_need: {
      from: ['need_restated'], to: 'stays', by: ['customer'], sends: ['need_contested'], input: z.object({ words: forms.words }), clause: 'service-charter.restated-need',
      label: say('Say what was misunderstood', 'Dire ce qui a été mal compris'), done: say('Not what the customer needs', 'Le besoin est mal compris'),
      sets: (input) => ({ objection: textOf(input.words) }),
    },
    restate_need: {
      from: ['need_restated', 'need_confirmed', 'services_proposed'], to: 'need_restated', by: ['provider', ...handlers], needs: ['context_given'], sends: ['need_to_confirm'], input: forms.restated, clause: 'service-charter.restated-need',
      label: say('Restate the need', 'Reformuler le besoin'), done: say('Need restated', 'Besoin reformulé'),
      sets: (input) => ({ ...unvalidated, need: textOf(input.need), context: JSON.stringify(input.context), need_confirmed_at: null, objection: null }),
    },
    propose_services: {
      from: ['need_confirmed', 'services_proposed'], to: 'services_proposed', by: ['provider', ...handlers], needs: ['need_confirmed', 'measurable'], sends: ['note_to_validate'], input: forms.proposal, clause: 'service-charter.scoping-services',
      label: say('Propose services', 'Proposer des prestations'), done: say('Services proposed', 'Prestations proposées'),
      sets: proposed,
    },
    request_change: {
      from: ['services_proposed'], to: 'need_confirmed', by: [...parties, ...handlers], sends: ['change_asked'], input: z.object({ words: forms.words }), clause: together,
      label: say('Ask for a change', 'Demander une modification'), done: say('Change asked for', 'Modification demandée'),
      sets: (input) => ({ ...unvalidated, objection: textOf(input.words) }),
    },
    validate: {
      from: ['services_proposed'], to: ['services_proposed', 'validated'], by: [...parties, ...handlers], needs: ['party_itself', 'same_text'], sends: ['note_validated'], input: z.object({ hash: forms.hash }), clause: together,
      label: say('Validate the note', 'Valider la note'), done: say('Validated', 'Validée'),
      leads: (_input, context) => (bothOn(context as Parameters<typeof bothOn>[0]) ? 'validated' : 'services_proposed'),
      sets: (_input, { at, by, facts }: { at: string; by: Actor; facts: ScopingNoteFacts }) => ({ [`${sideOf(by)}_validated_at`]: at, [`${sideOf(by)}_hash`]: facts.hash, content_hash: facts.hash }),
    },
    measure: {
      from: ['validated'], to: ['validated', 'measured'], by: handlers, needs: ['validated_by_both', 'criterion_known'], input: forms.measure, clause: 'service-charter.satisfaction-throughout',
      label: say('Record a measure', 'Noter une mesure'), done: say('Measure recorded', 'Mesure notée'),
      leads: (input, { row }) => (allMeasured(row, measuresWith(row, input)) ? 'measured' : 'validated'),
      sets: (input, { row }) => ({ measures: JSON.stringify(measuresWith(row, input)) }),
    },
  },
  links: {
    confirm_need: { party: 'customer', does: 'confirm_need', days: noteLinkDays, says: say('Have you been understood?', 'Avez-vous été compris ?'), form: forms.confirmation, instead: { field: 'right', is: false, does: 'contest_need' } },
    restate_need: { party: 'provider', does: 'restate_need', days: noteLinkDays, says: say('What the customer needs', 'Ce dont le client a besoin'), form: forms.restated },
    propose_services: { party: 'provider', does: 'propose_services', days: noteLinkDays, says: say('What you propose', 'Ce que vous proposez'), form: forms.proposal },
    validate_customer: { party: 'customer', does: 'validate', days: noteLinkDays, says: say('Your scoping note', 'Votre note de cadrage'), form: forms.approval, instead: { field: 'agrees', is: false, does: 'request_change' } },
    validate_provider: { party: 'provider', does: 'validate', days: noteLinkDays, says: say('Your scoping note', 'Votre note de cadrage'), form: forms.approval, instead: { field: 'agrees', is: false, does: 'request_change' } },
  },
});
