/** What two people of a file share (S0-16): computed, explained in both languages, and disposed of by a person. A warning never decides. */
import * as z from 'zod';
import { say, textOf, workflow } from '#engine/workflow';
import { caseColumns } from './case.ts';
import { asked, choice, text } from './fields.ts';
import { paymentGate } from './paymentGate.ts';
import { matchVerdicts, warningKinds, warningParties } from './referenceWords.ts';

const vetting = ['vetting_officer', 'manager'] as const;

export const matchWarning = workflow<object>()({
  subject: 'MatchWarning',
  resource: 'match_warnings',
  label: say('Match warning', 'Rapprochement signalé'),
  starts: 'open',
  judged_on: ['disposed_at'],
  order: ['id', 'ASC'],
  fields: z.object({}),
  columns: {
    ...caseColumns,
    state: { kind: 'text', filter: true, facet: ['open', 'disposed'] },
    application_id: { kind: 'number', filter: true },
    reference_id: { kind: 'number', filter: true },
    kind: { kind: 'text', filter: true, facet: Object.keys(warningKinds) },
    with_kind: { kind: 'text', filter: true, facet: Object.keys(warningParties) },
    with_id: { kind: 'number' },
    explanation_en: { kind: 'text', only: vetting },
    explanation_fr: { kind: 'text', only: vetting },
    verdict: { kind: 'text', filter: true },
    note: { kind: 'text', only: vetting },
    disposed_by: { kind: 'number' },
    disposed_at: { kind: 'instant' },
    candidate_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
    recommender_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
  },
  reads: ['vetting_officer', 'manager', 'auditor'],
  // Computed when somebody is named or has answered, never sent.
  creates: [],
  belongs: { application: { resource: 'applications', by: 'application_id' }, reference: { resource: 'client_references', by: 'reference_id' } },
  child_of: { resource: 'applications', by: 'application_id' },
  // As on the file itself (S0-22).
  rules: (by, _allow, forbid) => {
    forbid('manage', { candidate_staff_id: by.id });
    forbid('manage', { recommender_staff_id: by.id });
  },
  states: {
    open: { label: say('Open', 'Ouvert'), tone: 'waiting' },
    disposed: { label: say('Disposed of', 'Traité'), tone: 'neutral', final: true },
  },
  gates: { no_payment_data: paymentGate },
  always: ['no_payment_data'],
  transitions: {
    dispose: {
      from: ['open'], to: 'disposed', by: vetting, clause: 'quality-charter.references-by-candidate',
      label: say('Dispose of the warning', 'Traiter le rapprochement'), done: say('Warning disposed of', 'Rapprochement traité'),
      input: z.object({
        verdict: asked(choice(matchVerdicts), say('Verdict', 'Conclusion')),
        note: asked(text(1_000, 0), say('What you checked', 'Ce que vous avez vérifié'), true).optional(),
      }),
      sets: (input, { at, by }) => ({ verdict: String(input.verdict), note: textOf(input.note), disposed_by: by.id, disposed_at: at }),
    },
  },
});
