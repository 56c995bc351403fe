/** The last three customers of a candidate, and what they say (workflows.md, section 1; requirements, section B). */
import * as z from 'zod';
import { type Actor, type CaseRow, type FieldGate, say, textOf, workflow } from '#engine/workflow';
import { caseColumns } from './case.ts';
import { type ReferenceFacts, referenceGates } from './clientReferenceGates.ts';
import { asked, choice, day, email, id, instant, onlyIf, text } from './fields.ts';
import { nextAttempt } from './localTime.ts';
import { paymentGate, withoutPaymentData } from './paymentGate.ts';
import { clientForm, sheet } from './referenceSheet.ts';
import { type Outcome, channels, outcomes, slotCount } from './referenceWords.ts';

const officers = ['vetting_officer'] as const;
const readers = ['vetting_officer', 'manager', 'auditor'] as const;
/** How to reach a client, and what they said, is for those who vet. */
const vetting = ['vetting_officer', 'manager'] as const;

/** A client as the candidate names them. */
const refereeFields = {
  client_name: asked(text(200), say('Client’s name', 'Nom du client')),
  client_email: asked(email.nullish(), say('E-mail', 'Adresse e-mail')),
  client_phone: asked(text(40, 4).nullish(), say('Telephone', 'Téléphone')),
  client_address: asked(text(300).nullish(), say('Postal address', 'Adresse postale')),
  locale: asked(choice({ en: say('English', 'Anglais'), fr: say('French', 'Français') }).optional(), say('Language spoken', 'Langue parlée')),
  time_zone: asked(text(60).nullish(), say('Time zone, if not that of the telephone', 'Fuseau horaire, si ce n’est pas celui du téléphone')),
  service_description: asked(text(1_000, 3), say('Service received', 'Prestation reçue'), true),
  service_ended_on: asked(day, say('Day it ended', 'Jour où elle s’est terminée')),
  consent_declared_at: asked(instant.nullish(), say('Since when, says the candidate, the client agrees to be contacted', 'Depuis quand, selon le candidat, le client accepte d’être contacté')),
};

const kept: FieldGate = {
  holds: withoutPaymentData,
  code: 'PAYMENT_DATA_NOT_ALLOWED', clause: 'client-protection.payment-details',
  says: paymentGate.says,
};

const note = asked(text(1_000, 0), say('Note', 'Note'), true).optional();

/** A choice that may also be sent as plainly true or false. */
const word = (value: unknown): string => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value));
const flag = (value: unknown): number | null => (typeof value === 'boolean' ? Number(value) : null);

interface Judged {
  readonly score: number;
  readonly comment?: string;
}

/** The answers of a sheet, each in its column. */
function answers(input: Record<string, unknown>, at: string, by: Actor) {
  const { professionalism, satisfaction } = input as { professionalism: Judged; satisfaction: Judged };
  return {
    channel: textOf(input.channel),
    agreed_to_answer: flag(input.agreed_to_answer),
    professionalism_score: professionalism.score,
    professionalism_comment: textOf(professionalism.comment),
    satisfaction_score: satisfaction.score,
    satisfaction_comment: textOf(satisfaction.comment),
    would_hire_again: word(input.would_hire_again),
    service_as_declared: word(input.service_as_declared),
    read_back: flag(input.read_back),
    heard_years: typeof input.heard_years === 'number' ? input.heard_years : null,
    heard_service: textOf(input.heard_service) || null,
    heard_month: textOf(input.heard_month) || null,
    other_words: textOf(input.other_words) || null,
    completed_at: at,
    // Whoever typed it; the client themselves when they answered the form.
    completed_by: by.kind === 'staff' ? by.id : null,
  };
}

/** How long an answer to the form is waited for. */
const patience = 5 * 86_400_000;
const noMoreCalls = { due_at: null, call_back_at: null };
const attempted = (row: CaseRow, at: string) => ({ attempts_count: Number(row.attempts_count) + 1, last_attempt_at: at });

