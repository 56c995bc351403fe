/** What providers are asked, by our team and by customers (workflows.md, section 7; requirements, section F): each with a clock, an answer or a written waiver; a no is never held against anybody. */
import * as z from 'zod';
import { type Changes, say, textOf, workflow } from '#engine/workflow';
import { addBusinessDays } from './businessDays.ts';
import { caseColumns } from './case.ts';
import { asked, choice, id, onlyIf, text } from './fields.ts';
import { type ProviderRequestFacts, providerRequestGates } from './providerRequestGates.ts';
import { type ProviderRequestKind, answerDays, answerLinkDays, answers, declineReasons, providerRequestKinds, silenceDays } from './providerRequestWords.ts';

const handlers = ['case_manager', 'manager'] as const;
const askers = ['case_manager', 'manager', 'moderator', 'vetting_officer'] as const;

/** When a request of this kind is to be answered, counted from an instant. */
export const answerDue = (kind: unknown, from: string): string => addBusinessDays(from, answerDays[kind as ProviderRequestKind]);

const reply = {
  decline_reason: onlyIf(asked(choice(declineReasons).optional(), say('Why not', 'Pourquoi non')), { field: 'outcome', is: 'declined' }, true),
  text: asked(text(5_000, 0).optional(), say('What the provider says', 'Ce que dit le prestataire'), true),
};
const own = asked(text(5_000, 0).optional(), say('In your words', 'Avec vos mots'), true);
const why = onlyIf(asked(choice(declineReasons).optional(), say('Why not? Every reason is a good one', 'Pourquoi ? Toute raison est bonne')), { field: 'outcome', is: 'declined' }, true);
const saysNo = { declined: say('No', 'Non'), cannot_satisfy: say('I cannot do it: please find somebody else', 'Je ne peux pas : merci de trouver quelqu’un d’autre') };
const question = say('Your answer', 'Votre réponse');

