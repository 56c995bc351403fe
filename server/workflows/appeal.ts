/** Appeals (workflows.md, section 5; S3-21, C-20): made by link alone, judged by somebody who had no part in the decision, answered in writing. */
import * as z from 'zod';
import { type CaseRow, say, textOf, workflow } from '#engine/workflow';
import { type AppealFacts, appealGates } from './appealGates.ts';
import { appealClause } from './appealingGates.ts';
import { appealOutcomes, appealable, reductions, reviewing } from './appealWords.ts';
import { caseColumns } from './case.ts';
import { asked, choice, day, id, onlyIf, text } from './fields.ts';

const reduced = { field: 'outcome', is: 'reduced' } as const;

export const appeal = workflow<AppealFacts>()({
  subject: 'Appeal',
  resource: 'appeals',
  label: say('Appeal', 'Recours'),
  starts: 'received',
  judged_on: ['decided_on_at'],
  order: ['created_at', 'ASC'],
  fields: z.object({}),
  columns: {
    ...caseColumns,
    state: { kind: 'text', filter: true, facet: ['received', 'under_review', 'upheld', 'reduced', 'overturned'] },
    due_at: { kind: 'instant', filter: true, sort: true },
    reference: { kind: 'text', filter: true },
    of_resource: { kind: 'text', filter: true, facet: Object.keys(appealable) },
    of_id: { kind: 'number', filter: true },
    decision_event_id: { kind: 'number', quiet: true },
    clause_id: { kind: 'text', filter: true, quiet: true },
    letter_id: { kind: 'number', quiet: true },
    provider_id: { kind: 'number', filter: true },
    customer_id: { kind: 'number', filter: true },
    appellant_name: { kind: 'text' },
    appellant_email: { kind: 'text', filter: true, quiet: true },
    locale: { kind: 'text', filter: true },
    statement: { kind: 'text', quiet: true },
    evidence: { kind: 'number' },
    evidence_links: { kind: 'json', quiet: true },
    submitted_at: { kind: 'instant', filter: true, sort: true },
    decided_on_at: { kind: 'instant', filter: true },
    reviewer_id: { kind: 'number', filter: true },
    outcome: { kind: 'text', filter: true },
    reduced_to: { kind: 'text' },
    reasons: { kind: 'text', quiet: true },
    decided_at: { kind: 'instant', filter: true },
    decided_by: { kind: 'number', filter: true },
    linked_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
  },
  search: ['appellant_name', 'statement'],
  reads: ['manager', 'auditor'],
  // By the link in the letter of the decision, never sent.
  creates: [],
  belongs: { provider: { resource: 'providers', by: 'provider_id' }, customer: { resource: 'customers', by: 'customer_id' } },
  // Whoever is asked to look reads it; whoever it is about never does (S0-22).
  rules: (by, allow, forbid) => {
    if (by.kind === 'staff' && by.roles.some((role) => (reviewing as readonly string[]).includes(role))) allow('read', { reviewer_id: by.id });
    forbid('manage', { linked_staff_id: by.id });
  },
  states: {
    received: { label: say('Received', 'Reçu'), tone: 'waiting' },
    under_review: { label: say('Looked at afresh', 'À l’examen'), tone: 'active' },
    upheld: { label: say('Decision stands', 'Décision confirmée'), tone: 'neutral', final: true },
    reduced: { label: say('Decision made milder', 'Décision adoucie'), tone: 'good', final: true },
    overturned: { label: say('Decision overturned', 'Décision annulée'), tone: 'good', final: true },
  },
  gates: appealGates,
  always: ['no_payment_data'],
  transitions: {
    assign: {
      from: ['received', 'under_review'], to: 'under_review', many: true, by: ['manager'], needs: ['reviewer_able', 'reviewer_free'], clause: appealClause,
      input: z.object({ staff_id: asked(id, say('Who looks at it afresh', 'Qui l’examine à neuf')) }),
      label: say('Give to a reviewer', 'Confier l’examen'), done: say('Given to a reviewer', 'Examen confié'),
      sets: ({ staff_id }) => ({ reviewer_id: Number(staff_id), assignee_id: Number(staff_id) }),
    },
    decide: {
      from: ['under_review'], to: ['upheld', 'reduced', 'overturned'], answer: 'outcome', by: reviewing, grave: true, sends: ['decision'], clause: appealClause,
      needs: ['reviewer_untouched', 'is_reviewer', 'milder_than_before', 'suspension_ends'],
      input: z.object({
        outcome: asked(choice(appealOutcomes), say('Decision', 'Décision')),
        reduced_to: onlyIf(asked(choice(reductions).optional(), say('What it becomes', 'Ce qu’elle devient')), reduced, true),
        ends_on: onlyIf(asked(day.optional(), say('Last day, when it is a suspension', 'Dernier jour, s’il s’agit d’une suspension')), reduced, false),
        reasons: asked(text(5_000, 10), say('Reasons, as the letter says them', 'Motifs, tels que le courrier les dira'), true),
      }),
      label: say('Decide', 'Décider'), done: say('Appeal decided', 'Recours tranché'),
      sets: (input, { at, by }: { at: string; by: { id: number }; row: CaseRow }) => ({
        outcome: textOf(input.outcome), reasons: textOf(input.reasons), reduced_to: input.outcome === 'reduced' ? textOf(input.reduced_to) : null, decided_at: at, decided_by: by.id, due_at: null,
      }),
    },
  },
  delete_refused: {
    code: 'APPEAL_DELETE_FORBIDDEN',
    clause: appealClause,
    says: say('An appeal is answered, never removed.', 'Un recours reçoit une réponse, il ne se supprime jamais.'),
  },
});
