/** What customers ask (workflows.md, section 4; requirements, section J): questions, concerns and complaints, each with a number, a clock and an answer that cites a clause. */
import * as z from 'zod';
import { type Actor, type CaseRow, type Changes, say, textOf, workflow } from '#engine/workflow';
import { addBusinessDays } from './businessDays.ts';
import { caseColumns } from './case.ts';
import { ladderReaders } from './customerWords.ts';
import { asked, choice, email, id, instant, locale, text } from './fields.ts';
import { type RequestFacts, requestGates } from './requestGates.ts';
import { type RequestException, type RequestKind, closesAfterDays, doors, newFactsDays, outcomes, reopenGrounds, requestChannels, requestKinds, workingDays } from './requestWords.ts';

const handlers = ['case_manager', 'manager'] as const;
const takers = ['case_manager', 'manager', 'moderator', 'vetting_officer'] as const;
const contact = [...takers, 'platform'] as const;
const reason = asked(text(1_000, 3), say('Reason', 'Raison'), true);

/** In `kept_aside`, beside 0 and 1: let through by a person. Whoever does not learn who is stopped does not learn it from this one either. */
const letThrough = 2;

/** When a request of this kind is to be answered, counted from an instant. */
export const dueOf = (kind: unknown, from: string): string => addBusinessDays(from, workingDays[kind as RequestKind]);

const newFacts = asked(text(5_000, 10), say('What is new, or what is to be looked at again', 'Ce qui est nouveau, ou ce qui est à revoir'), true);

/** Open again, with a clock of its own: the answer that was given stays in the history. */
const reopened = (input: Record<string, unknown>, { at, row }: { at: string; row: CaseRow }): Changes => ({
  new_facts: textOf(input.new_facts), reopened_at: at, reopen_ground: textOf(input.ground) || 'new_facts', due_at: dueOf(row.kind, at), closed_at: null,
});

const exceptionsWith = (input: Record<string, unknown>, { at, by, row }: { at: string; by: Actor; row: CaseRow }): string => {
  const before = typeof row.exceptions === 'string' ? (JSON.parse(row.exceptions) as RequestException[]) : [];
  return JSON.stringify([...before, { what: textOf(input.what), reason: textOf(input.reason), by: by.id, at } satisfies RequestException]);
};