export const clientReference = workflow<ReferenceFacts>()({
  subject: 'ClientReference',
  resource: 'client_references',
  label: say('Client reference', 'Référence client'),
  starts: 'named',
  judged_on: ['completed_at', 'closed_at'],
  order: ['id', 'ASC'],
  fields: z.object({ application_id: id, slot: z.int().min(1).max(slotCount), ...refereeFields }),
  columns: {
    ...caseColumns,
    state: { kind: 'text', filter: true, facet: ['named', 'contacting', 'completed', 'refused', 'unreachable', 'replaced'] },
    due_at: { kind: 'instant', filter: true, sort: true },
    application_id: { kind: 'number', filter: true },
    slot: { kind: 'number', filter: true },
    client_name: { kind: 'text' },
    client_email: { kind: 'text', filter: true, only: vetting },
    client_phone: { kind: 'text', only: vetting },
    client_phone_key: { kind: 'text', filter: true, quiet: true, only: vetting },
    client_address: { kind: 'text', only: vetting },
    locale: { kind: 'text', filter: true, facet: ['en', 'fr'] },
    time_zone: { kind: 'text' },
    service_description: { kind: 'text' },
    service_ended_on: { kind: 'date', filter: true },
    consent_declared_at: { kind: 'instant' },
    attempts_count: { kind: 'number' },
    last_attempt_at: { kind: 'instant' },
    call_back_at: { kind: 'instant', filter: true, sort: true },
    form_sent_at: { kind: 'instant', filter: true },
    form_reminded_at: { kind: 'instant' },
    form_bounced_at: { kind: 'instant' },
    channel: { kind: 'text', filter: true },
    agreed_to_answer: { kind: 'flag' },
    professionalism_score: { kind: 'number' },
    professionalism_comment: { kind: 'text', only: vetting, from_input: 'professionalism' },
    satisfaction_score: { kind: 'number' },
    satisfaction_comment: { kind: 'text', only: vetting, from_input: 'satisfaction' },
    would_hire_again: { kind: 'text' },
    service_as_declared: { kind: 'text' },
    read_back: { kind: 'flag' },
    heard_years: { kind: 'number' },
    heard_service: { kind: 'text' },
    heard_month: { kind: 'text' },
    other_words: { kind: 'text', only: vetting },
    completed_at: { kind: 'instant' },
    completed_by: { kind: 'number' },
    refusal_note: { kind: 'text', only: vetting, from_input: 'note' },
    replaced_reason: { kind: 'text' },
    replaced_by_id: { kind: 'number' },
    client_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
    candidate_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
    recommender_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
  },
  search: ['client_name', 'service_description'],
  reads: readers,
  creates: officers,
  // How a client is reached comes from the candidate alone: another address is another referee (S0-16).
  edits: { by: officers, fields: ['priority', 'assignee_id', 'locale', 'time_zone'] },
  belongs: { application: { resource: 'applications', by: 'application_id' } },
  has: { attempts: { resource: 'reference_attempts', by: 'reference_id' }, warnings: { resource: 'match_warnings', by: 'reference_id' } },
  child_of: { resource: 'applications', by: 'application_id' },
  // S0-22: nobody hears what is said of themselves or of whom they recommended, nor completes a sheet in their own name.
  rules: (by, _allow, forbid) => {
    for (const column of ['client_staff_id', 'candidate_staff_id', 'recommender_staff_id']) forbid('manage', { [column]: by.id });
  },
  refuses: [kept],
  states: {
    named: { label: say('Named', 'Nommé'), tone: 'waiting' },
    contacting: { label: say('Being contacted', 'Contact en cours'), tone: 'active' },
    completed: { label: say('Completed', 'Complétée'), tone: 'good' },
    refused: { label: say('Refused to answer', 'Refus de répondre'), tone: 'bad' },
    unreachable: { label: say('Unreachable', 'Injoignable'), tone: 'bad' },
    replaced: { label: say('Replaced', 'Remplacé'), tone: 'neutral', final: true },
  },
  gates: referenceGates,
  always: ['no_payment_data'],
  transitions: {
    log_attempt: {
      from: ['named', 'contacting'], to: 'contacting', by: officers, needs: ['channel_allowed', 'application_open'], clause: 'quality-charter.reference-channels',
      label: say('Record an attempt', 'Noter une tentative'), done: say('Attempt recorded', 'Tentative notée'),
      input: z.object({
        channel: asked(choice(channels), say('How', 'Par quel moyen')),
        started_at: asked(instant.optional(), say('Began', 'Début')),
        ended_at: asked(instant.nullish(), say('Ended', 'Fin')),
        outcome: asked(choice(outcomes), say('What came of it', 'Résultat')),
        note,
        call_back_at: onlyIf(asked(instant.nullish(), say('When to call back', 'Quand rappeler')), { field: 'outcome', is: 'call_back' }, true),
      }),
      sets: (input, { at, row }) => {
        const started = textOf(input.started_at) || at;
        const call_back_at = input.outcome === 'call_back' ? textOf(input.call_back_at) || null : null;
        return { ...attempted(row, started), call_back_at, due_at: call_back_at ?? nextAttempt(input.outcome as Outcome, at, textOf(row.time_zone) || null) };
      },
    },
    send_form: {
      from: ['named', 'contacting'], to: 'contacting', by: officers, needs: ['has_email', 'application_open'], sends: ['reference_form'], clause: 'quality-charter.reference-channels',
      label: say('Send the form', 'Envoyer le formulaire'), done: say('Form sent', 'Formulaire envoyé'),
      // Without an answer the client returns to the desk.
      sets: (_input, { at }) => ({ form_sent_at: at, form_bounced_at: null, call_back_at: null, due_at: new Date(Date.parse(at) + patience).toISOString() }),
    },
    remind: {
      from: ['contacting'], to: 'stays', by: ['clock'], needs: ['has_email', 'application_open'], sends: ['reference_reminder'], clause: 'quality-charter.reference-channels',
      label: say('Remind the client', 'Relancer le client'), done: say('Client reminded', 'Client relancé'),
      sets: (_input, { at }) => ({ form_reminded_at: at }),
    },
    note_bounce: {
      from: ['contacting'], to: 'stays', by: ['clock'], clause: 'quality-charter.reference-channels',
      label: say('Note that the letter came back', 'Noter le retour du courrier'), done: say('The letter came back', 'Courrier revenu sans être remis'),
      // No form is out any more, and the client returns to the desk.
      sets: (_input, { at, row }) => ({ ...attempted(row, at), form_bounced_at: at, form_sent_at: null, due_at: textOf(row.call_back_at) || at }),
    },
    complete: {
      from: ['contacting'], to: 'completed', by: ['vetting_officer', 'referee'], needs: ['channel_allowed', 'sheet_complete', 'application_open'], clause: 'quality-charter.reference-sheet',
      label: say('Complete the sheet', 'Terminer la fiche'), done: say('Reference completed', 'Référence complétée'),
      input: z.object({
        channel: asked(choice(channels), say('How they answered', 'Moyen de la réponse')),
        ...sheet,
        read_back: asked(z.boolean(), say('Read back to the client', 'Relu avec le client')).optional(),
      }),
      sets: (input, { at, by }) => ({ ...answers(input, at, by), closed_at: at, ...noMoreCalls }),
    },
    refuse: {
      from: ['contacting'], to: 'refused', by: ['vetting_officer', 'referee'], input: z.object({ note }), clause: 'quality-charter.last-three-clients',
      label: say('Record a refusal', 'Noter un refus'), done: say('Refusal recorded', 'Refus noté'),
      sets: (input, { at }) => ({ refusal_note: textOf(input.note) || null, closed_at: at, ...noMoreCalls }),
    },
    mark_unreachable: {
      from: ['contacting'], to: 'unreachable', by: officers, needs: ['tried_enough', 'application_open'], clause: 'quality-charter.last-three-clients',
      label: say('Close as unreachable', 'Classer injoignable'), done: say('Closed as unreachable', 'Classé injoignable'),
      sets: (_input, { at }) => ({ closed_at: at, ...noMoreCalls }),
    },
    replace: {
      from: ['named', 'contacting', 'completed', 'refused', 'unreachable'], to: 'replaced', by: officers, needs: ['answer_void', 'replacement_reason', 'application_open'], clause: 'quality-charter.references-by-candidate',
      label: say('Replace the client', 'Remplacer le client'), done: say('Client replaced', 'Client remplacé'),
      input: z.object({ reason: asked(text(1_000, 3), say('Why, as the candidate says', 'Pourquoi, selon le candidat'), true), ...refereeFields }),
      sets: (input) => ({ replaced_reason: textOf(input.reason), replaced_by_id: null, ...noMoreCalls }),
    },
  },
  deadlines: { reminder: { in: 'contacting', since: 'form_sent_at', after: { days: 3 }, does: 'remind', unless: 'form_reminded_at' } },
  undelivered: 'note_bounce',
  links: {
    answer: {
      party: 'referee', does: 'complete', days: 21, says: say('A few questions about a service you received', 'Quelques questions sur une prestation que vous avez reçue'),
      form: clientForm, fills: { channel: 'email' }, instead: { field: 'agreed_to_answer', is: false, does: 'refuse' },
    },
  },
});
