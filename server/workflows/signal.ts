/** Signals: a machine's hints on a review, each disposed of by a person (S0-09). A signal never decides. */
import * as z from 'zod';
import { say, textOf, workflow } from '#engine/workflow';
import { caseColumns } from './case.ts';
import { asked, choice, text } from './fields.ts';
import { paymentGate } from './paymentGate.ts';
import { signalKinds } from './reviewWords.ts';

const verdicts = {
  confirmed: say('Confirmed', 'Confirmé'),
  harmless: say('Harmless', 'Sans suite'),
};

export const signal = workflow<object>()({
  subject: 'Signal',
  resource: 'signals',
  label: say('Signal', 'Signalement'),
  starts: 'open',
  judged_on: ['created_at'],
  order: ['created_at', 'ASC'],
  fields: z.object({}),
  columns: {
    ...caseColumns,
    state: { kind: 'text', filter: true, facet: ['open', 'disposed'] },
    review_id: { kind: 'number', filter: true },
    kind: { kind: 'text', filter: true, facet: Object.keys(signalKinds) },
    score: { kind: 'number' },
    passage: { kind: 'text', only: ['moderator', 'manager', 'case_manager'] },
    explanation_en: { kind: 'text', only: ['moderator', 'manager', 'case_manager'] },
    explanation_fr: { kind: 'text', only: ['moderator', 'manager', 'case_manager'] },
    // Its likely copy; of a burst, the first review of it: what came at once can be disposed of at once.
    other_review_id: { kind: 'number', filter: true },
    verdict: { kind: 'text', filter: true },
    note: { kind: 'text', only: ['moderator', 'manager'] },
    disposed_by: { kind: 'number' },
    disposed_at: { kind: 'instant' },
    linked_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
  },
  reads: ['moderator', 'manager', 'case_manager', 'auditor'],
  // As on the review itself (S0-22).
  rules: (by, _allow, forbid) => forbid('manage', { linked_staff_id: by.id }),
  // Computed when a review arrives, never sent.
  creates: [],
  belongs: { review: { resource: 'reviews', by: 'review_id' } },
  child_of: { resource: 'reviews', by: 'review_id' },
  states: {
    open: { label: say('Open', 'Ouvert'), tone: 'waiting' },
    disposed: { label: say('Disposed of', 'Traité'), tone: 'neutral', final: true },
  },
  gates: { no_payment_data: paymentGate },
  always: ['no_payment_data'],
  transitions: {
    dispose: {
      from: ['open'], to: 'disposed', many: true, by: ['moderator', 'manager'], clause: 'quality-charter.no-false-reviews',
      label: say('Dispose of the signal', 'Traiter le signalement'), done: say('Signal disposed of', 'Signalement traité'),
      input: z.object({ verdict: asked(choice(verdicts), say('Verdict', 'Conclusion')), note: asked(text(1_000, 0), say('What you saw', 'Ce que vous avez constaté'), true).optional() }),
      sets: (input, { at, by }) => ({ verdict: String(input.verdict), note: textOf(input.note), disposed_by: by.id, disposed_at: at }),
    },
  },
});