export const providerRequest = workflow<ProviderRequestFacts>()({
  subject: 'ProviderRequest',
  resource: 'provider_requests',
  label: say('Request to a provider', 'Demande à un prestataire'),
  starts: 'sent',
  order: ['created_at', 'ASC'],
  fields: z.object({
    provider_id: id,
    kind: asked(choice(providerRequestKinds), say('Who asks, and for what', 'Qui demande, et quoi')),
    customer_id: id.nullish(),
    engagement_id: id.nullish(),
    subject: asked(text(300, 3), say('Subject', 'Objet')),
    text: asked(text(10_000, 3), say('What is asked, as the provider will read it', 'Ce qui est demandé, tel que le prestataire le lira'), true),
    external_id: text(120).nullish(),
  }),
  columns: {
    ...caseColumns,
    state: { kind: 'text', filter: true, facet: ['sent', 'answered', 'waived'] },
    due_at: { kind: 'instant', filter: true, sort: true },
    provider_id: { kind: 'number', filter: true },
    customer_id: { kind: 'number', filter: true },
    engagement_id: { kind: 'number', filter: true },
    kind: { kind: 'text', filter: true, facet: Object.keys(providerRequestKinds) },
    subject: { kind: 'text' },
    text: { kind: 'text', quiet: true },
    external_id: { kind: 'text', filter: true },
    sent_at: { kind: 'instant', filter: true },
    reminded_at: { kind: 'instant', quiet: true },
    overdue_at: { kind: 'instant', filter: true },
    signalled_at: { kind: 'instant', quiet: true },
    answered_at: { kind: 'instant', filter: true },
    outcome: { kind: 'text', filter: true, facet: Object.keys(answers) },
    decline_reason: { kind: 'text', filter: true },
    answer: { kind: 'text', quiet: true },
    waiver_reason: { kind: 'text', quiet: true },
    waived_by: { kind: 'number', quiet: true },
    rerouted_at: { kind: 'instant', filter: true },
    rerouting: { kind: 'text', quiet: true },
    linked_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
  },
  search: ['subject', 'text'],
  reads: [...askers, 'auditor'],
  creates: [...askers, 'platform'],
  edits: { by: handlers, fields: ['priority', 'assignee_id'] },
  // S0-22: whoever is tied to the provider is kept out.
  rules: (by, _allow, forbid) => forbid('manage', { linked_staff_id: by.id }),
  belongs: { provider: { resource: 'providers', by: 'provider_id' }, customer: { resource: 'customers', by: 'customer_id' }, engagement: { resource: 'engagements', by: 'engagement_id' } },
  sends: ['sent'],
  states: {
    sent: { label: say('Sent', 'Envoyée'), tone: 'waiting' },
    answered: { label: say('Answered', 'Répondue'), tone: 'good' },
    waived: { label: say('Waived', 'Levée'), tone: 'neutral', final: true },
  },
  gates: providerRequestGates,
  always: ['no_payment_data'],
  transitions: {
    answer: {
      from: ['sent'], to: 'answered', by: ['provider', ...handlers], needs: ['outcome_given'], clause: 'quality-charter.answer-customers',
      input: z.object({ outcome: asked(choice(answers), say('What it comes to', 'Issue')), ...reply }),
      label: say('Write down the answer', 'Consigner la réponse'), done: say('Answered', 'Réponse reçue'),
      sets: (input, { at }): Changes => ({
        answered_at: at, outcome: textOf(input.outcome), decline_reason: input.outcome === 'declined' ? textOf(input.decline_reason) : null, answer: textOf(input.text) || null,
        // What cannot be met stays open until somebody else was found.
        ...(input.outcome !== 'cannot_satisfy' && { closed_at: at }),
      }),
    },
    waive: {
      from: ['sent'], to: 'waived', by: handlers, sends: ['waived'], clause: 'quality-charter.answer-the-team',
      input: z.object({ reason: asked(text(2_000, 3), say('Why no answer is needed any more, as the provider will read it', 'Pourquoi la réponse n’est plus attendue, tel que le prestataire le lira'), true) }),
      label: say('Waive it', 'Lever la demande'), done: say('Waived', 'Demande levée'),
      sets: (input, { by }) => ({ waiver_reason: textOf(input.reason), waived_by: by.id }),
    },
    reroute: {
      from: ['answered'], to: 'stays', by: handlers, needs: ['cannot_be_met', 'not_rerouted'], clause: 'quality-charter.declare-unable',
      input: z.object({ rerouting: asked(text(2_000, 3), say('Who takes it on, and what the customer was told', 'Qui s’en charge, et ce qui a été dit au client'), true) }),
      label: say('Pass it on', 'Transmettre à quelqu’un d’autre'), done: say('Passed on', 'Transmise'),
      sets: (input, { at }) => ({ rerouting: textOf(input.rerouting), rerouted_at: at, closed_at: at }),
    },
    remind: {
      from: ['sent'], to: 'stays', by: ['clock'], sends: ['reminder'], clause: 'quality-charter.answer-the-team',
      label: say('Remind the provider', 'Relancer le prestataire'), done: say('Reminded', 'Relancé'),
      sets: (_input, { at }) => ({ reminded_at: at }),
    },
    mark_overdue: {
      from: ['sent'], to: 'stays', by: ['clock'], sends: ['overdue'], clause: 'quality-charter.answer-the-team',
      label: say('Note that it is overdue', 'Noter le retard'), done: say('Overdue', 'En retard'),
      sets: (_input, { at }) => ({ overdue_at: at, priority: 2 }),
    },
    signal_silence: {
      from: ['sent'], to: 'stays', by: ['clock'], clause: 'house-rules.signals-are-hints',
      label: say('Signal the silence', 'Signaler le silence'), done: say('Still no answer: signalled', 'Toujours sans réponse : signalé'),
      sets: (_input, { at }) => ({ signalled_at: at }),
    },
  },
  deadlines: {
    reminder: { in: 'sent', since: 'due_at', after: { days: -1 }, does: 'remind', unless: 'reminded_at' },
    overdue: { in: 'sent', since: 'due_at', after: { days: 0 }, does: 'mark_overdue', unless: 'overdue_at' },
    silence: { in: 'sent', since: 'overdue_at', after: { days: silenceDays }, does: 'signal_silence', unless: 'signalled_at' },
  },
  links: {
    answer_team: {
      party: 'provider', does: 'answer', days: answerLinkDays, says: say('Answer our question', 'Répondre à notre question'),
      form: z.object({ outcome: asked(choice({ answered: say('I answer below', 'Je réponds ci-dessous'), ...saysNo }), question), decline_reason: why, text: own }),
    },
    answer_customer: {
      party: 'provider', does: 'answer', days: answerLinkDays, says: say('Answer this request', 'Répondre à cette demande'),
      form: z.object({ outcome: asked(choice({ followed_up: say('Yes, I take it up', 'Oui, j’y donne suite'), ...saysNo }), question), decline_reason: why, text: own }),
    },
    answer_plainly: {
      party: 'provider', does: 'answer', days: answerLinkDays, says: say('Answer us', 'Nous répondre'), fills: { outcome: 'answered' },
      form: z.object({ text: asked(text(5_000, 3), say('Your answer', 'Votre réponse'), true) }),
    },
  },
  delete_refused: {
    code: 'REQUEST_DELETE_FORBIDDEN',
    clause: 'quality-charter.answer-the-team',
    says: say('A request to a provider ends with an answer or a written waiver; it is never erased.', 'Une demande à un prestataire s’achève par une réponse ou une levée écrite ; elle ne s’efface jamais.'),
  },
});
