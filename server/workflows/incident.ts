/** Abuse of the team, as whoever met it reports it, and what management found (workflows.md, section 3; requirements, section H). */
import * as z from 'zod';
import { type Role, say, textOf, workflow } from '#engine/workflow';
import { abusePolicy } from '../policies/abuse-policy.ts';
import { caseColumns } from './case.ts';
import { asked, choice, email, id, instant, onlyIf, text } from './fields.ts';
import { type IncidentFacts, incidentGates } from './incidentGates.ts';
import { categories, channels, definitionOf, outcomes, severities } from './incidentWords.ts';

const judges = ['case_manager', 'manager'] as const;
const reporters: readonly Role[] = ['vetting_officer', 'moderator', 'case_manager', 'manager', 'administrator'];

const definitions: readonly string[] = Object.values(definitionOf);
const definition = choice(Object.fromEntries(abusePolicy.clauses.filter(({ id: clause }) => definitions.includes(clause)).map(({ id: clause, text: words }) => [clause, words])));

export const incident = workflow<IncidentFacts>()({
  subject: 'Incident',
  resource: 'incidents',
  label: say('Incident', 'Incident'),
  starts: 'reported',
  judged_on: ['occurred_at'],
  order: ['created_at', 'ASC'],
  fields: z.object({
    customer_id: id.optional(),
    // Who may not look customers up names them by their address.
    customer_email: asked(email.optional(), say('Their e-mail', 'Son e-mail')),
    category: asked(choice(categories), say('What was it?', 'De quoi s’agit-il ?')),
    verbatim: asked(text(5_000, 0).optional(), say('Their own words', 'Ses propres mots'), true),
    channel: asked(choice(channels), say('Where', 'Par quel canal')),
    occurred_at: asked(instant.optional(), say('When', 'Quand')),
    target_staff_id: asked(id.optional(), say('Whom it hit', 'Qui l’a subi')),
    about_resource: text(40).optional(),
    about_id: id.optional(),
  }),
  columns: {
    ...caseColumns,
    state: { kind: 'text', filter: true, facet: ['reported', 'confirmed', 'legitimate_frustration', 'unfounded', 'closed'] },
    customer_id: { kind: 'number', filter: true },
    category: { kind: 'text', filter: true, facet: Object.keys(categories) },
    severity: { kind: 'text', filter: true, facet: Object.keys(severities) },
    verbatim: { kind: 'text', quiet: true, masked: reporters },
    channel: { kind: 'text', filter: true },
    occurred_at: { kind: 'instant', filter: true },
    reported_by: { kind: 'number', filter: true },
    target_staff_id: { kind: 'number', filter: true },
    about_resource: { kind: 'text', filter: true },
    about_id: { kind: 'number', filter: true },
    clause_id: { kind: 'text', filter: true },
    note: { kind: 'text' },
    triaged_by: { kind: 'number', filter: true },
    triaged_at: { kind: 'instant', filter: true },
    customer_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
  },
  reads: [...judges, 'auditor'],
  creates: reporters,
  edits: { by: judges, fields: ['priority', 'assignee_id'] },
  belongs: { customer: { resource: 'customers', by: 'customer_id' } },
  rules: (by, allow, forbid) => {
    // Whoever reported reads their own report, and what became of it (S2-33).
    if (by.kind === 'staff') allow('read', { reported_by: by.id });
    // S0-22: the customer in question is a colleague.
    forbid('manage', { customer_staff_id: by.id });
  },
  delete_refused: {
    code: 'REPORT_DELETE_FORBIDDEN',
    clause: 'abuse-policy.reporting',
    says: say('A report is never erased; it is settled, with what was found.', 'Un signalement ne s’efface jamais ; il est traité, avec ce qui a été constaté.'),
  },
  states: {
    reported: { label: say('Reported', 'Signalé'), tone: 'waiting' },
    confirmed: { label: say('Confirmed', 'Confirmé'), tone: 'active' },
    legitimate_frustration: { label: say('Legitimate frustration', 'Frustration légitime'), tone: 'neutral', final: true },
    unfounded: { label: say('Unfounded', 'Sans fondement'), tone: 'neutral', final: true },
    closed: { label: say('Closed', 'Clos'), tone: 'good', final: true },
  },
  gates: incidentGates,
  always: ['no_payment_data'],
  transitions: {
    triage: {
      from: ['reported'], to: ['confirmed', 'legitimate_frustration', 'unfounded'], answer: 'outcome', by: judges, clause: 'abuse-policy.definitions',
      needs: ['not_reporter_alone', 'abuse_defined'],
      label: say('Say what it is', 'Dire ce qu’il en est'), done: say('Incident judged', 'Incident apprécié'),
      input: z.object({
        outcome: asked(choice(outcomes), say('What do you find?', 'Que constatez-vous ?')),
        clause_id: onlyIf(asked(definition.optional(), say('Definition of the policy', 'Définition de la politique')), { field: 'outcome', is: 'confirmed' }, true),
        note: asked(text(2_000, 3), say('What you found, and why (whoever reported reads it)', 'Ce que vous constatez, et pourquoi (lu par qui a signalé)'), true),
      }),
      sets: (input, { at, by }) => ({ clause_id: textOf(input.clause_id) || null, note: textOf(input.note), triaged_by: by.id, triaged_at: at }),
    },
    close: {
      from: ['confirmed'], to: 'closed', many: true, by: judges, needs: ['support_settled'], clause: 'abuse-policy.support',
      label: say('Close', 'Clore'), done: say('Incident closed', 'Incident clos'),
    },
  },
});
