/** Two customers who may be one person (S2-29): asked by the house, said by a person, once. */
import * as z from 'zod';
import { say, textOf, workflow } from '#engine/workflow';
import { caseColumns } from './case.ts';
import { identityKinds, identityVerdicts, ladderReaders } from './customerWords.ts';
import { asked, choice, text } from './fields.ts';
import { paymentGate } from './paymentGate.ts';

const judges = ['case_manager', 'manager'] as const;

const verdict = z.object({
  verdict: asked(choice(identityVerdicts), say('Are they one person?', 'Est-ce une seule personne ?')),
  note: asked(text(1_000, 3), say('What you checked', 'Ce que vous avez vérifié'), true),
});

export const identityLink = workflow<object>()({
  subject: 'IdentityLink',
  resource: 'identity_links',
  label: say('Possible link', 'Lien possible'),
  starts: 'open',
  order: ['created_at', 'ASC'],
  fields: z.object({}),
  columns: {
    ...caseColumns,
    state: { kind: 'text', filter: true, facet: ['open', 'decided'] },
    customer_id: { kind: 'number', filter: true },
    other_customer_id: { kind: 'number', filter: true },
    kind: { kind: 'text', filter: true, facet: Object.keys(identityKinds) },
    explanation_en: { kind: 'text', only: judges },
    explanation_fr: { kind: 'text', only: judges },
    verdict: { kind: 'text', filter: true, facet: Object.keys(identityVerdicts) },
    note: { kind: 'text', only: judges },
    decided_by: { kind: 'number', filter: true },
    decided_at: { kind: 'instant', filter: true },
  },
  reads: ladderReaders,
  // Found when a measure is taken or a customer arrives, never sent.
  creates: [],
  belongs: { customer: { resource: 'customers', by: 'customer_id' }, other_customer: { resource: 'customers', by: 'other_customer_id' } },
  states: {
    open: { label: say('To verify', 'À vérifier'), tone: 'waiting' },
    decided: { label: say('Decided', 'Tranché'), tone: 'neutral' },
  },
  gates: { no_payment_data: paymentGate },
  always: ['no_payment_data'],
  transitions: {
    decide: {
      from: ['open'], to: 'decided', by: judges, input: verdict, clause: 'abuse-policy.messages-blocked',
      label: say('Say whether they are one person', 'Dire s’il s’agit d’une seule personne'), done: say('Link decided', 'Lien tranché'),
      sets: (input, { at, by }) => ({ verdict: String(input.verdict), note: textOf(input.note), decided_by: by.id, decided_at: at }),
    },
    // A wrong verdict holds back somebody who did nothing.
    correct: {
      from: ['decided'], to: 'stays', by: ['manager'], input: verdict, clause: 'abuse-policy.even-handed',
      label: say('Correct the verdict', 'Corriger la conclusion'), done: say('Verdict corrected', 'Conclusion corrigée'),
      sets: (input, { at, by }) => ({ verdict: String(input.verdict), note: textOf(input.note), decided_by: by.id, decided_at: at }),
    },
  },
});