export const request = workflow<RequestFacts>()({
  subject: 'Request',
  resource: 'requests',
  label: say('Request', 'Demande'),
  starts: 'received',
  judged_on: ['received_at'],
  order: ['created_at', 'ASC'],
  fields: z.object({
    kind: asked(choice(requestKinds), say('What it is', 'De quoi il s’agit')),
    customer_id: id.nullish(),
    sender_name: text(200),
    sender_email: email.nullish(),
    sender_phone: text(40, 4).nullish(),
    locale: locale.default('en'),
    channel: choice(requestChannels).default('form'),
    subject: text(300),
    text: text(10_000),
    received_at: instant.optional(),
    external_id: text(120).nullish(),
    door: asked(choice(doors).nullish(), say('Door that stays open', 'Porte qui reste ouverte')),
  }),
  columns: {
    ...caseColumns,
    state: { kind: 'text', filter: true, facet: ['received', 'acknowledged', 'in_progress', 'answered', 'closed'] },
    due_at: { kind: 'instant', filter: true, sort: true },
    reference: { kind: 'text', filter: true },
    kind: { kind: 'text', filter: true, facet: Object.keys(requestKinds) },
    customer_id: { kind: 'number', filter: true },
    sender_name: { kind: 'text' },
    sender_email: { kind: 'text', filter: true, only: contact },
    sender_phone: { kind: 'text', only: contact },
    sender_phone_key: { kind: 'text', filter: true, quiet: true, only: contact },
    locale: { kind: 'text', filter: true, facet: ['en', 'fr'] },
    channel: { kind: 'text', filter: true, facet: Object.keys(requestChannels) },
    subject: { kind: 'text' },
    text: { kind: 'text', quiet: true },
    external_id: { kind: 'text', filter: true },
    received_at: { kind: 'instant', filter: true, sort: true },
    acknowledged_at: { kind: 'instant', quiet: true },
    answered_at: { kind: 'instant', filter: true, sort: true },
    answered_by: { kind: 'number', filter: true },
    outcome: { kind: 'text', filter: true, facet: Object.keys(outcomes) },
    answer: { kind: 'text', quiet: true },
    answer_clause: { kind: 'text', filter: true },
    answer_version: { kind: 'number', quiet: true },
    answer_hash: { kind: 'text', quiet: true },
    answer_given: { kind: 'text', quiet: true },
    door: { kind: 'text', filter: true },
    escalations: { kind: 'number', filter: true },
    escalated_at: { kind: 'instant', filter: true, quiet: true },
    new_facts: { kind: 'text', quiet: true },
    reopened_at: { kind: 'instant', quiet: true },
    // Nobody reads it: "after a review" would tell the colleague in question that somebody complained of them.
    reopen_ground: { kind: 'text', quiet: true, only: [], from_input: 'ground' },
    exceptions: { kind: 'json', quiet: true },
    kept_aside: { kind: 'flag', filter: true, only: ladderReaders },
    linked_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
  },
  search: ['reference', 'sender_name', 'subject', 'text'],
  reads: [...takers, 'auditor'],
  creates: [...takers, 'platform'],
  // What the sender wrote is evidence; what it was taken for, and where the answer goes, may be put right.
  edits: { by: handlers, fields: ['priority', 'assignee_id', 'kind', 'customer_id', 'sender_email'] },
  belongs: { customer: { resource: 'customers', by: 'customer_id' } },
  rules: (by, _allow, forbid) => {
    // S0-22: a colleague who asks for themselves is answered by another.
    forbid('manage', { linked_staff_id: by.id });
    if (!by.roles.some((role) => (ladderReaders as readonly string[]).includes(role))) forbid('manage', { kept_aside: { $ne: 0 } });
  },
  states: {
    received: { label: say('Received', 'Reçue'), tone: 'waiting' },
    acknowledged: { label: say('Acknowledged', 'Réception accusée'), tone: 'waiting' },
    in_progress: { label: say('In progress', 'En cours'), tone: 'active' },
    answered: { label: say('Answered', 'Répondue'), tone: 'good' },
    closed: { label: say('Closed', 'Close'), tone: 'neutral' },
  },
  gates: requestGates,
  always: ['no_payment_data'],
  transitions: {
    acknowledge: {
      from: ['received'], to: 'acknowledged', many: true, by: [...takers, 'clock'], needs: ['not_kept_aside'], sends: ['acknowledgement'], clause: 'client-protection.customer-service',
      label: say('Acknowledge', 'Accuser réception'), done: say('Acknowledged', 'Réception accusée'),
      sets: (_input, { at }) => ({ acknowledged_at: at }),
    },
    let_through: {
      from: ['received'], to: 'acknowledged', by: handlers, needs: ['is_kept_aside'], sends: ['acknowledgement'], input: z.object({ reason }), clause: 'abuse-policy.messages-blocked',
      label: say('Let it through', 'Laisser passer'), done: say('Let through', 'Message admis'),
      // Its clock begins when somebody decides that it is to be answered.
      sets: (_input, { at, row }) => ({ kept_aside: letThrough, acknowledged_at: at, due_at: dueOf(row.kind, at) }),
    },
    start: {
      from: ['received', 'acknowledged'], to: 'in_progress', many: true, by: handlers, needs: ['not_kept_aside'], clause: 'client-protection.answers',
      label: say('Take it on', 'La prendre en charge'), done: say('Taken on', 'Prise en charge'),
      sets: (_input, { by, row }) => ({ assignee_id: (row.assignee_id as number | null) ?? by.id }),
    },
    answer: {
      from: ['acknowledged', 'in_progress'], to: 'answered', by: handlers, needs: ['not_kept_aside', 'answer_stands', 'clause_cited', 'answer_arrives'], sends: ['answer'], clause: 'abuse-policy.respect-for-answers',
      input: z.object({
        outcome: asked(choice(outcomes), say('Outcome', 'Issue')),
        clause_id: asked(text(80), say('Clause that it rests on', 'Clause sur laquelle elle repose')).optional(),
        text: asked(text(10_000, 10), say('Answer', 'Réponse'), true),
        given: asked(text(1_000, 3), say('Without an address: how and when it was given', 'Sans adresse : comment et quand elle a été donnée'), true).optional(),
      }),
      label: say('Answer', 'Répondre'), done: say('Answered', 'Réponse donnée'),
      sets: (input, { at, by, facts }: { at: string; by: Actor; facts: RequestFacts }) => {
        const [outcome, words, clause] = [textOf(input.outcome), textOf(input.text), textOf(input.clause_id)];
        const version = facts.clauses.get(clause)?.version ?? 0;
        return {
          answered_at: at, answered_by: by.id, outcome, answer: words, answer_clause: clause, answer_version: version,
          answer_hash: facts.seal(outcome, words, clause, version), answer_given: textOf(input.given) || null, escalations: 0,
        };
      },
    },
    close: {
      from: ['answered'], to: 'closed', many: true, by: [...handlers, 'clock'], needs: ['outcome_recorded', 'answer_left'], clause: 'client-protection.answers',
      label: say('Close', 'Clore'), done: say('Closed', 'Close'),
      sets: (_input, { at }) => ({ closed_at: at }),
    },
    record_escalation: {
      from: ['answered', 'closed'], to: 'stays', by: handlers, sends: ['escalation'], clause: 'abuse-policy.escalation',
      input: z.object({
        by_whom: asked(text(200), say('Who asks, and whom they want to speak to', 'Qui le demande, et à qui la personne veut parler')),
        words: asked(text(2_000, 3), say('In their words', 'Dans ses mots'), true),
      }),
      label: say('Record an escalation', 'Enregistrer une escalade'), done: say('Escalation recorded; the answer stays', 'Escalade enregistrée ; la réponse demeure'),
      sets: (_input, { at, row }) => ({ escalations: Number(row.escalations) + 1, escalated_at: at }),
    },
    reopen: {
      from: ['answered', 'closed'], to: 'in_progress', by: handlers, needs: ['ground_that_reopens', 'facts_are_new', 'reviewed_by_management'], sends: ['reopened'], clause: 'abuse-policy.escalation',
      input: z.object({ ground: asked(choice(reopenGrounds), say('Ground', 'Motif')), new_facts: newFacts }),
      label: say('Reopen', 'Rouvrir'), done: say('Reopened', 'Rouverte'),
      sets: reopened,
    },
    give_new_facts: {
      from: ['answered', 'closed'], to: 'in_progress', by: ['customer'], needs: ['facts_are_new'], clause: 'abuse-policy.escalation',
      input: z.object({ new_facts: asked(text(5_000, 10), say('What is new: what we did not know when we answered', 'Ce qui est nouveau : ce que nous ne savions pas en répondant'), true) }),
      label: say('Give new facts', 'Donner des faits nouveaux'), done: say('New facts received', 'Faits nouveaux reçus'),
      sets: reopened,
    },
    grant_exception: {
      from: ['acknowledged', 'in_progress'], to: 'stays', by: handlers, needs: ['not_kept_aside', 'by_management'], clause: 'house-rules.exceptions',
      input: z.object({ what: asked(text(1_000, 3), say('What is granted, for this request alone', 'Ce qui est accordé, pour cette seule demande'), true), reason }),
      label: say('Grant an exception', 'Accorder une exception'), done: say('Exception granted', 'Exception accordée'),
      sets: (input, context) => ({ exceptions: exceptionsWith(input, context) }),
    },
  },
  // Days without a word after the answer.
  deadlines: { settled: { in: 'answered', since: 'answered_at', after: { days: closesAfterDays }, does: 'close' } },
  links: { new_facts: { party: 'customer', does: 'give_new_facts', days: newFactsDays, says: say('Tell us what is new', 'Dites-nous ce qui est nouveau') } },
  delete_refused: {
    code: 'REQUEST_DELETE_FORBIDDEN',
    clause: 'abuse-policy.messages-blocked',
    says: say('What a customer sent is kept, even from somebody whose messages are stopped.', 'Ce qu’un client a envoyé est conservé, même s’il vient de quelqu’un dont les messages sont arrêtés.'),
  },
});
